import { isDated, share } from './column-texts.ts'
import { isStatusWord } from './status-words.ts'

/** Where a day and a status stand in one text, each from its first character to behind its last. */
export interface DatedStatus {
  readonly date: readonly [number, number]
  readonly status: readonly [number, number]
}

/**
 * Parts a cell that holds a day and a word for where things stand: `31/03/27 – on track`, `Complete January 2027`. Null where it does not hold both, and
 * where the word itself may be the deadline's (`March 2027 & ongoing`). `unmarked`: in a column that holds both elsewhere nothing need stand between them
 * (`July 2026 Not started`).
 */
export function splitDatedStatus(text: string, { unmarked = false } = {}): DatedStatus | null {
  if (text.length > 80) return null
  const bare = unmarked ? /^(.*\d)\s+(\p{L}[^\d]*?)$/su.exec(text) : null
  const [, day = '', word = ''] = bare ?? []
  if (bare && isStatusWord(word) && isDated(day) && !mayBeDeadline.test(word.trim()))
    return { date: [0, day.trimEnd().length], status: [text.length - word.length, text.trimEnd().length] }
  const parted = /^(.*\d)(?:\s*[,;:(\n]\s*|\s+[–—-]\s*|\s*[–—]\s*)(\p{L}[^\d]*?)\)?$/su.exec(text)
  const [, date = '', status = ''] = parted ?? []
  if (parted && isStatusWord(status) && isDated(date)) {
    const from = text.lastIndexOf(status)
    return { date: [0, date.trimEnd().length], status: [from, from + status.trimEnd().length] }
  }
  const led = /^(\p{L}[^\d]{2,30}?)(?:\s*[,;:(\n]\s*|\s*[–—-]\s*|\s+)((?:\p{L}+\s+|\(\s*)?[\p{L}\d]*\d.*)$/su.exec(text)
  const [, said = '', rest = ''] = led ?? []
  if (!led || !isStatusWord(said) || !isDated(rest) || mayBeDeadline.test(said.trim())) return null
  const from = text.length - rest.length
  return { date: [from, text.length], status: [0, said.trimEnd().length] }
}

/** Before a day these say when and how often, and not how it stands: `Ongoing to March`, `Due March`. */
const mayBeDeadline =
  /^(?:on ?-?going|continuous|continuing|due|not due|start(?:ed)?|commenced|planned|scheduled|live|active|new|recurring|proposed|met|late)$/i

/** Whether a column of deadlines holds statuses beside them: half of its cells, and at least two. */
export function holdsBoth(texts: readonly string[]): boolean {
  return (
    texts.filter((text) => splitDatedStatus(text) !== null).length >= 2 && share(texts, (text) => splitDatedStatus(text) !== null) >= 0.5
  )
}
