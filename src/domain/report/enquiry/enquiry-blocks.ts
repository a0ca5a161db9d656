import type { Judgement } from '../../judgement/judgement.ts'
import type { Plan } from '../../plan/plan.ts'
import type { LooseBlock } from '../assemble.ts'
import { appendixLetter, type PlaceOf } from '../places.ts'
import { linesOfEnquiry } from './lines-of-enquiry.ts'
import { shortened } from './words.ts'

interface Input {
  readonly plans: readonly Plan[]
  readonly judgement: Judgement
  readonly placeOf: PlaceOf
  /** The number of the first question. */
  readonly next: number
  /** At most so many questions. */
  readonly most: number
  /** Characters of a reason; a longer one is cut behind a whole word. */
  readonly longestReason: number
}

/** What the panel could ask, each question a numbered paragraph with its reason below it: at most a page of them. Nothing where there is nothing to ask. */
export function enquiryBlocks({ plans, judgement, placeOf, next, most, longestReason }: Input): {
  readonly blocks: readonly LooseBlock[]
  readonly next: number
} {
  const planNameOf = (title: string) => {
    const at = plans.findIndex((plan) => plan.title === title)
    return at < 0 ? `“${title}”` : `Appendix ${appendixLetter(at)}`
  }
  const { lines, more } = linesOfEnquiry(plans, judgement, { placeOf, planNameOf, most })
  if (lines.length === 0) return { blocks: [], next }
  return {
    blocks: [
      { kind: 'heading', level: 2, text: 'What the panel could ask' },
      ...lines.flatMap(({ question, reason }, i): LooseBlock[] => [
        { kind: 'paragraph', text: `${next + i}. ${question}`, bold: true },
        { kind: 'paragraph', text: shortened(reason, longestReason), look: 'note' },
      ]),
      ...(more > 0
        ? [{ kind: 'paragraph', text: `${more} lesser ${more === 1 ? 'question is' : 'questions are'} left out.`, look: 'note' } as const]
        : []),
    ],
    next: next + lines.length,
  }
}
