import { sayDay } from '../../calendar/say.ts'
import type { Rule } from './ruling.ts'

/** The plan records that it was stopped. What a progress text says of stopping does not count until somebody records it with a reason. */
export const stopped: Rule = ({ action: { stopped }, asAt }) =>
  stopped && stopped.day <= asAt
    ? {
        status: 'stopped',
        reasons: [
          {
            rule: 'stopped',
            sentence: `Stopped on ${sayDay(stopped.day)}: ${stopped.reason.trim().replace(/[.]$/, '')}.`,
            evidence: stopped.reason,
          },
        ],
      }
    : null
