import type { Archive } from '../archive.ts'
import { picturesLeft } from '../spreadsheet/pictures.ts'
import type { Aside } from '../spreadsheet/sheet.ts'
import { cellAt } from '../spreadsheet/sheet.ts'
import { walkXml } from '../walk-xml.ts'
import { partsOf, type Relation, relationsOf } from './relations.ts'
import { richTextReader } from './rich-text.ts'

/** Comments and boxes of a sheet at most; a sheet with more is read without the rest, which a note says. */
const most = 5000

/** Takes what a sheet relates to and returns what stands beside its cells: comments, the text of boxes, and that there are pictures or charts. */
export async function readAsides(archive: Archive, relations: readonly Relation[], sheet: string): Promise<Aside[]> {
  const threads = await commentsIn(archive, relations, 'threadedComment')
  const notes = await commentsIn(archive, relations, 'comments')
  const threaded = new Set(threads.map(({ ref }) => ref))
  // a thread has a plain comment beside it for programs that know no threads
  const comments = [...threads, ...notes.filter(({ ref }) => !threaded.has(ref))]
  const asides = comments.map(({ ref, text }): Aside => {
    return { kind: 'comment', row: cellAt(ref)?.row ?? 0, sentence: `A comment on cell ${ref} of the sheet “${sheet}” was left out.`, text }
  })
  for (const part of partsOf(relations, 'drawing')) for (const aside of await drawn(archive, part, sheet)) asides.push(aside)
  if (Math.max(threads.length, notes.length, asides.filter(({ kind }) => kind === 'box').length) < most) return asides
  const sentence = `Beside the cells of the sheet “${sheet}” stands more than a paper has; comments and boxes beyond the first ${most} were left out.`
  return [...asides, { kind: 'shortened', row: 0, sentence, text: '' }]
}

async function commentsIn(archive: Archive, relations: readonly Relation[], type: string): Promise<{ ref: string; text: string }[]> {
  const found: { ref: string; text: string }[] = []
  const element = type === 'comments' ? 'comment' : 'threadedComment'
  for (const part of partsOf(relations, type)) {
    const bytes = await archive.read(part)
    if (bytes === undefined) continue
    const reader = richTextReader()
    let ref = ''
    walkXml(bytes, {
      open(name, attributes) {
        if (name === element) ref = attributes()['ref'] ?? ''
        // a thread's words stand in an element of their own, without the pieces of the older comments
        else reader.open(name === 'text' && type !== 'comments' ? 't' : name, attributes)
      },
      text: (text) => reader.text(text),
      close(name) {
        reader.close(name === 'text' && type !== 'comments' ? 't' : name)
        if (name !== element) return
        const { text } = reader.take()
        if (text.trim() !== '' && found.length < most) found.push({ ref, text })
      },
    })
  }
  return found
}

/** The text boxes of a drawing, each at the row where it begins, and one note for what has no text. */
async function drawn(archive: Archive, part: string, sheet: string): Promise<Aside[]> {
  const bytes = await archive.read(part)
  if (bytes === undefined) return []
  const boxes: Aside[] = []
  const charts = (await relationsOf(archive, part)).filter(({ type }) => /^chart/.test(type)).length
  let pictures = 0
  let row = 0
  let text = ''
  let within = ''
  let from = false
  walkXml(bytes, {
    open(name) {
      if (name === 'twoCellAnchor' || name === 'oneCellAnchor' || name === 'absoluteAnchor') row = 0
      else if (name === 'from') from = true
      else if (name === 'pic') pictures += 1
      within = name
    },
    text(piece) {
      if (within === 't') text += piece
      else if (within === 'row' && from) row = Number(piece) + 1 || 0
    },
    close(name) {
      if (name === 'from') from = false
      if (name === 'p' && text !== '') text += '\n'
      if (name === 'sp' && text.trim() !== '' && boxes.length < most) boxes.push({ kind: 'box', row, sentence: '', text })
      if (name === 'sp') text = ''
      within = ''
    },
  })
  return [...boxes, ...picturesLeft(pictures, charts, sheet)]
}
