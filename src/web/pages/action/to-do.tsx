import type { Voices } from '../../../domain/judgement/judgement.ts'
import type { Action } from '../../../domain/plan/plan.ts'
import { actionHref } from '../../addresses.ts'
import { Button } from '../../govuk/button.tsx'

/** What a reviewer can do. */
function Reviews({ base, voices }: { readonly base: string; readonly voices: Voices | undefined }) {
  return (
    <>
      <li>
        <a class="govuk-link" href={`${base}/review/challenge`}>
          Challenge its status
        </a>
      </li>
      <li>
        <a class="govuk-link" href={`${base}/review/override`}>
          Override its status for a time
        </a>
      </li>
      {(voices?.challenged ?? voices?.overridden) && (
        <li>
          <a class="govuk-link" href={`${base}/review/lift`}>
            Take back the challenge or override
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href={`${base}/review/re-test`}>
          Set a day to test its effect
        </a>
      </li>
    </>
  )
}

/** What can be said of an action and changed in it; its status is reviewed as a `whole`, never part by part. */
export function ToDo(page: { readonly action: Action; readonly voices: Voices | undefined; readonly whole: boolean }) {
  const { action, voices, whole } = page
  const base = actionHref(action.id)
  return (
    <section aria-labelledby="h-do" class="mp-noprint">
      <h2 class="mp-h mp-h--s" id="h-do">
        Say or change something
      </h2>
      <Button href={`${base}/update`}>Record an update</Button>
      <ul class="mp-links mp-links--after">
        {!action.stopped && (
          <>
            <li>
              <a class="govuk-link" href={`${base}/change/re-date`}>
                Move the date
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`${base}/change/re-own`}>
                Change the owner
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`${base}/change/reword`}>
                Reword the promise
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`${base}/change/stop`}>
                Stop the action
              </a>
            </li>
          </>
        )}
        {!action.stopped && whole && <Reviews base={base} voices={voices} />}
        <li>
          <a class="govuk-link" href={`${base}/change/mend`}>
            Mend a misreading of the paper
          </a>
        </li>
      </ul>
    </section>
  )
}
