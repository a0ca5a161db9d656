import type { Draft, DraftNote } from '../../domain/document/draft.ts'
import type { XmlElement } from '../xml-tree.ts'
import type { Drawn } from './drawn.ts'
import { plainText } from './read-xml.ts'

/** A line that only counts pages, in the languages that papers are written in. */
const onlyPages = /^(?:page|tudalen|seite|p[aá]gina|pagina|p\.)?\s*\d*\s*(?:(?:of|o|von|de|di|sur|\/)\s*\d*)?$/i

/** The count of pages behind what else a foot says; the figures themselves are fields, which have no text of their own in many files. */
const pagesBehind = /\s+(?:page|tudalen|seite|p[aá]gina|pagina)\s*\d*\s+(?:of|o|von|de|di|sur)(?:\s+\d+)?$/i

/** The note on what stands at the head and foot of the pages; none where that only counts pages or repeats what the paper itself says. */
export function runningLeft(parts: readonly XmlElement[], drafts: readonly Draft[]): DraftNote[] {
  const said = new Set(drafts.map((draft) => ('text' in draft ? bare(draft.text ?? '') : '')))
  const lines = parts
    .flatMap((part) => plainText(part).split(/\n+/))
    .map((line) => line.replace(/\s+/g, ' ').trim().replace(pagesBehind, ''))
  const told = [...new Set(lines)].filter((line) => !onlyPages.test(line) && !said.has(bare(line)))
  if (told.length === 0) return []
  return [{ kind: 'note', about: 'running', sentence: 'The lines at the head and foot of the pages were left out.', text: told.join('\n') }]
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The note on pictures and charts, with what their author wrote of them. */
export function picturesLeft(drawn: readonly Drawn[]): DraftNote[] {
  const counts = (['picture', 'chart'] as const).map((kind) => ({ kind, count: drawn.filter((one) => one.kind === kind).length }))
  const left = counts.flatMap(({ kind, count }) => (count === 0 ? [] : [count === 1 ? `one ${kind}` : `${count} ${kind}s`])).join(' and ')
  if (left === '') return []
  const [be, it] = drawn.length === 1 ? ['was', 'it'] : ['were', 'them']
  const sentence = `${left} ${be} left out; text in ${it} cannot be read.`.replace(/^./, (first) => first.toUpperCase())
  const text = [...new Set(drawn.map((one) => one.text).filter((one) => one !== ''))].join('\n')
  return [{ kind: 'note', about: 'picture', sentence, text }]
}
