import type { Child } from 'hono/jsx'
import type { Day } from '../../domain/calendar/day.ts'
import { sayDay } from '../../domain/calendar/say.ts'

export interface Said {
  /** Its address within the page. */
  readonly id?: string
  readonly day: Day
  /** Below the day: by whom, from which paper. */
  readonly by: Child
  readonly head?: Child
  readonly text: Child
  readonly facts?: readonly { readonly name: string; readonly value: Child }[]
}

/** What was said, in the order given: newest first. */
export function Timeline({ items }: { readonly items: readonly Said[] }) {
  return (
    <ol class="mp-time">
      {items.map(({ id, day, by, head, text, facts }) => (
        <li id={id}>
          <div class="mp-time__when">
            <time datetime={day}>{sayDay(day)}</time>
            <span>{by}</span>
          </div>
          <div class="mp-time__what">
            {head}
            <p>{text}</p>
            {facts && facts.length > 0 && (
              <dl>
                {facts.map(({ name, value }) => (
                  <>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </>
                ))}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
