import type { Status } from '../../domain/judgement/judgement.ts'
import type { StatusCounts } from '../../domain/report/headline.ts'
import { statusKey } from '../../domain/report/status-key.ts'
import { Shape, slugOf } from './status.tsx'

interface Props {
  readonly counts: StatusCounts
  /** Where the actions at a status are shown. */
  readonly hrefOf: (status: Status) => string
}

/** The key of the picture and the counts are one thing: stone, count, word, and a link to the actions. A count of nothing is no link. */
export function Key({ counts, hrefOf }: Props) {
  return (
    <ul class="mp-key">
      {statusKey.map(({ status, word }) => {
        const count = counts[status]
        const inside = (
          <>
            <span class={`mp-mark s-${slugOf(status)}`}>
              <Shape status={status} />
            </span>
            <span class="mp-key__n">{count}</span>
            <span class="mp-key__word">{word}</span>
          </>
        )
        return (
          <li>
            {count > 0 ? (
              <a class="mp-key__item" href={hrefOf(status)}>
                {inside}
              </a>
            ) : (
              <span class="mp-key__item mp-key__item--0">{inside}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
