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

/**
 * The longest run of spaces or of line ends that a text keeps. No paper has a longer one, and patterns that look for the end of a run try it from each of its places: a million
 * spaces would be looked at a million million times.
 */
const longestRun = 200
const spacesTooMany = new RegExp(`([ \\t]{${longestRun}})[ \\t]+`, 'g')
const linesTooMany = new RegExp(`(\\n{${longestRun}})\\n+`, 'g')

/** Everything that could need a change; most texts hold none of it and are returned as they came. */
const suspicious = /[^\P{Cc}\t\n]|[\u00a0\u00ad\u2007\u200b\u200e\u200f\u2028-\u202f\u2060\u2066-\u2069\ufeff\uf020-\uf0ff]|\p{Cs}/u

/**
 * Takes a text as a source holds it and returns it as a reader sees it: line ends are `\n`, control characters, soft hyphens and invisible
 * marks are gone, hard spaces are spaces, the bullets of symbol fonts are `•`, and a broken half of a character is `�`. Runs of spaces, tabs
 * and all wording stay; a run of more than 200 spaces or line ends is cut to that. A NUL left in would be refused by the store.
 */
export function cleanText(text: string): string {
  return withoutLongRuns(suspicious.test(text) ? mended(text) : text)
}

function withoutLongRuns(clean: string): string {
  return clean.length <= longestRun ? clean : clean.replace(spacesTooMany, '$1').replace(linesTooMany, '$1')
}

function mended(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(/[^\P{Cc}\t\n]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(symbolBullets, '•')
    .replace(/[\uf020-\uf0ff]/g, (character) => otherSymbols[character] ?? character)
    .toWellFormed()
}

/** What `cleanText` takes out and a reader of the file could have been misled by, counted. */
export interface Unseen {
  /** Marks that show text in another order than it stands: a date, a name or an amount can be made to look like another. */
  readonly turning: number
  /** Control characters, NUL among them, and broken halves of characters. */
  readonly controls: number
}

/** Counts the characters of a text that are taken out as unseen and may have been put there to mislead; soft hyphens, hard spaces and line ends are no such. */
export function unseenIn(text: string): Unseen {
  return suspicious.test(text) ? countUnseen(text) : none
}

function countUnseen(text: string): Unseen {
  return {
    turning: text.match(/[\u202a-\u202e\u2066-\u2069]/g)?.length ?? 0,
    controls: text.match(/[^\P{Cc}\t\n\r\v\f\u0085]|\p{Cs}/gu)?.length ?? 0,
  }
}

const none: Unseen = { turning: 0, controls: 0 }

/** What is unseen in several texts together. */
export interface UnseenSum {
  turning: number
  controls: number
}

/**
 * `cleanText`, with each line bare of the space around it and no empty line before or behind.
 * @param unseen where what `unseenIn` counts in the text is added
 */
export function cleanLines(text: string, unseen?: UnseenSum): string {
  const isSuspicious = suspicious.test(text)
  if (isSuspicious && unseen !== undefined) {
    const { turning, controls } = countUnseen(text)
    unseen.turning += turning
    unseen.controls += controls
  }
  // the cell of a Word table ends each of its lines, and has one of them as a rule
  const clean = withoutLongRuns(isSuspicious ? mended(text) : text).trim()
  if (!clean.includes('\n')) return clean
  return clean
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(linesTooMany, '$1')
    .replace(/^\n+|\n+$/g, '')
}
