import type { Token } from './format-tokens.ts'

/** As a cell without a format shows it: at most eleven figures, no trace of how machines store fractions. */
export function showPlain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const shown = Number(value.toPrecision(11))
  return Math.abs(shown) >= 1e15 || (shown !== 0 && Math.abs(shown) < 1e-9) ? shown.toExponential() : String(shown)
}

/** A number through a format's figures: `#,##0.00`, `0%`, `"A"000`. A fraction (`# ?/?`) is shown as decimals. */
export function showDigits(value: number, tokens: readonly Token[]): string {
  const digits = tokens.filter(({ kind }) => kind === 'digits').map(({ text }) => text)
  const fraction = tokens.some(({ kind, text }, index) => kind === 'text' && text === '/' && tokens[index - 1]?.kind === 'digits')
  if (fraction) return showPlain(value)
  const scaled = Math.abs(value) * 100 ** Math.min(tokens.filter(({ kind }) => kind === 'percent').length, 3)
  const shown = digits.length > 1 && !digits.join('').includes('.') ? groups(scaled, digits) : [numeral(scaled, digits.join(''))]
  const text = tokens
    .map(({ kind, text }) => {
      if (kind === 'general' || kind === 'cell') return showPlain(Math.abs(value))
      return kind === 'digits' ? (shown.shift() ?? '') : text
    })
    .join('')
    .trim()
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** `00"."00` and its like: figures from the right, as many for each group as it has places, and what is left for the first. */
function groups(value: number, patterns: readonly string[]): string[] {
  let rest = numeral(value, '0')
  return patterns
    .toReversed()
    .map((pattern, index) => {
      const places = pattern.replace(/[^0#?]/g, '').length
      const last = index === patterns.length - 1
      const taken = last ? rest : rest.slice(Math.max(0, rest.length - places))
      rest = rest.slice(0, rest.length - taken.length)
      return taken.padStart(pattern.replace(/[^0]/g, '').length, '0')
    })
    .toReversed()
}

/** `#,##0.00` over 1234.5 is `1,234.50`; a comma at the end divides by a thousand. */
function numeral(value: number, pattern: string): string {
  const [body = '', exponent] = pattern.split(/E/i)
  const [before = '', fraction = ''] = body.split('.')
  const most = Math.min(fraction.replace(/[^0#?]/g, '').length, 15)
  if (exponent !== undefined)
    return value
      .toExponential(most)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E')
  const thousands = /,*$/.exec(before)?.[0].length || (/,*$/.exec(fraction)?.[0].length ?? 0)
  const least = fraction.replace(/[^0]/g, '').length
  const zeros = Math.min(before.replace(/[^0]/g, '').length, 30)
  const [whole = '0', behind = ''] = rounded(value / 1000 ** Math.min(thousands, 5), most).split('.')
  const padded = (whole === '0' && zeros === 0 && pattern !== '' ? '' : whole).padStart(zeros, '0')
  const grouped = /[0#?],[0#?]/.test(before) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  const cut = behind.slice(0, Math.max(least, behind.replace(/0+$/, '').length))
  return cut === '' ? grouped : `${grouped}.${cut}`
}

/** Rounded as people do, and not as machines store fractions: 1.005 to two places is 1.01. */
function rounded(value: number, places: number): string {
  if (value >= 1e15) return value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 0 })
  const shifted = (number: number, by: number): number => {
    const [mantissa, exponent = '0'] = String(number).split('e')
    return Number(`${mantissa}e${Number(exponent) + by}`)
  }
  return shifted(Math.round(shifted(Number(value.toPrecision(15)), places)), -places).toFixed(places)
}
