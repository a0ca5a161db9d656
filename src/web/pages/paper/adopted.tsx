import { sayDay } from '../../../domain/calendar/say.ts'
import { editionsIn } from '../../../operations/editions-in.ts'
import type { HeldPaper } from '../../../store/papers.ts'
import { planHref } from '../../addresses.ts'
import { Title } from '../../milepost/title.tsx'

/** Beside a paper that is no draft any more: who adopted it, the plans that came of it, and what was decided of each doubt. */
export function Adopted({ paper }: { readonly paper: HeldPaper }) {
  const { reading } = paper
  const editions = editionsIn(paper.settled)
  const planIds = editions.length > 0 ? editions : paper.planIds
  return (
    <div class="mp-read__in">
      {paper.moved && (
        <p>
          {paper.state === 'adopted' ? 'Adopted' : 'Withdrawn'} by {paper.moved.by} on {sayDay(paper.moved.at.slice(0, 10))}.
        </p>
      )}
      {editions.length > 0 && <p>Applied as a later edition of what is held:</p>}
      {paper.state === 'adopted' && (
        <ul class="mp-links">
          {planIds.map((id, i) => (
            <li>
              <a class="govuk-link" href={planHref(id)}>
                <Title text={reading.plans[i]?.title || `Plan ${i + 1}`} />
              </a>
            </li>
          ))}
        </ul>
      )}
      <ol class="mp-doubts">
        {reading.doubts.map((doubt, i) => (
          <li id={`doubt-box-${i + 1}`}>
            <span class="mp-stone mp-stone--q">{i + 1}</span>
            <div>
              <a class="govuk-link" href={`#place-${i + 1}`}>
                <span class="mp-written">{doubt.about}</span>
              </a>
              <p>
                {doubt.why} {settledWords(paper, i)}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}

function settledWords({ settled }: HeldPaper, index: number): string {
  const answer = settled[String(index)]
  if (!answer) return 'Left open.'
  return answer.value === undefined ? 'Found right.' : `The paper says “${answer.value}”.`
}
