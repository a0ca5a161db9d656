import type { FrontSheet } from '../document/front-sheet.ts'
import type { Plan } from '../plan/plan.ts'
import type { LooseBlock, LooseTable } from './assemble.ts'
import { appendixLetter } from './places.ts'
import { saidStatus, statusKey } from './status-key.ts'

/** What a front sheet asks about where the council's own sheet names nothing. */
const usualImplications = ['Legal', 'Community safety', 'Equalities', 'Environment', 'Financial', 'Consultations', 'Staffing', 'Other']

/** Printed where nobody has said anything, so that the gap is seen and asked about. */
const notStated = 'Not stated'

/** What stands on the first page besides the sheet itself. */
export interface FrontPage {
  readonly organisation: string
  readonly frontSheet: FrontSheet
  readonly plans: readonly Plan[]
  readonly committee: string
  /** The meeting's day as people write it; `''` where there is none. */
  readonly date: string
  /** `3, DRAFT, facts as at 1 July 2026` */
  readonly edition: string
  readonly draft: boolean
}

/**
 * The front sheet as blocks: labels and values, the implications, and the body in paragraphs numbered from 1. Returns the number of the next
 * paragraph as well, since the summary's findings count on.
 */
export function frontPage(page: FrontPage): { readonly blocks: LooseBlock[]; readonly next: number } {
  const { frontSheet } = page
  const paragraphs = numbering()
  const blocks: LooseBlock[] = [
    ...(page.organisation ? [{ kind: 'paragraph', text: page.organisation, bold: true, look: 'organisation' } as const] : []),
    ...(page.draft ? [{ kind: 'paragraph', text: 'DRAFT', bold: true, look: 'draft' } as const] : []),
    { kind: 'heading', level: 1, text: subjectOf(page) },
    labels(page),
    { kind: 'heading', level: 2, text: 'Implications' },
    implications(frontSheet),
    { kind: 'heading', level: 2, text: 'Purpose' },
    ...paragraphs.of(frontSheet.purpose || notStated),
    { kind: 'heading', level: 2, text: 'Recommendations' },
    ...(frontSheet.recommendations.length ? frontSheet.recommendations : [notStated]).flatMap(paragraphs.of),
  ]
  const body = [
    ['Background', frontSheet.background],
    ['Report', frontSheet.report],
    ['Proposal', frontSheet.proposal],
  ] as const
  for (const [heading, text] of body) if (text) blocks.push({ kind: 'heading', level: 2, text: heading }, ...paragraphs.of(text))
  blocks.push(...appendices(page.plans), ...backgroundPapers(frontSheet.backgroundPapers))
  return { blocks, next: paragraphs.next() }
}

/** Numbers paragraphs on from 1; a bullet belongs to the paragraph before it and takes no number. */
function numbering() {
  let next = 1
  const of = (text: string): LooseBlock[] =>
    text
      .split('\n')
      .map((line) => line.replace(/^\s*\d{1,3}[.)]\s+/, '').trim())
      .filter(Boolean)
      .map((line) =>
        /^[•–*-]\s/.test(line) ? { kind: 'paragraph', text: line, item: true } : { kind: 'paragraph', text: `${next++}. ${line}` },
      )
  return { of, next: () => next }
}

function subjectOf({ frontSheet, plans }: FrontPage): string {
  const titles = plans.map(({ title }) => title).filter(Boolean)
  return frontSheet.subject || (titles.length ? `Progress on ${titles.join(' and ')}` : 'Progress report')
}

function labels(page: FrontPage): LooseTable {
  const { frontSheet } = page
  const { name, title, telephone } = frontSheet.contactOfficer
  const rows: readonly (readonly [string, string])[] = [
    ['Committee', page.committee],
    ['Date', page.date],
    ['Subject', subjectOf(page)],
    ['Report by', frontSheet.reportBy],
    ['Contact officer', [name, title, telephone].filter(Boolean).join(', ')],
    ['Wards affected', frontSheet.wardsAffected],
    ['Report number', page.edition],
    ['Status key', statusKey.map(({ status }) => saidStatus(status)).join(' · ')],
  ]
  return {
    kind: 'table',
    look: 'labels',
    widths: [24, 76],
    rows: rows.map(([label, value]) => ({
      cells: [
        { text: label, bold: true, role: 'row' },
        { text: value || notStated, ...(label === 'Status key' ? { role: 'judgement' as const } : {}) },
      ],
    })),
  }
}

function implications(frontSheet: FrontSheet): LooseTable {
  const stated = frontSheet.implications.length ? frontSheet.implications : usualImplications.map((name) => ({ name, value: null }))
  return {
    kind: 'table',
    look: 'labels',
    widths: [24, 76],
    rows: stated.map(({ name, value }) => ({ cells: [{ text: name, bold: true, role: 'row' }, { text: value ?? notStated }] })),
  }
}

/** A plan without a title is told in a sentence: a reader of the written paper takes the words behind an appendix's letter for its title. */
function appendices(plans: readonly Plan[]): LooseBlock[] {
  if (!plans.length) return []
  const lines = plans.map(({ title }, i) =>
    title ? `Appendix ${appendixLetter(i)} – ${title}` : `A plan without a title is in Appendix ${appendixLetter(i)}.`,
  )
  return [{ kind: 'heading', level: 2, text: 'Appendices' }, ...lines.map((text): LooseBlock => ({ kind: 'paragraph', text }))]
}

/** The law asks for a list; a "None" that came with an imported paper was nobody's answer to this report. */
function backgroundPapers(papers: string): LooseBlock[] {
  const unchecked = /^\s*(none|nil|no background papers)\b[\s.]*$/i.test(papers)
  const lines = unchecked
    ? [
        `Not checked. The imported paper said “${papers.trim()}”; somebody must list the papers this report relies on, or say that there are none.`,
      ]
    : (papers || notStated).split('\n')
  return [
    { kind: 'heading', level: 2, text: 'List of background papers (Local Government Act 1972, section 100D)' },
    ...lines.map((text): LooseBlock => ({ kind: 'paragraph', text, ...(unchecked ? { look: 'note' as const } : {}) })),
  ]
}
