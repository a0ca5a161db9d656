import { sayDay } from '../../../domain/calendar/say.ts'
import type { Finding, JudgedAction } from '../../../domain/judgement/judgement.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { shortReason } from '../../milepost/short-reason.ts'
import { type Voice, Voices } from '../../milepost/voices.tsx'

/** The owner, the facts and a reviewer beside each other; below them what else was found, with each rule and its words. */
export function WhoSaysWhat({
  judged,
  action,
  findings,
}: {
  readonly judged: JudgedAction
  readonly action: Action
  readonly findings: readonly Finding[]
}) {
  const last = action.updates?.at(-1)
  const reason = judged.reasons.find(({ rule }) => rule !== 'overridden')
  // the verdict above has said these two
  const others = findings.filter(({ rule }) => rule !== 'late' && rule !== 'no-progress-stated')
  return (
    <section aria-labelledby="h-why">
      <h2 class="mp-h" id="h-why">
        Who says what
      </h2>
      <Voices
        voices={[
          {
            who: 'The owner says',
            status: last?.declared ?? action.status,
            words: last?.text ? `“${last.text}”` : 'Nothing has been said.',
            when: last && sayDay(last.day),
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
      {others.length > 0 && (
        <ul class="mp-finds">
          {others.map((finding) => (
            <li id={finding.rule}>{finding.sentence}</li>
          ))}
        </ul>
      )}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">Which rules and which words</span>
        </summary>
        <div class="govuk-details__text">
          <dl class="mp-rules">
            {[...judged.reasons, ...findings].map((r) => (
              <div>
                <dt>{r.rule}</dt>
                <dd>{r.evidence ? `“${r.evidence}”` : r.sentence}</dd>
              </div>
            ))}
            {action.progress.rule && (
              <div>
                <dt>What the last words report</dt>
                <dd>
                  {action.progress.deed}, by the rule {action.progress.rule}
                </dd>
              </div>
            )}
          </dl>
        </div>
      </details>
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
