/** What the letters of Wingdings and Symbol that papers use for ticks, boxes and arrows show; every other symbol is a bullet. */
const wingdings: Readonly<Record<number, string>> = {
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
}
const symbol: Readonly<Record<number, string>> = {
  45: '−',
  163: '≤',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  222: '⇒',
  174: '→',
}

/** Takes the font and the hexadecimal code of a symbol character and returns the character that shows it. */
export function symbolText(font: string, code: string): string {
  const value = Number.parseInt(code, 16)
  if (Number.isNaN(value)) return ''
  const letter = value >= 0xf000 ? value - 0xf000 : value
  if (/^wingdings$/i.test(font)) return wingdings[letter] ?? '•'
  if (/^symbol$/i.test(font)) return symbol[letter] ?? (letter < 0x7f ? String.fromCodePoint(letter) : '•')
  if (/^(?:wingdings|webdings)/i.test(font)) return '•'
  return value > 0x1f && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff) ? String.fromCodePoint(value) : ''
}
