import { sayUse } from '../judgement/explained/explain.ts'
import { findingKey } from '../judgement/explained/findings.ts'
import { reasonKey } from '../judgement/explained/reasons.ts'
import { statusMeanings } from '../judgement/explained/statuses.ts'
import type { JudgementSettings } from '../judgement/settings.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { markOf, saidStatus, statusKey } from './status-key.ts'

const head = ['Kind', 'Id', 'Name', 'When', 'In this council']

/** The key to every status, reason and finding as one table, its headings first. Statuses and their reasons cannot be switched off. */
export function keyRows(settings: JudgementSettings): string[][] {
  return [
    head,
    ...statusKey.map(({ status }) => ['Status', status, markOf(status).word, statusMeanings[status], 'On']),
    ...Object.entries(reasonKey).map(([id, { name, means }]) => ['Reason', id, name, means, 'On']),
    ...Object.entries(findingKey).map(([id, { name, means }]) => ['Finding', id, name, means, sayUse(id, settings)]),
  ]
}

/**
 * The key as it is printed in a report: what each status means, and each finding with its rule and whether this council has it on. Its heading
 * begins with our own name, as the summary's does, so that no reader of the written report takes a rule for a promise.
 */
export function keyBlocks(settings: JudgementSettings): LooseBlock[] {
  return [
    { kind: 'heading', level: 1, text: 'Milepost key: statuses and findings' },
    {
      kind: 'table',
      look: 'summary',
      widths: [28, 72],
      rows: [headed(['Status', 'When it is given']), ...statusKey.map(({ status }) => line([saidStatus(status), statusMeanings[status]]))],
    },
    { kind: 'heading', level: 2, text: 'What is found besides' },
    {
      kind: 'table',
      look: 'summary',
      widths: [30, 50, 20],
      rows: [
        headed(['Finding and its rule', 'When it is found', 'In this council']),
        ...Object.entries(findingKey).map(([id, { name, means }]) => line([`${name}\n${id}`, means, sayUse(id, settings)])),
      ],
    },
  ]
}

const headed = (texts: readonly string[]): LooseRow => ({ header: true, cells: texts.map((text) => ({ text, bold: true })) })
const line = (texts: readonly string[]): LooseRow => ({
  cells: texts.map((text, i) => ({ text, ...(i === 0 ? { role: 'row' as const } : {}) })),
})
