/** Bullets as symbol fonts (Wingdings, Symbol) store them: private characters that no other font can draw. */
const symbolBullets = /[\uf0b7\uf0a7\uf0d8\uf076\uf06f\uf0a8\uf06c\uf06e\uf071\uf0e8\uf0f0\uf09f\uf0be]/g
const otherSymbols: Readonly<Record<string, string>> = {
  '\uf0fc': '✓',
  '\uf0fb': '✗',
  '\uf0fe': '☑',
  '\uf0fd': '☒',
  '\uf0e0': '→',
  '\uf0df': '←',
  '\uf02d': '-',
  '\uf020': ' ',
}

/** Everything that could need a change; most texts hold none of it and are returned as they came. */
const suspicious = /[^\P{Cc}\t\n]|[\u00a0\u00ad\u2007\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff\uf020-\uf0ff]|\p{Cs}/u

/**
 * Takes a text as a source holds it and returns it as a reader sees it: line ends are `\n`, control characters, soft hyphens and invisible
 * marks are gone, hard spaces are spaces, the bullets of symbol fonts are `•`, and a broken half of a character is `�`. Runs of spaces, tabs
 * and all wording stay. A NUL left in would be refused by the store.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(symbolBullets, '•')
    .replace(/[\uf020-\uf0ff]/g, (character) => otherSymbols[character] ?? character)
    .toWellFormed()
}

/** `cleanText`, with each line bare of the space around it and no empty line before or behind. */
export function cleanLines(text: string): string {
  const clean = cleanText(text)
  if (!clean.includes('\n')) return clean.trim()
  return clean
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
}
