import type { Row } from '../document/document.ts'
import { isJudgementHeading } from './judgement-column.ts'
import type { ColumnField, PlanColumn } from './plan.ts'

/**
 * Which field a column holds, told by its heading. Headings are compared by their letters alone, because papers split them ("COMPLETIO N
 * DATE", "RESPONS- IBLE MANAGER"). The first line that fits wins, so the order is the rule: a heading that names a deadline beside a
 * measure is the deadline's, a "target date" is no target.
 */
const vocabulary: readonly (readonly [ColumnField, RegExp])[] = [
  [
    'ref',
    /^(task|action|item|objective|rec(ommendation)?|plan|row|line|id|serial|s)?(no|nos|number|ref|refno|reference|id|num|#)$|^(no|ref|id|nr|item)$/,
  ],
  ['section', /^(theme|workstream|section|servicearea|category|domain|pillar|strand|area|areaoffocus)$/],
  ['relevantPlans', /^(relevant|linked|related)plans?|^link(s|ed)?to(other)?(plans?|strateg)|planreference/],
  ['baseline', /^position(at|as|in)|baseline|startingp|currentposition|wherewearenow|wherearewenow|^positionat/],
  [
    'deadline',
    /(?<!up|vali|man|consoli|candi)date|deadline|bywhen|^when$|timescale|timeframe|timeline|timing|^due|^by$|milestone|completionby|schedule/,
  ],
  ['owners', /responsib|owner|^lead|^who$|bywhom|accountab|leadofficer|manager$|officer$|assignedto|^allocatedto|personincharge|^lead$/],
  ['status', /^(rag|brag|bragg?)?(status|rating)$|^rag|^brag|currentstatus|^status|complete(d)?yn|statusofaction/],
  [
    'progress',
    /progress|update|comment|whathashappened|achievements?todate|positionstatement|outcometodate|result(s)?todate|remarks|evidenceofprogress|latestposition|response/,
  ],
  ['funding', /financ|budget|funding|resource|cost/],
  ['outcome', /outcome|successcriteria|successmeasure|impact|intendedbenefit|benefit|whatwillbedifferent|whatwill.*looklike/],
  ['targets', /target|performancemeasure|performanceindicator|kpi|measure|indicator/],
  [
    'objective',
    /recommendation|objective|priority|aim$|aims$|goal|keyissue|^issue|finding|areaforimprovement|areafordevelopment|requirement/,
  ],
  [
    'action',
    /^(keyorspecific)?(task|action|activit|step|deliverable)|actions?$|tasks?$|whatwewilldo|whatwearegoingtodo|whatneedstobedone|how(will)?we|actionrequired|proposal|commitment|pledge|^what$|actionpoint|^description/,
  ],
]

/** Headings that hold a word of another field: told first, by the whole. A day on which something was raised is no deadline. */
const wholes: readonly (readonly [ColumnField, RegExp])[] = [
  [
    'other',
    /^(meetingdate|dateraised|dateofmeeting|dateagreed|datelogged|dateopened|dateadded|dateupdated|raised|opened|startdate|lastupdated|dateof(last)?update)/,
  ],
  ['section', /^(issue|topic|subject|heading)s?$/],
  [
    'action',
    /^(tasks?actions?|actionstasks?|keyactions?|action(s)?(tobetaken|required|needed|agreed|point)?|tasks?|agreedaction|proposedaction|actionmilestone|keytasks?)$/,
  ],
  ['deadline', /^(performance)?indicatorordeadline$|deadline|targetdate|bywhen|completiondate|duedate/],
  ['progress', /progress|update(?!d(target|due|deadline|date|timescale))/],
]

const lettersOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}#]/gu, '')

/** The field a heading stands for, or null where its words are none we know. */
export function fieldOf(heading: string): ColumnField | null {
  if (isJudgementHeading(heading)) return 'judgement'
  const letters = lettersOf(heading.replace(/\([^)]*\)/g, ''))
  if (!letters) return null
  if (letters === '#') return 'ref'
  for (const [field, pattern] of wholes) if (pattern.test(letters)) return field
  for (const [field, pattern] of vocabulary) if (pattern.test(letters)) return field
  return null
}

/** Words of a heading that a narrow column split, put together again: `COMPLETIO N DATE &/OR …` → `COMPLETION DATE &/OR …`. */
export function mendHeading(heading: string): string {
  const words = heading
    .replace(/(\p{L})-\s+(\p{L})/gu, '$1$2')
    .trim()
    .split(/\s+/)
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (
      last &&
      /\p{L}/u.test(last) &&
      headingWords.has((last + word).toLowerCase().replace(/[^a-z]/g, '')) &&
      !headingWords.has(last.toLowerCase())
    )
      out[out.length - 1] = last + word
    else out.push(word)
  }
  return out.join(' ')
}

const headingWords = new Set(
  `completion performance implications financial responsible recommendation recommendations indicators indicator measures milestones timescale timescales
  objective objectives outcomes achieved relevant applicable priority position progress responsibility accountable resources description reference`.split(
    /\s+/,
  ),
)

/** True where a row holds the headings of a plan's columns: most of its cells are headings we know, and none is a running text. */
export function isHeaderRow(row: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2) return false
  if (filled.some((c) => c.text.trim().length > 90)) return false
  const known = filled.filter((c) => !/^\s*\d/.test(c.text) && fieldOf(c.text) !== null).length
  return (
    known >= 2 &&
    known * 2 >= filled.length &&
    (row.header === true || known >= 4 || known * 3 >= filled.length * 2 || filled.every((c) => c.bold))
  )
}

/** True for the rest of a header that was cut over two rows ("NO." below "TASK"). */
export function isHeaderRest(row: Row): boolean {
  const filled = row.cells.filter((c) => c.text.trim())
  if (filled.length < 2 || filled.some((c) => c.text.trim().length > 40 || /\d{2}/.test(c.text))) return false
  return filled.filter((c) => fieldOf(c.text) !== null).length * 2 >= filled.length
}

/** The columns of a table by grid position (index 0 is column 1). */
export interface Columns {
  readonly fields: readonly (ColumnField | null)[]
  readonly printed: readonly PlanColumn[]
  /** Told by what stands in them, since the table has no headings. */
  readonly byContent?: true
  /** The statuses stand at the head of the progress texts. */
  readonly statusInProgress?: boolean
}

/**
 * Reads the columns out of header rows laid over each other. Where a heading is empty or damaged and an earlier table of the same plan had
 * the same columns, the earlier ones fill in; `body` are the rows below, which tell a column of numbers without a heading. Returns null where the table promises nothing (no action and no objective column).
 */
export function columnsOf(header: readonly Row[], before: Columns | null, body: readonly Row[] = []): Columns | null {
  const texts: string[] = []
  for (const row of header) {
    for (const cell of row.cells) {
      for (let c = cell.column; c < cell.column + cell.colspan; c++) {
        const own = cell.text.replace(/\s+/g, ' ').trim()
        texts[c - 1] = [texts[c - 1], own].filter(Boolean).join(' ')
      }
    }
  }
  const headings = Array.from(texts, (t) => t ?? '')
  const fields: (ColumnField | null)[] = headings.map((h, i) => fieldOf(h) ?? (h === '' && bears(body, i + 1) ? 'ref' : null))
  if (before) borrow(headings, fields, before)
  const twice = fields.map((f, i) => (f && f !== 'other' && fields.indexOf(f) < i ? resolveTwice(f, fields) : f))
  if (!twice.includes('action') && !twice.includes('objective')) return null
  const printed = headings.map((heading, i): PlanColumn => ({ field: twice[i] ?? 'other', heading: mendHeading(heading) }))
  return { fields: twice, printed: printed.filter((c) => c.field !== 'judgement') }
}

/** A column without a heading that holds nothing but numbers is the one of the printed numbers. */
function bears(body: readonly Row[], column: number): boolean {
  const texts = body.flatMap((row) => row.cells.filter((c) => c.column === column && c.text.trim()).map((c) => c.text.trim()))
  return texts.length >= 2 && texts.every((text) => /^[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?$/.test(text))
}

/** A second column of the same field: a second heading of tasks is the action under an objective, everything else stays unread. */
function resolveTwice(field: ColumnField, fields: readonly (ColumnField | null)[]): ColumnField | null {
  if (field === 'ref' && !fields.includes('action')) return 'action'
  return null
}

function borrow(headings: readonly string[], fields: (ColumnField | null)[], before: Columns): void {
  if (before.fields.length === headings.length) {
    headings.forEach((h, i) => {
      const own = fields[i] ?? null
      const held = before.fields[i] ?? null
      const part = lettersOf(before.printed[i]?.heading ?? '').includes(lettersOf(h))
      if (held && (own === null || (part && own !== held))) fields[i] = held
    })
    return
  }
  // a column fewer: walk both from the left, a heading that is a piece of the earlier one is that column
  let at = 0
  headings.forEach((h, i) => {
    const found = before.printed.findIndex((c, k) => k >= at && lettersOf(h) !== '' && lettersOf(c.heading).includes(lettersOf(h)))
    if (found >= 0) {
      fields[i] = before.printed[found]?.field ?? null
      at = found + 1
    }
  })
}
