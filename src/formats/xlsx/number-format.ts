import { sectionsOf, type Token, tokensOf } from './format-tokens.ts'
import { isMonthFirst, showDate } from './show-date.ts'
import { showDigits, showPlain } from './show-digits.ts'

/** The codes that workbooks name by number alone. Those of a place (14, 22, 27 …) are shown as a British reader writes them. */
const builtIn: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '£#,##0', 6: '£#,##0', 7: '£#,##0.00', 8: '£#,##0.00' },
  ...{ 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy' },
  ...{ 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy hh:mm', 37: '#,##0', 38: '#,##0' },
  ...{ 39: '#,##0.00', 40: '#,##0.00', 41: '#,##0', 42: '£#,##0', 43: '#,##0.00', 44: '£#,##0.00' },
  ...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss', 48: '0.0E+0', 49: '@' },
}

/** The code of a built-in format; those that only East Asian offices have (27 to 36, 50 to 58) are dates. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'dd/mm/yyyy' : 'General')
}

/** Shows numbers and texts of one format. */
export interface NumberFormat {
  /** `''` where the format hides what stands in the cell (`;;;`). */
  number(value: number): string
  text(value: string): string
  /** It writes the month in figures before the day; numbers are shown with the day first. */
  readonly monthFirst: boolean
}

interface Section {
  readonly applies: (value: number) => boolean
  readonly tokens: readonly Token[]
  /** A section of its own for negative numbers shows them without their sign. */
  readonly unsigned: boolean
}

/**
 * Reads a format code (`0.00`, `0%`, `#,##0`, `dd/mm/yyyy`, `[Red]-0;0`) into what shows numbers as the workbook does. 13.10 is a printed number only
 * because its format says so. What a format does with width and alignment changes no words and is passed over.
 * @param date1904 the workbook counts its days from 1904 and not from 1900
 */
export function numberFormat(code: string, date1904 = false): NumberFormat {
  const known = /\[\$-F800\]/i.test(code) ? 'dd mmmm yyyy' : /\[\$-F400\]/i.test(code) ? 'hh:mm:ss' : code.slice(0, 500)
  const written = sectionsOf(known)
  const sections = written.slice(0, 3).map((section, index) => sectionOf(section, index, written.length))
  const textual = written[3] ?? (written.length === 1 && /@/.test(known) ? known : undefined)
  const textTokens = textual === undefined ? null : tokensOf(textual)
  return {
    number(value) {
      if (!Number.isFinite(value)) return ''
      const section = sections.find(({ applies }) => applies(value)) ?? sections[0]
      const { tokens = [], unsigned = false } = section ?? {}
      if (tokens.length === 0) return known.includes(';') ? '' : showPlain(value)
      if (tokens.some(({ kind }) => kind === 'date')) return showDate(value, tokens, date1904)
      if (!tokens.some(({ kind }) => kind !== 'text'))
        return tokens
          .map(({ text }) => text)
          .join('')
          .trim()
      return showDigits(unsigned ? Math.abs(value) : value, tokens)
    },
    text: (value) => (textTokens === null ? value : textTokens.map(({ kind, text }) => (kind === 'cell' ? value : text)).join('')),
    monthFirst: isMonthFirst(tokensOf(written[0] ?? '')),
  }
}

function sectionOf(code: string, index: number, count: number): Section {
  const tokens = tokensOf(code)
  const [, sign, bound] = /\[(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)\]/.exec(code) ?? []
  if (sign !== undefined) return { tokens, unsigned: false, applies: (value) => compare(value, sign, Number(bound)) }
  if (index === 1) return { tokens, unsigned: true, applies: (value) => value < 0 }
  if (index === 2) return { tokens, unsigned: false, applies: () => true }
  return { tokens, unsigned: false, applies: (value) => count === 1 || value > 0 || (value === 0 && count === 2) }
}

function compare(value: number, sign: string, bound: number): boolean {
  if (sign === '<') return value < bound
  if (sign === '>') return value > bound
  if (sign === '<=') return value <= bound
  if (sign === '>=') return value >= bound
  return (value === bound) === (sign === '=')
}
