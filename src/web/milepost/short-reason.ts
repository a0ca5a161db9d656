/**
 * A reason for the narrow column of a table, where the last words stand right beside it: the words it quotes from them are left out, with
 * what leads up to them. `Due by 31 May 2026, 31 days ago; what is told is “The lease …”, and not that it was done.` → `Due by 31 May 2026, 31
 * days ago.` The whole sentence stays where nothing would be left, and always on the action's own page.
 * @param said the last words on the action
 */
export function shortReason(sentence: string, said: string): string {
  const spoken = folded(said)
  for (const quote of sentence.matchAll(/“([^”]*)”/g)) {
    const words = folded(quote[1] ?? '').replace(/ …$/, '')
    if (words === '' || !spoken.includes(words)) continue
    const before = sentence.slice(0, quote.index).trimEnd()
    if (before === '') return sentence
    return `${before.endsWith(':') ? before.slice(0, -1) : wholeClauses(before)}.`
  }
  return sentence
}

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Without the clause that the quoted words would have ended. */
function wholeClauses(text: string): string {
  const clause = Math.max(text.lastIndexOf(';'), text.lastIndexOf(', '))
  return clause > 0 ? text.slice(0, clause) : text
}
