import type { AdoptProps } from './adopt.tsx'
import { Columns } from './columns.tsx'
import { PlanRead } from './found.tsx'
import { Leftovers } from './leftovers.tsx'
import { Notes } from './notes.tsx'

/** Below a paper and its reading: what found no place, what was left out, how columns were understood, and everything that was read. */
export function Below({ frame, paper, typed, refusal }: AdoptProps) {
  return (
    <>
      <Leftovers paper={paper} />
      <Notes reading={paper.reading} />
      <Columns {...{ frame, paper, typed, refusal }} />
      <section class="mp-groups" aria-labelledby="h-all">
        <h2 class="mp-h" id="h-all">
          Everything that was read
        </h2>
        {paper.reading.plans.map((plan, i) => (
          <PlanRead plan={plan} index={i} />
        ))}
      </section>
    </>
  )
}
