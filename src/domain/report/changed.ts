import type { Comparison, Difference } from '../judgement/changes/comparison.ts'
import { countDifferences, countsSentence, grouped, sayEnd, sayGroupCount } from '../judgement/changes/counts.ts'
import type { LooseBlock, LooseRow } from './assemble.ts'
import { columnWidths, portraitCharacters } from './column-widths.ts'
import { type PlaceOf, placeOfDifference } from './places.ts'
import { saidStatus } from './status-key.ts'

const headings = ['Appendix and number', 'Action', 'Before', 'Now', 'What is known of it']

/** Longer texts than this are cut in the narrow cells: the whole stands in the appendix. */
const longest = 160

/**
 * What changed since the panel last met, in full: one sentence with the counts, then group by group a row for each difference. What is only said anew stands in the
 * appendices and is counted here. Like the summary's, its heading begins with our own name, so that a reader of the written report takes nothing of it for a promise.
 */
export function changedBlocks(comparison: Comparison, placeOf: PlaceOf): LooseBlock[] {
  const counts = countDifferences(comparison)
  const shown = grouped(comparison).filter(({ group }) => group.id !== 'told')
  const rows = shown.flatMap(({ group, differences }): LooseRow[] => [
    {
      cells: [{ text: `${group.title}: ${sayGroupCount(differences)}`, colspan: headings.length, bold: true, role: 'section' }],
    },
    ...differences.map((each) => rowOf(each, placeOf)),
  ])
  const header: LooseRow = { header: true, cells: headings.map((text) => ({ text, bold: true })) }
  const { kept, actions } = comparison
  const table = {
    kind: 'table',
    look: 'summary',
    widths: columnWidths([header, ...rows], headings.length, portraitCharacters),
    rows: [header, ...rows],
  } as const
  return [
    { kind: 'heading', level: 1, text: `Milepost in full: what changed since ${sayEnd(comparison.from)}` },
    { kind: 'paragraph', text: countsSentence(comparison), look: 'answer' },
    ...(rows.length > 0 ? [table] : []),
    {
      kind: 'paragraph',
      text: `${kept} of ${actions} actions kept their status; of ${counts.get('told') ?? 0} of them something new is said.`,
      look: 'note',
    },
  ]
}

function rowOf({ about, plan, kind, status, before, after, sentence }: Difference, placeOf: PlaceOf): LooseRow {
  const place = placeOfDifference(about, plan.title, placeOf)
  const stepped = status.before !== status.after && before === status.before && after === status.after
  const [from, to] = stepped && status.before && status.after ? [saidStatus(status.before), saidStatus(status.after)] : [before, after]
  const texts = [place, about?.text ?? plan.title, from, to, sentence].map((text) => cut(text.replace(/\s+/g, ' ').trim()))
  // of what came or went one side is empty by nature; elsewhere an empty cell would look like a fault of the printer
  const nothing = kind === 'added' || kind === 'removed' ? '–' : 'nothing'
  return { cells: texts.map((text, i) => ({ text: text || nothing, ...(i === 0 ? { role: 'row' as const } : {}) })) }
}

function cut(text: string): string {
  if (text.length <= longest * 1.5) return text
  const start = text.slice(0, longest)
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longest - 20))} …`
}
