import { sayDay } from '../../../domain/calendar/say.ts'
import type { JudgedAction } from '../../../domain/judgement/judgement.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { actionHref } from '../../addresses.ts'
import { shortReason } from '../../milepost/short-reason.ts'
import { type Voice, Voices } from '../../milepost/voices.tsx'
import type { SaidOf } from './said.tsx'

interface Props {
  readonly judged: JudgedAction
  /** With the words that are heard of it, its parent's where nothing is said of the part by itself. */
  readonly action: Action
  /** The parent whose words they are. */
  readonly saidOf: SaidOf | null
}

/** The owner, the facts and a reviewer beside each other. */
export function WhoSaysWhat({ judged, action, saidOf }: Props) {
  const last = action.updates?.at(-1)
  const declared = judged.voices?.declared
  const reason = judged.reasons.find(({ rule }) => rule !== 'overridden')
  return (
    <section aria-labelledby="h-who">
      <h2 class="mp-h" id="h-who">
        Who says what
      </h2>
      <Voices
        voices={[
          {
            who: 'The owner says',
            status: declared?.status ?? null,
            words: last?.text ? `“${last.text}”` : 'Nothing has been said.',
            when: last && (
              <>
                {sayDay(last.day)}
                {declared?.day && declared.day !== last.day && `; “${declared.status}” was declared on ${sayDay(declared.day)}`}
                {saidOf && (
                  <>
                    {', of '}
                    <a class="govuk-link" href={`${actionHref(saidOf.id)}#said-${last.id}`}>
                      {saidOf.ref || 'the action'} as a whole
                    </a>
                  </>
                )}
              </>
            ),
          },
          {
            who: 'The facts say',
            status: judged.voices?.computed ?? judged.status,
            words: shortReason(reason?.sentence ?? '', last?.text ?? ''),
            facts: true,
          },
          ...reviewerOf(judged),
        ]}
      />
    </section>
  )
}

/** What a reviewer says, and when the effect will be tested; nothing where nobody reviewed it. */
function reviewerOf({ voices }: JudgedAction): Voice[] {
  if (!voices) return []
  const { challenged, overridden, retest } = voices
  const said = challenged ?? overridden
  return [
    ...(said
      ? [
          {
            who: overridden ? `A reviewer overrides it until ${sayDay(overridden.until)}` : 'A reviewer says',
            status: said.status,
            words: `“${said.reason}”`,
            when: `${said.by}, ${sayDay(said.day)}`,
          },
        ]
      : []),
    ...(retest
      ? [{ who: `Its effect is to be tested by ${sayDay(retest.day)}`, status: null, words: `“${retest.reason}”`, when: retest.by }]
      : []),
  ]
}
