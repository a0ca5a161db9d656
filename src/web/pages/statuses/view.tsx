import type { Status } from '../../../domain/judgement/judgement.ts'
import { statusKey } from '../../../domain/report/status-key.ts'
import type { Frame } from '../../door.ts'
import { SummaryList } from '../../govuk/summary-list.tsx'
import { Page } from '../../layout.tsx'
import { StatusWord } from '../../milepost/status.tsx'

/** When each status is given, and from which facts. The first that fits is taken, in the order below. */
const when: Readonly<Record<Status, string>> = {
  stopped: 'The plan records that the action was stopped, with the reason.',
  'done, effect shown':
    'It was told that the whole of the promise is done, or a figure reaches every dated target; and a later figure or document shows what came of it.',
  'done, effect not yet shown': 'It was told that the whole of the promise is done. Nothing shows yet what came of it.',
  late: 'A last day has gone by, nobody has told that it is done, and no figure reaches the target. Something that was promised “and ongoing” is not late while it is told to be running.',
  'not due yet':
    'It is to begin on a day that has not come, it waits for an event that has not happened, or nobody has been asked about it yet.',
  'no progress stated': 'Nothing was said, or nothing that happened: only a promise to look or to begin, or the deadline said again.',
  'at risk':
    'A problem was told, a figure is short of its step on the way, a day was named that lies after the deadline, or few days are left (under 31 unless the council sets another number) and only preparation is told.',
  'on track': 'Work was told, and none of the above.',
  unknown: 'It turns on something in the paper that could not be read for sure. Whoever resolves that doubt decides it.',
}

const order = Object.keys(when) as Status[]

/** How an action comes by its status. No rule here knows a council, a service or a person. */
export function StatusesView({ frame }: { readonly frame: Frame }) {
  return (
    <Page frame={frame} title="How statuses are judged">
      <div class="mp-lead">
        <div class="mp-lead__main">
          <h1 class="mp-title">How statuses are judged</h1>
          <p class="mp-answer">
            By rules, from the deadline, the figures and the words that were said. Every status shows its reason, and a person can always
            say otherwise.
          </p>
        </div>
      </div>
      <h2 class="mp-h" id="order">
        The first that fits, in this order
      </h2>
      <SummaryList
        class="mp-moves"
        attributes={{ 'aria-labelledby': 'order' }}
        rows={order.map((status) => ({ key: { text: <StatusWord status={status} /> }, value: when[status] }))}
      />
      <p class="mp-plain">
        <a class="govuk-link" href="/judging">
          What else is pointed out, and what is borne with
        </a>{' '}
        is the council’s to set.
      </p>
      <h2 class="mp-h">What holds for all of them</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>An action is past its day on the day after the last day of what was written: “June 2026” ends on 30 June.</li>
        <li>An action of several parts shows the worst of them and how many stand where. Nothing is averaged away.</li>
        <li>What the owner declares, what the facts say and what a reviewer says are kept apart and shown together.</li>
        <li>A word, a shape and a colour always stand together: {statusKey.length} statuses can be told apart in grey and by ear.</li>
      </ul>
    </Page>
  )
}
