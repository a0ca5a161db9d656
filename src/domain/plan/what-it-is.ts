import type { Block, Table } from '../document/document.ts'
import { onOneLine } from '../document/ledger.ts'
import { share, widthOf } from './column-texts.ts'
import { isHeadingLike } from './headings.ts'

/** A kind of paper in which nothing is promised: what it holds, and what its tables' headings or its lines look like. */
interface Kind {
  readonly holds: string
  /** Headings of one table that tell it: each of these has to be met by one of them. */
  readonly headings?: readonly RegExp[]
  /** The title of the paper, or a heading in it. */
  readonly title?: RegExp
  /** What a share of its lines look like, and how large that share is. */
  readonly lines?: readonly [RegExp, number]
}

/** In the order in which they are asked: what is told by two headings comes before what a title alone tells. */
const kinds: readonly Kind[] = [
  {
    holds: 'questions and answers',
    headings: [
      /^(?:questions?|query|queries|you asked)\b/i,
      /^(?:(?:the )?(?:officers?|members?|council|service|executive|cabinet|our)(?:['’]s?)? )?(?:answers?|responses?|reply|replies)\b|^we (?:said|answer)\b/i,
    ],
    title: /\b(?:questions and answers|frequently asked questions|FAQs?|Q ?& ?A)\b/i,
    lines: [/\?$|^Q(?:uestion)?\s*\d*\s*[.:]/i, 0.3],
  },
  {
    holds: 'what people said in a consultation and the answers to it',
    headings: [
      /\b(?:comments?|respondent|who said it|representation|feedback|consultee)\b/i,
      /\b(?:response|reply|officer comments?|our answer)\b/i,
    ],
  },
  {
    holds: 'a register of risks',
    headings: [/\brisks?\b/i, /\b(?:likelihood|probability|impact|score|inherent|residual|severity|rating)\b/i],
    title: /\brisk (?:register|matrix|log|assessment)\b/i,
  },
  {
    holds: 'a list of people',
    headings: [
      /^(?:name|members?|councillors?|officers?|contact)\b(?!.*\b(?:answers?|comments?|responses?|reply|action)\b)/i,
      /^(?:post|title|role|position|telephone|phone|e-?mail|ward|party|present|apologies|attend\w*|term of office|organisation)\b/i,
    ],
    title: /^(?:list of )?(?:members(?:hip)?|contacts?|attendance|who(?:'|’)s who)\b/i,
  },
  {
    holds: 'sums of money',
    headings: [
      /\b(?:budget|forecast|income|expenditure|spend|outturn|costs?|£|gross|net)\b|£/i,
      /\b(?:actual|variance|budget|total|outturn|20\d\d(?:[/–-]\d\d)?)\b|£/i,
    ],
    title: /\b(?:budget|accounts|outturn|balance sheet|fees and charges)\b/i,
  },
  {
    holds: 'figures of performance',
    headings: [/\b(?:indicators?|measures?|kpis?|metrics?)\b/i, /\b(?:target|actual|outturn|value|q[1-4]|quarter|20\d\d|trend|result)\b/i],
  },
  {
    holds: 'a programme of dates',
    headings: [
      /^(?:date|day|when|week|month|time)\b/i,
      /^(?:venue|place|location|event|meeting|subject|topic|agenda|speaker|session|item)\b/i,
    ],
    title: /^(?:timetable|calendar|programme of|forward plan|work programme|diary)\b/i,
  },
  {
    holds: 'the minutes of a meeting',
    title: /\bminutes\b/i,
    lines: [
      /^(?:present|apologies|in attendance|resolved|agreed|declarations? of interests?|the meeting (?:closed|opened|ended|began))\b/i,
      0.15,
    ],
  },
  { holds: 'the agenda of a meeting', title: /\bagenda\b/i },
]

/**
 * One sentence that says what a paper without a single action is, as far as its headings and lines tell: questions and answers, a register of risks, a list of
 * people, sums of money, minutes … Where nothing tells, it says what stands there instead.
 */
export function whatItIs(blocks: readonly Block[]): string {
  const tables = blocks.filter((block): block is Table => block.kind === 'table' && block.rows.length > 1 && widthOf(block.rows) > 1)
  const texts = blocks
    .flatMap((block) => (block.kind === 'table' || block.kind === 'break' ? [] : [{ block, text: onOneLine(block.text) }]))
    .filter(({ text }) => text !== '')
  const heads = tables.map(({ rows }) => (rows[0]?.cells ?? []).map(({ text }) => onOneLine(text)).filter((text) => text !== ''))
  const byHeads = kinds.find(({ headings }) => headings && heads.some((head) => meets(head, headings)))
  const titles = texts.filter(({ block }, i) => i === 0 || isHeadingLike(block)).map(({ text }) => text)
  const byTitle = kinds.find(({ title }) => title && titles.slice(0, 3).some((text) => title.test(text)))
  const byLines = kinds.find(({ lines }) => lines && texts.length >= 4 && share(texts, ({ text }) => lines[0].test(text)) >= lines[1])
  const kind = byHeads ?? byTitle ?? byLines
  if (kind) return `This paper holds ${kind.holds}, and no action that somebody is to take.`
  const [head] = heads.filter((one) => one.length > 1)
  if (head && tables.length * 3 >= texts.length) {
    const columns = head.slice(0, 4).map((text) => `“${shortened(text)}”`)
    return `This paper holds ${tables.length === 1 ? 'a table' : `${tables.length} tables`} with the columns ${listed(columns)}, none of which holds actions.`
  }
  if (texts.length === 0 && tables.length === 0) return 'This paper holds no text.'
  return 'This paper is running text: no table, list or card in it holds actions.'
}

/** Whether each of the patterns is met by a heading of its own. */
function meets(head: readonly string[], patterns: readonly RegExp[]): boolean {
  const [first, second] = patterns
  return head.some((one, i) => first?.test(one) && head.some((other, k) => k !== i && second?.test(other)))
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text)
const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
