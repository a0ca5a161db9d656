import type { Archive } from '../archive.ts'
import type { Condition } from '../spreadsheet/conditions.ts'
import { gatherRows, type Holding } from '../spreadsheet/gather-rows.ts'
import { type Area, areaOf, cellAt, columnName, lastColumn, lastRow } from '../spreadsheet/sheet.ts'
import { conditionsReader } from './conditions.ts'
import { type RichText, richTextReader, unescaped } from './rich-text.ts'
import { walkSheet } from './sheet-pieces.ts'
import type { CellStyle, Styles } from './styles.ts'

/** What a sheet needs from its workbook to be shown. */
export interface Shown {
  readonly strings: readonly RichText[]
  readonly styles: Styles
  readonly holding: Holding
}

/** What stands in a worksheet's own part; what other parts say of it is not in it. */
export interface SheetPart {
  readonly rows: ReturnType<ReturnType<typeof gatherRows>['rows']>
  readonly merges: readonly Area[]
  readonly hiddenColumns: ReadonlySet<number>
  /** Rows that stay in sight when the sheet is scrolled. */
  readonly frozen: number
  /** The area of the sheet's own filter, and whether it hides anything. */
  readonly filter: Area | null
  /** Null where there are more than are kept. */
  readonly conditions: readonly Condition[] | null
  /** The texts of its printed head and foot, as written. */
  readonly running: readonly string[]
  /** Cells whose format shows nothing, or whose formula was never worked out, with what they hold. */
  readonly unseen: readonly string[]
  readonly unworked: readonly string[]
  /** A day is shown with the month first. */
  readonly monthFirst: boolean
}

interface OpenCell {
  readonly type: string
  readonly style: CellStyle
  value: string
  formula: string
}

/** Merged areas of a sheet at most. */
const mostMerges = 50_000

/** Walks a worksheet and returns what it holds, null where the archive has no such part. Throws `Unreadable` where it passes the limits. */
export async function readSheet(archive: Archive, part: string, { strings, styles, holding }: Shown): Promise<SheetPart | null> {
  const gathered = gatherRows(holding)
  const conditions = conditionsReader(styles)
  const inline = richTextReader()
  const merges: Area[] = []
  const hidden: [first: number, last: number][] = []
  const running: string[] = []
  const unseen: string[] = []
  const unworked: string[] = []
  let frozen = 0
  let filter: Area | null = null
  let filters = false
  let monthFirst = false
  let row = 0
  let column = 0
  let cell: OpenCell | null = null
  let into: 'value' | 'formula' | 'running' | null = null

  const endCell = ({ type, style, value, formula }: OpenCell): void => {
    const rich = type === 's' ? strings[Number(value)] : type === 'inlineStr' ? inline.take() : undefined
    const text = rich === undefined ? shown(type, value, style) : style.format.text(rich.text)
    const held = rich?.text ?? (type === 's' ? '' : value)
    if (text.trim() === '' && held.trim() !== '') unseen.push(`${columnName(column)}${row}: ${held}`)
    else if (held === '' && formula !== '' && type !== 'str') unworked.push(`${columnName(column)}${row}: ${formula}`)
    if (type === 'n' && style.format.monthFirst && text.includes('/')) monthFirst = true
    if (text.trim() === '') gathered.count(held.trim() === '' ? formula : held)
    gathered.add(row, { column, text, bold: rich?.bold ?? style.bold, colour: style.colour })
  }

  const found = await walkSheet(archive, part, {
    open(name, attributes) {
      if (cell !== null) {
        if (name === 'v') into = 'value'
        else if (name === 'f') into = 'formula'
        else inline.open(name, attributes)
        return
      }
      switch (name) {
        case 'c': {
          const { r = '', t: type = 'n', s = '0' } = attributes()
          const at = cellAt(r)
          column = at?.column ?? column + 1
          row = at?.row ?? row
          cell = { type, style: styles.ofCell(Number(s)), value: '', formula: '' }
          break
        }
        case 'row': {
          const { r, hidden: isHidden, ht } = attributes()
          row = whole(r, row + 1, lastRow)
          column = 0
          if (isOn(isHidden) || Number(ht ?? 1) === 0) gathered.hide(row, 'hidden')
          break
        }
        case 'col': {
          const { min, max, hidden: isHidden, width } = attributes()
          if (!isOn(isHidden) && Number(width ?? 1) !== 0) break
          const last = whole(max, lastColumn, lastColumn)
          hidden.push([whole(min, 1, lastColumn), last])
          break
        }
        case 'pane': {
          const { state = '', ySplit } = attributes()
          if (/^frozen/i.test(state)) frozen = Math.min(Math.trunc(Number(ySplit ?? 0)) || 0, 50)
          break
        }
        case 'autoFilter':
          filter ??= areaOf(attributes()['ref'] ?? '')
          break
        case 'filterColumn':
          filters = true
          break
        case 'mergeCell': {
          const area = areaOf(attributes()['ref'] ?? '')
          if (area !== null && merges.length < mostMerges) merges.push(area)
          break
        }
        default:
          if (/^(?:odd|even|first)(?:Header|Footer)$/.test(name)) {
            into = 'running'
            running.push('')
          } else conditions.open(name, attributes)
      }
    },
    text(text) {
      if (into === 'running') running[running.length - 1] += text
      else if (cell === null) conditions.text(text)
      else if (into === null) inline.text(text)
      else if (into !== 'formula' || cell.formula.length < 1000) cell[into] += text
    },
    close(name) {
      if (cell !== null && name !== 'c') {
        if (into === null) inline.close(name)
      } else if (cell !== null) {
        endCell(cell)
        cell = null
      } else conditions.close(name)
      into = null
    },
  })
  if (!found) return null
  const area = filter as Area | null
  return {
    rows: gathered.rows(filters ? area : null),
    ...{
      merges,
      hiddenColumns: columnsIn(hidden),
      frozen,
      filter: area,
      conditions: conditions.take(),
      running,
      unseen,
      unworked,
      monthFirst,
    },
  }
}

/** The columns of spans that may lie over each other a hundred thousand times. */
function columnsIn(spans: [first: number, last: number][]): Set<number> {
  const columns = new Set<number>()
  let reached = 0
  for (const [first, last] of spans.sort(([one], [other]) => one - other)) {
    for (let at = Math.max(first, reached + 1); at <= last; at += 1) columns.add(at)
    reached = Math.max(reached, last)
  }
  return columns
}

/** What a cell shows that does not hold a shared or written-out text. */
function shown(type: string, value: string, { format }: CellStyle): string {
  const bare = value.trim()
  if (bare === '') return ''
  if (type === 'str') return format.text(unescaped(value))
  if (type === 'b') return bare === '1' || bare === 'true' ? 'TRUE' : 'FALSE'
  if (type === 's' || type === 'e') return type === 'e' ? value : ''
  if (type === 'd') {
    const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(bare) ?? []
    return day === undefined ? bare : `${day}/${month}/${year}${time === undefined || time === '00:00' ? '' : ` ${time}`}`
  }
  const number = Number(bare)
  return Number.isFinite(number) ? format.number(number) : bare
}

const isOn = (value: string | undefined): boolean => value !== undefined && /^(?:1|true|on)$/i.test(value)

function whole(text: string | undefined, other: number, most: number): number {
  const value = Number(text ?? other)
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : Math.min(other, most)
}
