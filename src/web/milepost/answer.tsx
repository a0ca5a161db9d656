import type { Child } from 'hono/jsx'
import { headlineSentence, type StatusCounts } from '../../domain/report/headline.ts'

/** The counts in the sentence that lead to their own actions, and the ink that underlines each. */
const counts = [
  { words: /\d+ (?:is|are) done/, slug: 'done' },
  { words: /\d+ (?:is|are) late/, slug: 'late' },
  { words: /\d+ (?:has|have) no progress stated/, slug: 'silent' },
] as const

interface Props {
  readonly counts: StatusCounts
  /** Where the actions of a count are shown; `done` stands for both kinds of done. */
  readonly hrefOf: (slug: 'done' | 'late' | 'silent') => string
}

/** The page's answer in a sentence, the same as in a report, each count a link. A count of none leads nowhere. */
export function Answer({ counts: of, hrefOf }: Props) {
  return <p class="mp-answer">{linked(headlineSentence(of), hrefOf)}</p>
}

function linked(sentence: string, hrefOf: Props['hrefOf']): Child[] {
  const pieces: Child[] = []
  let rest = sentence
  for (const { words, slug } of counts) {
    const match = words.exec(rest)
    if (!match) continue
    pieces.push(
      rest.slice(0, match.index),
      <a class={`s-${slug}`} href={hrefOf(slug)}>
        {match[0]}
      </a>,
    )
    rest = rest.slice(match.index + match[0].length)
  }
  return [...pieces, rest]
}
