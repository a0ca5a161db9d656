import type { FrameCompared, FrameInEdition, FramePair } from '../../../domain/plan/later-edition/edition.ts'
import { isBare } from '../../../domain/plan/later-edition/prints.ts'
import { frameFieldsChanged, headingOf } from '../../../domain/plan/later-edition/tell-edition.ts'
import type { Objective, Section } from '../../../domain/plan/plan.ts'
import { objectiveHref } from '../../addresses.ts'
import { Fields } from './fields.tsx'
import { type Asked, Group, SameOrAnother } from './lines.tsx'

type Pair = FramePair<Section> | FramePair<Objective>
type Compared = FrameCompared<Section> | FrameCompared<Objective>

/** The pairs of headings that a person has to decide. */
export const doubtfulIn = ({ pairs }: Compared): readonly Pair[] => (pairs as readonly Pair[]).filter(({ sure }) => !sure)

/** A section or objective of which it is doubtful whether it is the same. */
export function DoubtfulHeading({ pair, of, typed, refusal }: Asked & { readonly pair: Pair; readonly of: 'section' | 'objective' }) {
  const { held, read, why } = pair
  return (
    <li>
      <span class="mp-num">{held.it.ref}</span>
      <div>
        <p>
          Before, as a heading of {of === 'section' ? 'a section' : 'an objective'}: {headingOf(held.it)}
        </p>
        <p>Now: {headingOf(read.it)}</p>
        <p class="mp-place">{why}</p>
        <SameOrAnother id={held.it.id} of={of} text={headingOf(read.it)} typed={typed} refusal={refusal} />
      </div>
    </li>
  )
}

interface Props {
  readonly of: 'section' | 'objective'
  readonly compared: Compared
}

/** What became of the sections, or of the objectives: changed, new, not printed any more. */
export function Headings({ of, compared }: Props) {
  const changed = (compared.pairs as readonly Pair[]).filter(
    (pair) =>
      pair.sure && !pair.kinds.includes('same') && !(isSection(pair.held.it) && isBare(pair.held.it) && isBare(pair.read.it as Section)),
  )
  const count = changed.length + compared.fresh.length + compared.gone.length
  return (
    <Group id={`${of}s`} title={of === 'section' ? 'Sections' : 'Objectives'} says={says[of]} count={count}>
      {changed.map((pair) => (
        <li>
          <span class="mp-num">{pair.held.it.ref}</span>
          <div>
            <Named it={pair.held.it} of={of} />
            <Fields fields={frameFieldsChanged(pair)} named />
            <p class="mp-place">{pair.why}</p>
          </div>
        </li>
      ))}
      {(compared.fresh as readonly FrameInEdition<Section | Objective>[]).map(({ it }) => (
        <li>
          <span class="mp-num">{it.ref}</span>
          <div>
            <p>{it.title || 'No title'}</p>
            <p class="mp-place">New: added to the plan from the day of the paper.</p>
          </div>
        </li>
      ))}
      {(compared.gone as readonly FrameInEdition<Section | Objective>[]).map(({ it }) => (
        <li>
          <span class="mp-num">{it.ref}</span>
          <div>
            <Named it={it} of={of} />
            <p class="mp-place">Not printed any more: it stays. What became of its actions is said above, one by one.</p>
          </div>
        </li>
      ))}
    </Group>
  )
}

const says = {
  section: 'A heading that is another is recorded with its day. None is taken away.',
  objective: 'What is aimed at, and what is to be reached. The adopted words stay on record, and none is taken away.',
} as const

const isSection = (it: Section | Objective): it is Section => !('baseline' in it)

function Named({ it, of }: { readonly it: Section | Objective; readonly of: 'section' | 'objective' }) {
  const text = it.title || headingOf(it) || 'No title'
  if (of === 'section') return <p>{text}</p>
  return (
    <a class="govuk-link mp-act" href={objectiveHref(it.id ?? '')}>
      {text}
    </a>
  )
}
