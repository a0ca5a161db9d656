import { listNumber, type NumberStyle } from '../list-number.ts'
import { lookOf, type StyleSheet } from './read-style.ts'
import { attribute, childElements, type Element } from './read-tree.ts'

const byType: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
}

/**
 * Takes a list and returns a function from its entries, asked in order, to the mark each shows: `•`, `2.`, `c.`, or '' for a list without
 * marks. The start, an entry's own value, reversed counting and the kind of number are followed.
 */
export function entryMarks(list: Element, sheet: StyleSheet): (entry: Element) => string {
  const style = styleOf(list, sheet)
  const counts = list.tagName === 'ol' || (style !== undefined && style !== 'none')
  if (style === 'none') return () => ''
  if (!counts) return () => '•'
  const step = attribute(list, 'reversed') === undefined ? 1 : -1
  let next = wholeNumber(attribute(list, 'start')) ?? (step === 1 ? 1 : childElements(list, 'li').length)
  return (entry) => {
    const value = wholeNumber(attribute(entry, 'value')) ?? next
    next = value + step
    return `${listNumber(value, style ?? 'decimal')}.`
  }
}

function styleOf(list: Element, sheet: StyleSheet): NumberStyle | 'none' | undefined {
  const named = lookOf(list, sheet).listStyle
  if (named !== undefined) {
    if (/\bnone\b/.test(named)) return 'none'
    if (/\bdecimal/.test(named)) return 'decimal'
    const match = /\b(lower|upper)-(alpha|latin|roman)\b/.exec(named)
    if (match) return `${match[1] as 'lower' | 'upper'}-${match[2] === 'roman' ? 'roman' : 'letter'}`
    if (/\b(disc|circle|square)\b/.test(named)) return undefined
  }
  const type = attribute(list, 'type')
  return type !== undefined && Object.hasOwn(byType, type) ? byType[type] : undefined
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined
}
