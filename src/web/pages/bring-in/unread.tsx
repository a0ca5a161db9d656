import { sayDay } from '../../../domain/calendar/say.ts'
import type { Arrival } from '../../../store/arrivals.ts'
import { batchHref } from '../../addresses.ts'

/** Files that were handed in and are not read yet, batch by batch, each leading to the page where they are. */
export function Unread({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  if (arrivals.length === 0) return null
  return (
    <section aria-labelledby="h-unread">
      <h2 class="mp-h" id="h-unread">
        Not read yet
      </h2>
      <ul class="mp-plans">
        {[...Map.groupBy(arrivals, ({ batch }) => batch)].map(([batch, own]) => (
          <li>
            <h3 class="mp-plans__t">
              <a href={batchHref(batch)}>{own.map(({ name }) => name).join(', ')}</a>
            </h3>
            <p class="mp-place">
              Handed in by {own[0]?.by} on {sayDay((own[0]?.receivedAt ?? '').slice(0, 10))}. Kept here until read or given up.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
