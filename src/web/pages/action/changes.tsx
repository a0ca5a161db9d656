import { sayDay } from '../../../domain/calendar/say.ts'
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
export function Changes({ changes, stopped }: { readonly changes: readonly Change[]; readonly stopped: Action['stopped'] }) {
  if (changes.length === 0 && !stopped) return null
  const moves = changes.filter((c) => c.kind === 're-dated').length
  return (
    <section aria-labelledby="h-changes">
      <h2 class="mp-h" id="h-changes">
        How the promise changed
      </h2>
      {moves > 0 && <p class="mp-plain">The date moved {moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`}.</p>}
      <dl class="govuk-summary-list mp-moves">
        {[...changes].reverse().map((change) => (
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">{headings[change.kind]}</dt>
            <dd class="govuk-summary-list__value">
              {change.kind === 'stopped' || change.kind === 'added' ? null : (
                <WordsChanged from={change.from || '(none)'} to={change.to || '(none)'} />
              )}
              {change.reason}{' '}
              <span class="mp-by">
                {change.by}, {sayDay(change.day)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
