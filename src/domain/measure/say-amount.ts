import type { MeasureTarget } from './kept-measure.ts'
import type { MeasureUnit } from './measure.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })
const short = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

interface Amount {
  readonly value: number
  readonly unit: MeasureUnit
  readonly behind?: { readonly part: number; readonly whole: number } | null
  /** A share beside its numbers is not rounded to one decimal. */
  readonly exact?: boolean
}

/**
 * `92%`, `£1,200,000`, `31 days`, `1,240`, and the numbers behind a share where they are known: `70% (14 of 20)`. Beside its numbers a share needs no more than
 * one decimal (`31.8% (68 of 214)`), unless it is to be told `exact`.
 */
export function sayAmount({ value, unit, behind, exact = false }: Amount): string {
  const number = (behind && unit === '%' && !exact ? short : plain).format(value)
  const numbers = behind && unit === '%' ? ` (${plain.format(behind.part)} of ${plain.format(behind.whole)})` : ''
  if (unit === 'ratio' && behind) return `${plain.format(behind.part)} of ${plain.format(behind.whole)}`
  if (unit === '%') return `${number}%${numbers}`
  if (unit === '£') return `£${number}`
  return unit === 'days' || unit === 'weeks' ? `${number} ${value === 1 ? unit.slice(0, -1) : unit}` : number
}

/** What is to be reached in its own words, with the share that words like “all staff” come to: `100% (all staff)`. */
export const sayAim = ({ value, unit, text }: Pick<MeasureTarget, 'value' | 'unit' | 'text'>): string =>
  unit === '%' && !/\d/.test(text) ? `${sayAmount({ value, unit })} (${text})` : text

const words: Readonly<Record<MeasureUnit, string>> = {
  '%': 'per cent',
  count: 'number',
  '£': 'pounds',
  ratio: 'ratio',
  days: 'days',
  weeks: 'weeks',
}

/** What a unit is called. */
export const sayUnit = (unit: MeasureUnit | null): string => (unit === null ? 'not stated' : words[unit])
