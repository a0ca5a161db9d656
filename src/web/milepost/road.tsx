import { addMonths, type Day, daysBetween, type Span } from '../../domain/calendar/day.ts'
import { sayDay, sayDayShort } from '../../domain/calendar/say.ts'

interface Props {
  /** What the scale runs over; null where the plan names no period. */
  readonly span: Span | null
  /** The day the page speaks of. */
  readonly today: Day
}

/** Per cent of the way, with two decimals; never off the scale. */
const part = (span: Span, day: Day) =>
  Math.min(100, Math.max(0, (100 * daysBetween(span.first, day)) / Math.max(1, daysBetween(span.first, span.last))))
const percent = (value: number) => `${value.toFixed(2)}%`

/** The quarters of a span, cut at today so that what is gone is dark. */
function segments(span: Span, today: Day): { from: number; to: number; filled: boolean; next: boolean }[] {
  const cuts: { at: number; quarter: number }[] = []
  for (let quarter = 0, day = span.first; day < span.last && quarter < 400; day = addMonths(span.first, 3 * ++quarter))
    cuts.push({ at: part(span, day), quarter })
  const now = part(span, today)
  return cuts.flatMap(({ at, quarter }, i) => {
    const to = cuts[i + 1]?.at ?? 100
    const filled = quarter % 2 === 0
    if (now <= at) return [{ from: at, to, filled, next: true }]
    if (now >= to) return [{ from: at, to, filled, next: false }]
    return [
      { from: at, to: now, filled, next: false },
      { from: now, to, filled, next: true },
    ]
  })
}

/**
 * A map scale of the plan's time: one segment is one quarter, the stone is the day the page speaks of. Drawn twice, with long and with short
 * words, because its places are percentages and its words do not shrink. Nothing is drawn where the day lies outside the period.
 */
export function Road({ span, today }: Props) {
  if (!span || today < span.first || today > span.last) return null
  return (
    <>
      <Scale span={span} today={today} width="wide" />
      <Scale span={span} today={today} width="narrow" />
    </>
  )
}

function Scale({ span, today, width }: { readonly span: Span; readonly today: Day; readonly width: 'wide' | 'narrow' }) {
  const now = part(span, today)
  const label = `The plan runs from ${sayDay(span.first)} to ${sayDay(span.last)}. This page speaks of ${sayDay(today)}, ${Math.round(now)} per cent of the way.`
  // Words take up more of a narrow scale: near an end they begin or stop at their day, and the words of that end give way to them.
  const room = width === 'wide' ? { turn: 7, end: 24 } : { turn: 17, end: 46 }
  const side = now < room.turn ? 'start' : now > 100 - room.turn ? 'end' : 'middle'
  const crowded = { start: now < room.end, end: now > 100 - room.end }
  return (
    <svg class={`mp-road mp-${width}`} width="100%" height="58" role="img" aria-label={label}>
      <g class="r-bar">
        {segments(span, today).map(({ from, to, filled, next }) => (
          <rect class={`${filled ? 'f' : 'e'}${next ? ' r-next' : ''}`} x={percent(from)} y="22" width={percent(to - from)} height="7" />
        ))}
      </g>
      {!crowded.start && <Words x={0} anchor="start" over="From" under={sayDayShort(span.first)} />}
      {!crowded.end && <Words x={100} anchor="end" over="To" under={sayDayShort(span.last)} />}
      <svg x={percent(now)} y="16" overflow="visible" aria-hidden="true">
        <path class="r-now" d="M-7 20V8a7 7 0 0 1 14 0v12z" />
      </svg>
      <Words x={now} anchor={side} over="As at" under={sayDayShort(today)} />
    </svg>
  )
}

interface WordsProps {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly over: string
  readonly under: string
}

function Words({ x, anchor, over, under }: WordsProps) {
  return (
    <>
      <text x={percent(x)} y="12" text-anchor={anchor}>
        {over}
      </text>
      <text class="r-sub" x={percent(x)} y="50" text-anchor={anchor}>
        {under}
      </text>
    </>
  )
}
