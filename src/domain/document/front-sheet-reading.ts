import { readWrittenDay } from '../calendar/written-day.ts'
import type { Anchor, Block, Table } from './document.ts'
import { emptyFrontSheet, type FrontSheet } from './front-sheet.ts'
import { anchorOf, give, inLines, type Ledger, onOneLine, type Slice, sliceAt, sub, textOf, trimmed } from './ledger.ts'

/** What a label or heading of a committee report's first page announces. */
type Part =
  | 'committee'
  | 'date'
  | 'subject'
  | 'reportBy'
  | 'contactOfficer'
  | 'implications'
  | 'wardsAffected'
  | 'purpose'
  | 'recommendations'
  | 'background'
  | 'report'
  | 'proposal'
  | 'appendices'
  | 'backgroundPapers'
  | 'furniture'

/** Line labels, `DATE: 1 July`; the text behind the colon is the value, or the next lines are. */
const labels: readonly (readonly [Part, RegExp])[] = [
  [
    'furniture',
    /^(status key(?=\s*:)|draft$|agenda item( no\.?| number)?|item no\.?|part [12]|report no\.?|report number|classification|status of report)(?![\p{L}])\s*:?\s*/iu,
  ],
  ['committee', /^(committee|meeting of|meeting|panel|report to|name of committee)\s*:\s*/i],
  ['date', /^(date( of meeting| of committee)?|meeting date)\s*:\s*/i],
  ['subject', /^(subject|title( of report)?|report title)\s*:\s*/i],
  ['reportBy', /^(report (by|of|from)|reporting officer|lead director|director)\s*:\s*/i],
  ['contactOfficer', /^(contact officers?|contact( details)?|author|report author|officer contact)\s*:\s*/i],
  ['implications', /^implications?\s*:\s*/i],
  ['wardsAffected', /^wards?( \(?s\)?)?( affected)?\s*:\s*/i],
]

/** Headings of the body; each opens a part that runs to the next. */
const headings: readonly (readonly [Part, RegExp])[] = [
  ['purpose', /^purpose( of( the)? report)?$/i],
  ['recommendations', /^recommendations?(\(s\))?$/i],
  ['background', /^(background|introduction( and background)?)$/i],
  ['report', /^(report|main report|detail|details|the report)$/i],
  ['proposal', /^(proposals?|options?|proposals?\s*(\/|and|or)\s*options?)$/i],
  ['appendices', /^(appendix|appendices|list of appendices)$/i],
  ['backgroundPapers', /^(list of )?background (papers|documents)\b/i],
  ['implications', /^implications?$/i],
]

/** The implications a council's front sheet asks about. */
const implicationNames =
  /legal( and democratic)?|community safety|crime and disorder|equalit(?:y|ies)( and diversity)?|environment(al)?|climate( change)?|sustainability|financial|finance|consultations?|staffing|human resources|hr|personnel|other|risk( management)?|health( and wellbeing)?|human rights|property|ict|it|procurement|data protection|children'?s? rights|corporate parenting|safeguarding/i
const names = new RegExp(`(?<![\\p{L}])(?:${implicationNames.source})(?![\\p{L}])`, 'giu')

const running = /^\s*(?:[-•*]\s*)?(\d{1,3}(?:\.\d{1,2})*)[.)]?\s+(?=\S)/
const notStated = /^(not stated|-|–|—)$/i

export interface FrontSheetReading {
  readonly frontSheet: FrontSheet
  readonly anchors: Readonly<Record<string, Anchor>>
  readonly doubts: readonly { anchor: Anchor; about: string; text: string; why: string }[]
}

/**
 * Reads the front sheet of a committee report out of the blocks before its first plan: the labelled lines, the implications, and the body
 * parts by their headings. Running paragraph numbers are structure; everything else is text as printed. What belongs to no part is left in
 * the ledger for the caller to report.
 */
export function readFrontSheet(ledger: Ledger, blocks: readonly Block[]): FrontSheetReading {
  const parts = new Map<Part, Slice[]>()
  const implications: { name: string; value: string | null }[] = []
  const anchors: Record<string, Anchor> = {}
  let open: Part | null = null
  let openedByLabel = false
  // whether all that a part holds is in capitals: looked at once for each text, as a hundred thousand may follow each other
  const capitals = new Map<Part, boolean>()
  const isMasthead = mastheadIn(blocks)
  const take = (part: Part, slice: Slice) => {
    const own = trimmed(slice)
    if (own.end === own.start) return
    if (notStated.test(textOf(own))) {
      give(own, 'structure')
      return
    }
    give(own, part === 'furniture' ? 'structure' : 'placed')
    const held = parts.get(part)
    if (held) held.push(own)
    else parts.set(part, [own])
    capitals.set(part, (capitals.get(part) ?? true) && isCapital(textOf(own)))
  }
  for (const block of blocks) {
    if (block.kind === 'break') continue
    if (block.kind === 'table') {
      if (open === 'implications' || looksLikeImplications(block)) {
        for (const one of readImplicationTable(ledger, block)) implications.push(one)
        anchors['implications'] ??= block.anchor
      } else readLabelTable(ledger, block, take)
      continue
    }
    const whole = trimmed(sliceAt(ledger, block.anchor))
    const text = textOf(whole)
    if (!text) continue
    const printed = onOneLine(text).replace(/\s*:$/, '')
    const loud = block.kind === 'heading' || block.bold === true || printed === printed.toUpperCase()
    // `1. PURPOSE`: many councils number the headings of the sheet as they number its paragraphs
    const bare = loud ? printed.replace(running, '') : printed
    const label = labels.find(([, pattern]) => pattern.test(text))
    const heading = headings.find(([, pattern]) => pattern.test(bare))
    if (heading && (loud || !label)) {
      give(whole, 'structure')
      ;[open, openedByLabel] = [heading[0], false]
    } else if (label) {
      const [part, pattern] = label
      const head = (pattern.exec(text) as RegExpExecArray)[0].length
      give(sub(whole, 0, head), 'structure')
      take(part, sub(whole, head))
      ;[open, openedByLabel] = [part, true]
    } else if (open === 'implications') {
      const read = readImplicationLine(whole)
      if (read.length) {
        for (const one of read) implications.push(one)
        anchors['implications'] ??= block.anchor
      } else take('furniture', whole)
    } else if (!open && isMasthead(block)) {
      give(whole, 'structure')
    } else if (open && !(openedByLabel && !continues(capitals.get(open), text, open))) {
      const number = running.exec(text)
      if (number && !openedByLabel) give(sub(whole, 0, number[0].length), 'structure')
      take(open, number && !openedByLabel ? sub(whole, number[0].length) : whole)
    }
  }
  return assemble(parts, implications, anchors)
}

/** The council's name or the paper's title in large letters above the labels, where the subject line says it again or a heading marks it. */
function mastheadIn(blocks: readonly Block[]): (block: Block) => boolean {
  let labelled: boolean | undefined
  return (block) => {
    labelled ??= blocks.some((b) => b.kind === 'table' || (b.kind === 'paragraph' && labels.some(([, pattern]) => pattern.test(b.text))))
    return (
      labelled &&
      (block.kind === 'heading' ||
        (block.kind === 'paragraph' && (block.bold === true || /\b(council|authority)$/i.test(block.text.trim()))))
    )
  }
}

const isCapital = (text: string): boolean => text === text.toUpperCase()

/** A label's value may run on over the next line where a narrow column broke it: as long as it is printed alike (all capitals). `capitals` is undefined where nothing is held. */
function continues(capitals: boolean | undefined, text: string, part: Part): boolean {
  if (capitals === undefined) return true
  if (part === 'furniture' || part === 'wardsAffected' || part === 'date') return false
  return capitals && isCapital(text) && /\p{L}/u.test(text)
}

/** More than this is no name, post and telephone number. */
const longestContact = 2_000

function assemble(
  parts: ReadonlyMap<Part, Slice[]>,
  implications: FrontSheet['implications'],
  anchors: Record<string, Anchor>,
): FrontSheetReading {
  const doubts: { anchor: Anchor; about: string; text: string; why: string }[] = []
  const joined = (part: Part, by: string, fold: (t: string) => string = onOneLine): string => {
    const slices = parts.get(part) ?? []
    if (slices[0]) anchors[part] = anchorOf(slices[0])
    return slices.map((s) => fold(textOf(s))).join(by)
  }
  const dateAsWritten = joined('date', ' ')
  const date = dateAsWritten ? (readWrittenDay(dateAsWritten) ?? '') : ''
  if (dateAsWritten && !date) {
    doubts.push({
      anchor: anchors['date'] ?? '',
      about: 'front sheet, date',
      text: dateAsWritten,
      why: 'No day of the calendar could be read from these words; they are kept as written.',
    })
  }
  const frontSheet: FrontSheet = {
    ...emptyFrontSheet,
    committee: joined('committee', ' '),
    date,
    dateAsWritten,
    subject: joined('subject', ' '),
    reportBy: joined('reportBy', ' '),
    contactOfficer: readContact(joined('contactOfficer', ' ')),
    implications,
    wardsAffected: joined('wardsAffected', ' '),
    purpose: joined('purpose', '\n', inLines),
    recommendations: (parts.get('recommendations') ?? []).map((s) => onOneLine(textOf(s))),
    background: joined('background', '\n', inLines),
    report: joined('report', '\n', inLines),
    proposal: joined('proposal', '\n', inLines),
    appendices: joined('appendices', '\n', inLines),
    backgroundPapers: joined('backgroundPapers', '\n', inLines),
  }
  if (parts.get('recommendations')?.[0]) anchors['recommendations'] = anchorOf(parts.get('recommendations')?.[0] as Slice)
  return { frontSheet, anchors, doubts }
}

/** `NAME, POST. 01234-567890` in the order papers print it: the name up to the first comma, a telephone number anywhere, the rest the post. */
function readContact(text: string): FrontSheet['contactOfficer'] {
  if (text.length > longestContact) return { name: onOneLine(text), title: '', telephone: '' }
  const telephone = /(?:\+44\s?|\(?0)[\d()\s–-]{6,}\d(?:\s*(?:ext\.?|x)\s*\d+)?/i.exec(text)?.[0] ?? ''
  const rest = text.replace(telephone, ' ').replace(/\b(tel(ephone)?|phone)( no)?\b\s*[.:]?/i, ' ')
  const [name = '', ...title] = rest.split(',')
  const clean = (s: string) => onOneLine(s).replace(/^[\s.,:;–-]+|[\s.,:;–-]+$/g, '')
  return { name: clean(name), title: clean(title.join(',')), telephone: onOneLine(telephone) }
}

function looksLikeImplications(table: Table): boolean {
  const firsts = table.rows.map((row) => row.cells[0]?.text.trim() ?? '').filter(Boolean)
  return firsts.length >= 2 && firsts.every((t) => new RegExp(`^(?:${implicationNames.source})\\b`, 'i').test(t))
}

/** A grid of words alone, or word and answer side by side. An answer is whatever stands in the cell behind a word and is no such word. */
function readImplicationTable(ledger: Ledger, table: Table): { name: string; value: string | null }[] {
  const found: { name: string; value: string | null }[] = []
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const slice = trimmed(sliceAt(ledger, cell.anchor))
      const text = onOneLine(textOf(slice))
      if (!text) continue
      const last = found.at(-1)
      const opensRow = cell === row.cells.find((c) => c.text.trim())
      const valued = text.includes(':') ? readImplicationLine(slice) : []
      if (valued.length) found.push(...valued)
      else if (isName(text)) {
        give(slice, 'placed')
        found.push({ name: text, value: null })
      } else if (last && last.value === null && !opensRow) {
        give(slice, notStated.test(text) ? 'structure' : 'placed')
        last.value = notStated.test(text) ? null : text
      } else if (row.header) give(slice, 'structure')
    }
  }
  return found
}

/** `LEGAL COMMUNITY SAFETY`, or `Legal: none`. */
function readImplicationLine(line: Slice): { name: string; value: string | null }[] {
  const text = textOf(line)
  const valued = /^([^:]{3,40}):\s*(.+)$/s.exec(text)
  if (valued && isName(onOneLine(valued[1] as string))) {
    give(line, 'placed')
    const value = onOneLine(valued[2] as string)
    return [{ name: onOneLine(valued[1] as string), value: notStated.test(value) ? null : value }]
  }
  if (text.replace(names, '').trim() !== '') return []
  give(line, 'placed')
  return (text.match(names) ?? []).map((name) => ({ name: onOneLine(name), value: null }))
}

function isName(text: string): boolean {
  return new RegExp(`^(?:${implicationNames.source})( implications?)?$`, 'i').test(text)
}

/** A front sheet laid out as a table of two columns: label left, value right. */
function readLabelTable(ledger: Ledger, table: Table, take: (part: Part, slice: Slice) => void): void {
  let held: Part | null = null
  for (const row of table.rows) {
    const [first, ...rest] = row.cells.filter((c) => c.text.trim())
    if (!first) continue
    const slice = trimmed(sliceAt(ledger, first.anchor))
    const text = `${onOneLine(textOf(slice)).replace(/\s*:$/, '')}: `
    const label = labels.find(([, pattern]) => pattern.test(text))
    if (label && rest.length) {
      give(slice, 'structure')
      held = label[0]
      for (const cell of rest) take(label[0], sliceAt(ledger, cell.anchor))
    } else if (label) {
      const own = labels.find(([, pattern]) => pattern.test(textOf(slice)))
      const head = own ? (own[1].exec(textOf(slice))?.[0].length ?? 0) : slice.end - slice.start
      give(sub(slice, 0, head), 'structure')
      take(label[0], sub(slice, head))
      held = label[0]
    } else if (held && row.cells[0] !== first) take(held, slice)
  }
}
