/** How a list counts: the names that HTML and Word share. */
export type NumberStyle = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman'

/** The nth number of a list as printed: 3 → `3`, `c`, `C`, `iii`, `III`. Letters behind z double (`aa`), as Word counts. */
export function listNumber(value: number, style: NumberStyle): string {
  if (style === 'decimal' || value < 1 || value > 3999) return String(value)
  if (style === 'lower-roman') return roman(value)
  if (style === 'upper-roman') return roman(value).toUpperCase()
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
  return style === 'lower-letter' ? letter : letter.toUpperCase()
}

/** A bullet of a symbol font is a letter of that font: shown as a plain bullet, as are the ring `o` and empty marks. */
export function bulletMark(text: string): string {
  return text === '' || text === 'o' || /[\ue000-\uf8ff]/.test(text) ? '•' : text
}

const numerals = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const

function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [letters, worth] of numerals) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}
