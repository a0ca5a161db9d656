/** What the letters of the symbol fonts that papers use for ticks, boxes and arrows show; every other letter of them is a bullet. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    74: '☺',
    76: '☹',
    111: '□',
    168: '◻',
    223: '←',
    224: '→',
    225: '↑',
    226: '↓',
    232: '→',
    240: '⇨',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': { 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' },
  webdings: { 97: '✓', 114: '✗', 99: '□' },
}
const symbol: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
}

/** Takes the font and the hexadecimal code of a symbol character and returns the character that shows it. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return ''
  const letter = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value
  const letters = fonts[font.trim().toLowerCase()]
  if (letters !== undefined) return letters[letter] ?? '•'
  if (/^symbol$/i.test(font)) return symbol[letter] ?? (letter < 0x7f ? String.fromCodePoint(letter) : '•')
  if (/^(?:wingdings|webdings)/i.test(font)) return '•'
  return value > 0x1f && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) ? String.fromCodePoint(value) : ''
}

/** Whether the letters of a font are pictures: `Wingdings`, `Wingdings 2`, `Webdings`, `Symbol`. */
export function isSymbolFont(font: string | undefined): font is string {
  return font !== undefined && /^(?:wingdings(?: [23])?|webdings|symbol)$/i.test(font.trim())
}

/** A text set in a font whose letters are pictures, as it shows: `ü` in Wingdings is a tick. Characters that such a font has not stay. */
export function symbolsOf(font: string, text: string): string {
  return text.replace(/[!-\u00ff\uf021-\uf0ff]/g, (letter) => symbolText(font, letter.charCodeAt(0).toString(16)))
}
