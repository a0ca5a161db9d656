import { withQuery } from '../../addresses.ts'
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
      {paper.state === 'draft' && <AnotherCopy paperId={paper.id} />}
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

/** Leads to where two copies of one paper are put together, each giving what the other lacks. */
function AnotherCopy({ paperId }: { readonly paperId: string }) {
  return (
    <p class="mp-plain">
      Have you another copy of this paper?{' '}
      <a class="govuk-link" href={withQuery('/papers/reconcile', { a: paperId })}>
        Put the two together
      </a>
    </p>
  )
}
