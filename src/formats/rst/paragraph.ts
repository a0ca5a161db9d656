import { type Construct, isBlank } from '../text/lines.ts'
import { type ListMark, readListMark } from '../text/list-mark.ts'

/**
 * Lines up to an empty one are one paragraph, wherever they were broken; an entry of a list, a field (`:Date: 3 May`) and a line behind a bar
 * stand for themselves. `-`, `*` and `+` are shown as `•`, and a number that is left to the program (`#.`) too.
 */
export const paragraph: Construct = (text, at) => {
  const line = text.lines[at] ?? ''
  const entry = entryIn(line)
  const kept = entry === undefined ? plain(line) : `${entry.bullet ? '•' : entry.mark} ${entry.rest}`
  const parts = [kept.trim()]
  let next = at + 1
  while (!isBlank(text.lines[next]) && !begins(text.lines[next] ?? '', entry !== undefined)) {
    parts.push((text.lines[next] ?? '').trim())
    next += 1
  }
  const source = withoutColons(parts.join(' '))
  return { drafts: [{ kind: 'paragraph', ...text.piece(source), ...(entry === undefined ? {} : { item: true }) }], next }
}

/** Two colons at the end announce what stands below as it is written: one of them is shown, or none where they stand alone. */
function withoutColons(source: string): string {
  if (!source.endsWith('::')) return source
  const words = source.slice(0, -2)
  return words === '' || /\s$/.test(words) ? words.trimEnd() : `${words}:`
}

function entryIn(line: string): ListMark | undefined {
  const left = /^\s*\(?#[.)]\s+(\S.*)$/.exec(line)?.[1]
  return left === undefined ? readListMark(line) : { mark: '•', bullet: true, rest: left }
}

const field = /^\s*:([^\s:`][^:`]{0,80}):(?=\s|$)\s*/

function plain(line: string): string {
  return line.replace(field, (_, name: string) => `${name}: `).replace(/^\s*\|(?:\s|$)/, '')
}

/** A new entry, but only below another one: inside a paragraph a line may begin with a number by chance. */
function begins(line: string, inEntry: boolean): boolean {
  return field.test(line) || /^\s*\|\s/.test(line) || /^\s*\.\.\s/.test(line) || (inEntry && entryIn(line) !== undefined)
}
