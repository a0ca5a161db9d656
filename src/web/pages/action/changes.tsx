import { sayDay } from '../../../domain/calendar/say.ts'
import { sayMove, saySlips } from '../../../domain/judgement/slip-ledger.ts'
import type { Slips } from '../../../domain/judgement/slips.ts'
import type { Action, Change } from '../../../domain/plan/plan.ts'
import { WordsChanged } from '../../milepost/words-changed.tsx'

const headings: Readonly<Record<Change['kind'], string>> = {
  added: 'Added to the plan',
  reworded: 'Reworded',
  're-dated': 'The date moved',
  're-targeted': 'Another target or measure',
  're-owned': 'Given to another owner',
  moved: 'Moved in its plan',
  stopped: 'Stopped',
  mended: 'A misreading mended',
}

/** How the promise changed since it was adopted, newest first; the adopted words stay beside the new ones. */
export function Changes(page: { readonly changes: readonly Change[]; readonly stopped: Action['stopped']; readonly slips: Slips | null }) {
  const { changes, stopped, slips } = page
  if (changes.length === 0 && !stopped) return null
  return (
    <section aria-labelledby="h-changes">
      <h2 class="mp-h" id="h-changes">
        How the promise changed
      </h2>
      {slips && <p class="mp-plain">{saySlips(slips)}</p>}
      <dl class="govuk-summary-list mp-moves">
        {[...changes].reverse().map((change) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{headings[change.kind]}</dt>
            <dd class="govuk-summary-list__value">
              {change.kind === 'stopped' || change.kind === 'added' ? null : (
                <WordsChanged from={change.from || '(none)'} to={change.to || '(none)'} />
              )}
              {moved(change, slips)}
              {change.reason}{' '}
              <span class="mp-by">
                {change.by}, {sayDay(change.day)}
                {change.recordedAt.slice(0, 10) !== change.day && `, recorded ${sayDay(change.recordedAt.slice(0, 10))}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** How far this move of the date went, where both dates name a day. */
function moved(change: Change, slips: Slips | null): string {
  const move =
    change.kind === 're-dated' ? slips?.moves.find(({ recordedAt, to }) => recordedAt === change.recordedAt && to === change.to) : undefined
  return move?.days == null ? '' : `${capital(sayMove(move.days))}. `
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
