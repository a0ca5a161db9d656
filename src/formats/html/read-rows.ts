import { lookOf, type StyleSheet } from './read-style.ts'
import { attribute, childElements, type Element, isElement } from './read-tree.ts'

export interface HtmlRow {
  readonly header: boolean
  readonly colour: string | undefined
  readonly cells: readonly HtmlCell[]
}

interface HtmlCell {
  readonly element: Element
  readonly colspan: number
  /** Cut to its group of rows, as browsers do. */
  readonly rowspan: number
}

/** The visible rows of one table (not of those inside it) as they are shown: head first, foot last. `hidden` is called with the rows and cells that are not. */
export function rowsOf(table: Element, sheet: StyleSheet, hidden: (element: Element) => void = () => {}): HtmlRow[] {
  const groups = childElements(table, 'thead', 'tbody', 'tfoot', 'tr')
  const order = (group: Element): number => (group.tagName === 'thead' ? 0 : group.tagName === 'tfoot' ? 2 : 1)
  return groups
    .toSorted((a, b) => order(a) - order(b))
    .flatMap((group) => {
      const rows = group.tagName === 'tr' ? [group] : childElements(group, 'tr')
      const groupHidden = lookOf(group, sheet).hidden
      const shown = rows.filter((row) => {
        const isShown = !groupHidden && !lookOf(row, sheet).hidden
        if (!isShown) hidden(row)
        return isShown
      })
      return shown.map((row, index) => rowOf(row, group, shown.length - index, sheet, hidden))
    })
}

function rowOf(row: Element, group: Element, rowsLeft: number, sheet: StyleSheet, hidden: (element: Element) => void): HtmlRow {
  const elements = childElements(row, 'td', 'th').filter((cell) => {
    const isHidden = lookOf(cell, sheet).hidden
    if (isHidden) hidden(cell)
    return !isHidden
  })
  // A row straight inside the table has no group of its own to end at; the grid cuts its spans to the table.
  const most = group.tagName === 'tr' ? Number.POSITIVE_INFINITY : rowsLeft
  const cells = elements.map((element) => {
    const claimed = span(attribute(element, 'rowspan'))
    return { element, colspan: Math.max(1, span(attribute(element, 'colspan'))), rowspan: claimed === 0 ? most : Math.min(claimed, most) }
  })
  const written = elements.filter((cell) => cell.tagName === 'th' || cell.childNodes.some((node) => isElement(node) || hasText(node)))
  const heads = written.length > 0 && written.every((cell) => cell.tagName === 'th' && !/^row/i.test(attribute(cell, 'scope') ?? ''))
  const header = group.tagName === 'thead' || heads
  return { header, colour: lookOf(row, sheet).colour, cells }
}

function hasText(node: Element['childNodes'][number]): boolean {
  return 'value' in node && node.value.trim() !== ''
}

function span(text: string | undefined): number {
  const match = /^\s*\+?(\d{1,9})/.exec(text ?? '')
  return match === null ? 1 : Number(match[1])
}
