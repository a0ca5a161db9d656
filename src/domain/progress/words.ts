/**
 * Writes a pattern as a list of phrases, one after another or on lines of their own, parted by ` | `. Each is matched as whole words and in any
 * letter case; a phrase may hold the usual signs of a regular expression, with its own bars set close (`on (?:hold|ice)`).
 */
export function words(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w])(?:${phrases(raw, parts).join('|')})(?![\\w])`, 'i')
}

/** The same where a phrase must be the whole clause. */
export function wholly(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases(raw, parts).join('|')})$`, 'i')
}

/** The same where the clause must open with a phrase. */
export function opening(raw: TemplateStringsArray, ...parts: readonly string[]): RegExp {
  return new RegExp(`^(?:${phrases(raw, parts).join('|')})(?![\\w])`, 'i')
}

/** The phrases themselves, for a longer pattern or a table. */
export function phrases(raw: TemplateStringsArray, parts: readonly string[] = []): string[] {
  return String.raw(raw, ...parts)
    .split(/\s*\n\s*|\s+\|\s+/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}
