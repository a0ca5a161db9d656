import type { Status } from '../judgement/judgement.ts'

/** How one status is shown: a shape, a word and, on paper, an ink. Never one of them alone. */
export interface StatusMark {
  readonly status: Status
  /** One character that reads in grey and for any colour vision. */
  readonly shape: string
  /** The status as a sentence or a heading begins it. */
  readonly word: string
  /** Ink on white, six hex digits; 5.2:1 or more. */
  readonly ink: string
}

/** Every status in the order of a key: what needs attention first. */
export const statusKey: readonly StatusMark[] = [
  { status: 'late', shape: '▲', word: 'Late', ink: 'a8123a' },
  { status: 'at risk', shape: '◆', word: 'At risk', ink: '8a5000' },
  { status: 'no progress stated', shape: '○', word: 'No progress stated', ink: '4d5560' },
  { status: 'on track', shape: '●', word: 'On track', ink: '1a5599' },
  { status: 'done, effect shown', shape: '✔', word: 'Done, effect shown', ink: '00604a' },
  { status: 'done, effect not yet shown', shape: '◐', word: 'Done, effect not yet shown', ink: '00604a' },
  { status: 'not due yet', shape: '–', word: 'Not due yet', ink: '5c5f5a' },
  { status: 'stopped', shape: '■', word: 'Stopped', ink: '45413a' },
  { status: 'unknown', shape: '?', word: 'Unknown', ink: '6a2c86' },
]

const marks = new Map(statusKey.map((mark) => [mark.status, mark]))

/** The shape, word and ink of a status. */
export function markOf(status: Status): StatusMark {
  const mark = marks.get(status)
  if (!mark) throw new Error(`no mark for the status ${status}`)
  return mark
}

/** Shape and word as they stand in a line of text: `▲ Late`. */
export function saidStatus(status: Status): string {
  const { shape, word } = markOf(status)
  return `${shape} ${word}`
}

/**
 * Where a text of a report says statuses, so that a writer can set each in its ink: `2. ▲ Late: 31 days past …` → characters 3 to 9. In
 * reading order; empty where it says none.
 */
export function statusesIn(text: string): readonly { readonly start: number; readonly end: number; readonly mark: StatusMark }[] {
  return [...text.matchAll(said)].map((match) => {
    const mark = bySaid.get(match[0]) as StatusMark
    return { start: match.index, end: match.index + match[0].length, mark }
  })
}

const bySaid = new Map(statusKey.map((mark) => [`${mark.shape} ${mark.word}`, mark]))
// no status's word begins another one's with the same shape, so the order of the alternatives is free
const said = new RegExp([...bySaid.keys()].map((words) => words.replace(/[?]/g, '\\$&')).join('|'), 'g')
