import { child, children, type XmlElement } from '../xml-tree.ts'
import { switchOf, valIn } from './read-xml.ts'

/**
 * What the field of an older Word form shows that has no text of its own: a box ticked or not, or the chosen one of a list. Fields that are typed
 * into have their text behind them, as do the controls of newer forms.
 */
export function formText(field: XmlElement | undefined): string {
  const box = child(field, 'w:checkBox')
  if (box !== undefined) return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ?? false) ? '☒' : '☐'
  const list = child(field, 'w:ddList')
  const chosen = Number(valIn(list, 'w:result') ?? valIn(list, 'w:default') ?? 0)
  return children(list, 'w:listEntry')[chosen]?.attributes['val'] ?? ''
}
