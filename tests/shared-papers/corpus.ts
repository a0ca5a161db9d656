// Reads every paper of the shared corpus in each form it comes in, holds it against what a careful person reads out of it, and the forms of one paper against each other.
import fs from 'node:fs'
import { type Item, itemsOf } from '../../src/formats/json/items.ts'
import { readPaper } from '../../src/operations/read-paper.ts'
import { sharedFile, sharedJson, tally } from './tally.ts'

type Field = 'section' | 'ref' | 'deadline' | 'owner' | 'progress' | 'status'
type Wanted = Readonly<Record<Field | 'action', string | null>>

const fields: readonly Field[] = ['section', 'ref', 'deadline', 'owner', 'progress', 'status']
const papers = {
  'board-actions': ['docx', 'html', 'md', 'tsv', 'pdf'],
  'data-panel': ['docx', 'html', 'md', 'tsv', 'pdf'],
  'school-plan': ['docx', 'html', 'md', 'pdf', 'odt'],
  'user-group': ['docx', 'html', 'md', 'tsv', 'pdf'],
  'hundred-days': ['xlsx'],
} as const

const t = tally('the corpus read in every form')
const folded = (text: string | null): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()
const wordsOf = (text: string | null): Set<string> =>
  new Set(
    folded((text ?? '').split('…')[0] ?? '')
      .split(' ')
      .filter(Boolean),
  )

/** How much two wordings share, 0 to 1; of a wording that was cut short with an ellipsis, how much of it stands in the other. */
function likeness(wanted: string, read: string | null): number {
  const [a, b] = [wordsOf(wanted), wordsOf(read)]
  const both = [...a].filter((word) => b.has(word)).length
  const overlap = both / Math.max(1, new Set([...a, ...b]).size)
  return wanted.includes('…') ? Math.max(overlap, (both / Math.max(1, a.size)) * 0.95) : overlap
}

function isRight(wanted: string | null, read: string | null): boolean {
  if (!wanted?.includes('…')) return folded(wanted) === folded(read)
  const [a, b] = [wordsOf(wanted), wordsOf(read)]
  return [...a].filter((word) => b.has(word)).length > a.size * 0.9
}

/** The same item in two forms of a paper. A number that a program fills in (a field of the page) may differ from form to form: one word of a wording may. */
function areSame(one: Item, other: Item): boolean {
  const [a, b] = [folded(one.action).split(' '), folded(other.action).split(' ')]
  const wording = a.length === b.length && a.filter((word, i) => word !== b[i]).length <= (a.length > 8 ? 1 : 0)
  return wording && fields.every((field) => folded(one[field]) === folded(other[field]))
}

/** Pairs each wanted item with at most one that was read, the likest first. */
function pairsOf(wanted: readonly Wanted[], read: readonly Item[]): [Wanted, Item][] {
  const all = wanted.flatMap((one, i) => read.map((other, j) => ({ i, j, like: likeness(one.action ?? '', other.action) })))
  const [usedI, usedJ] = [new Set<number>(), new Set<number>()]
  return all
    .filter(({ like }) => like >= 0.6)
    .sort((a, b) => b.like - a.like)
    .flatMap(({ i, j }): [Wanted, Item][] => {
      const [one, other] = [wanted[i], read[j]]
      if (!one || !other || usedI.has(i) || usedJ.has(j)) return []
      usedI.add(i)
      usedJ.add(j)
      return [[one, other]]
    })
}

console.log(['paper', 'form', 'items', 'recall', 'precision', ...fields].join('\t'))
for (const [name, forms] of Object.entries(papers)) {
  const wanted = sharedJson<{ items: Wanted[] }>(`corpus/${name}.truth.json`).items
  const scored = fields.filter((field) => wanted.some((one) => one[field]))
  const byForm = new Map<string, readonly Item[]>()
  for (const form of forms) {
    const file = `${name}.${form}`
    const paper = await readPaper({ name: file, bytes: fs.readFileSync(sharedFile(`corpus/${file}`)) })
    t.check(paper.ok, `${file}: ${paper.ok ? 'read' : paper.refusal.sentence}`)
    if (!paper.ok) continue
    const read = itemsOf(paper.value.reading)
    const pairs = pairsOf(wanted, read)
    const recall = pairs.length / wanted.length
    const precision = pairs.length / Math.max(1, read.length)
    const shares = fields.map((field) => {
      if (!scored.includes(field)) return '-'
      const wrong = pairs.filter(([one, other]) => !isRight(one[field], other[field]))
      for (const [one, other] of wrong)
        console.log(
          `  ${file}: ${field} of ${JSON.stringify(one.action?.slice(0, 50))} is ${JSON.stringify(other[field])}, not ${JSON.stringify(one[field])}`,
        )
      const share = 1 - wrong.length / Math.max(1, pairs.length)
      t.check(share >= 0.95, `${file}: ${field} right in ${share.toFixed(3)}`)
      return share.toFixed(3)
    })
    t.check(recall >= 0.97 && precision >= 0.97, `${file}: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`)
    console.log([name, form, read.length, recall.toFixed(3), precision.toFixed(3), ...shares].join('\t'))
    byForm.set(form, read)
  }
  const [first, ...others] = byForm
  for (const [form, items] of others) {
    const apart = items.flatMap((item, i) => (first?.[1][i] && areSame(item, first[1][i]) ? [] : [item.action]))
    const same = apart.length === 0 && items.length === first?.[1].length
    t.check(same, `${name}: ${form} gives the same items as ${first?.[0]}${same ? '' : `: ${JSON.stringify(apart[0])}`}`)
  }
}
t.close()
