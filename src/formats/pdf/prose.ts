import type { Draft } from '../../domain/document/draft.ts'
import { isEntry, type TextLine } from './text-lines.ts'
import type { Wording } from './wording.ts'
import { textOf, wouldFit } from './wrapped.ts'

type Prose = Extract<Draft, { kind: 'heading' | 'paragraph' }>

/**
 * Takes lines that stand below each other and parts them into paragraphs, headings and entries of lists. In a list (`isList`) a line that ends in a number is the last of its entry. Lines that begin with
 * a label (`Owner: …`) are paragraphs of their own where several do.
 */
export function paragraphs(
  lines: readonly TextLine[],
  place: string,
  body: number,
  wording: Wording,
  isList = false,
): { readonly draft: Prose; readonly columns: null }[] {
  const right = Math.max(...lines.map((line) => line.right))
  const groups: TextLine[][] = []
  const labelled = labelledIn(lines)
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const starts =
      !group ||
      !before ||
      line.base - before.base > Math.max(before.size, line.size) * 1.65 ||
      Math.abs(line.size - before.size) > 0.8 ||
      line.bold !== before.bold ||
      isEntry(line.text) ||
      labelled.has(line) ||
      (isList && /[\divxl]$/i.test(before.text)) ||
      wouldFit(before, line, right)
    if (starts) groups.push([line])
    else group.push(line)
  }
  return groups.map((group) => ({ draft: paragraphOf(group, right, place, body, wording), columns: null }))
}

const label = /^(\p{Lu}[^:.,;!?\n]{1,44}):(?:\s|$)/u

/**
 * Lines that begin with a label and a colon, below each other at one place: what stands before one ended, however full its line is. A single one may be a sentence that happens to break there, unless its
 * label alone is bold.
 */
function labelledIn(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  const some = lines.filter(({ text }) => label.test(text) && (label.exec(text)?.[1] ?? '').split(/\s+/).length <= 6)
  const isBold = ({ runs, bold }: TextLine) => !bold && runs[0]?.bold === true
  const places = Map.groupBy(some, ({ left }) => Math.round(left / 3))
  const isBelowAnother = ({ left }: TextLine) => (places.get(Math.round(left / 3))?.length ?? 0) > 1
  return new Set(some.filter((line) => isBold(line) || isBelowAnother(line)))
}

/** Lines that are one text: a heading where they are set larger than the text of the paper, `body`, and look like one. */
export function paragraphOf(lines: readonly TextLine[], right: number, place: string, body: number, wording: Wording): Prose {
  const text = textOf(lines, right, wording).replace(/\n(?=\S)/g, ' ')
  const size = Math.max(...lines.map((line) => line.size))
  const bold = lines.every((line) => line.bold)
  // text set a little larger than that of the tables is not yet a heading: one is short, is no sentence and no entry, and stands out
  const isShort = text.length < 150 && !/[.;:,]$/.test(text) && !isEntry(text)
  if (isShort && (size > body * 1.5 || (size > body * 1.15 && (bold || lines.length === 1))))
    return { kind: 'heading', level: size > body * 1.6 ? 1 : size > body * 1.35 ? 2 : 3, text, place }
  return { kind: 'paragraph', text, place, ...(isEntry(text) ? { item: true } : {}), ...(bold ? { bold: true } : {}) }
}
