import type { Anchor } from '../../document/document.ts'
import type { FrontSheet } from '../../document/front-sheet.ts'
import type { Reading } from '../reading.ts'
import type { FieldKind } from './choose.ts'
import type { Merging } from './decide.ts'
import { anchorsOf } from './merge-action.ts'
import { interleave } from './merge-lists.ts'

/** One first page out of both copies', field by field. */
export function mergeFrontSheet(m: Merging, first: Reading, second: Reading): Pick<Reading, 'frontSheet' | 'frontSheetAnchors'> {
  const [ours, theirs] = [first.frontSheet, second.frontSheet]
  const picked = new Map<string, Reading>()
  const pick = (field: string, kind: FieldKind = 'prose'): FrontSheet => {
    const own = m.decide(ours, theirs, field, kind) === 'first' ? first : second
    const [whole = field] = field.split(' ')
    picked.set(whole, picked.get(whole) ?? own)
    return own.frontSheet
  }
  const dated = pick('date', 'fact')
  const frontSheet: FrontSheet = {
    committee: pick('committee', 'fact').committee,
    date: dated.date,
    dateAsWritten: dated.dateAsWritten,
    subject: pick('subject').subject,
    reportBy: pick('reportBy', 'fact').reportBy,
    contactOfficer: {
      name: pick('contactOfficer name', 'fact').contactOfficer.name,
      title: pick('contactOfficer title', 'fact').contactOfficer.title,
      telephone: pick('contactOfficer telephone', 'fact').contactOfficer.telephone,
    },
    implications: implicationsOf(m, ours, theirs, pick),
    wardsAffected: pick('wardsAffected', 'fact').wardsAffected,
    purpose: pick('purpose').purpose,
    recommendations: pick('recommendations').recommendations,
    background: pick('background').background,
    report: pick('report').report,
    proposal: pick('proposal').proposal,
    appendices: pick('appendices').appendices,
    backgroundPapers: pick('backgroundPapers').backgroundPapers,
  }
  const places = ({ frontSheetAnchors }: Reading): { readonly anchors: Readonly<Record<string, Anchor>> } => ({
    anchors: frontSheetAnchors,
  })
  return { frontSheet, frontSheetAnchors: anchorsOf(places(first), places(second), (field) => places(picked.get(field) ?? first)) }
}

type Implication = FrontSheet['implications'][number]

/** Each implication that either copy names, and what is said of it. */
function implicationsOf(m: Merging, first: FrontSheet, second: FrontSheet, pick: (field: string) => FrontSheet): Implication[] {
  const [base, others] = m.sounder === 'first' ? [first, second] : [second, first]
  const named = (sheet: FrontSheet, name: string) => sheet.implications.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return interleave(base.implications, others.implications, ({ name }) => named(base, name)).map((one) => {
    const value = named(pick(`implications ${one.name.toLowerCase()}`), one.name)?.value ?? null
    return { name: one.name, value }
  })
}
