/**
 * Writes a pattern as a list of phrases, one after another or on lines of their own, parted by ` `. Each is matched as whole words and in
 * any letter case. A phrase may hold the usual signs of a regular expression, with its own bars set close (`on (?:hold|ice)`).
 */
export function words(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`(?<!\\w)${oneOf(raw, ...parts)}(?!\\w)`, 'i')
}

/** The same where a phrase must be the whole clause. */
export function wholly(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`^${oneOf(raw, ...parts)}$`, 'i')
}

/** The same where the clause must open with a phrase. */
export function opening(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`^${oneOf(raw, ...parts)}(?!\\w)`, 'i')
}

/** A list of phrases to stand inside a longer one. */
export function oneOf(raw: TemplateStringsArray, ...parts: readonly string[]): string {
  return `(?:${phrases(raw, ...parts).join('|')})`
}

/** The phrases themselves. */
export function phrases(raw: TemplateStringsArray, ...parts: readonly string[]): string[] {
  return String.raw(raw, ...parts)
    .split(/\s*\n\s*|\s+\|\s+/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

/** The months, cut short or in full, as they stand in a progress text. */
export const month = String.raw`(?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)`
export const season = '(?:spring|summer|autumn|winter|easter|christmas)'
/** A share as a figure, without its sign: `48`, `48.5`. */
export const percent = String.raw`\d{1,3}(?:\.\d+)?\s?(?:%|per ?cent)`
