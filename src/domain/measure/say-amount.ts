import type { MeasureUnit } from './measure.ts'

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 })

/** `92%`, `£1,200,000`, `31 days`, `1,240`, and the numbers behind a share where they are known: `70% (14 of 20)`. */
export function sayAmount({
  value,
  unit,
  behind,
}: {
  value: number
  unit: MeasureUnit
  behind?: { part: number; whole: number } | null
}): string {
  const number = plain.format(value)
  const numbers = behind && unit === '%' ? ` (${plain.format(behind.part)} of ${plain.format(behind.whole)})` : ''
  if (unit === 'ratio' && behind) return `${plain.format(behind.part)} of ${plain.format(behind.whole)}`
  if (unit === '%') return `${number}%${numbers}`
  if (unit === '£') return `£${number}`
  return unit === 'days' || unit === 'weeks' ? `${number} ${value === 1 ? unit.slice(0, -1) : unit}` : number
}

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
