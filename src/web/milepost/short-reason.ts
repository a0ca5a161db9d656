/**
 * A reason for the narrow column of a table, where the last words stand right beside it: the words it quotes from them are left out, with
 * what leads up to them. `Due by 31 May 2026, 31 days ago; what is told is “The lease …”, and not that it was done.` → `Due by 31 May 2026, 31
 * days ago.` The whole sentence stays where nothing would be left, and always on the action's own page.
 * @param said the last words on the action
 */
export function shortReason(sentence: string, said: string): string {
  for (let open = sentence.indexOf('“'); open >= 0; open = sentence.indexOf('“', open + 1)) {
    const close = sentence.indexOf('”', open)
    if (close < 0) return sentence
    if (!isOf(said, sentence.slice(open + 1, close).replace(/ …$/, ''))) continue
    const before = sentence.slice(0, open).trimEnd()
    if (before === '') return sentence
    return `${before.endsWith(':') ? before.slice(0, -1) : wholeClauses(before)}.`
  }
  return sentence
}

/** Whether the quoted words stand in what was said, whose white space a quote folds. Asked of every row: folding is left for last. */
const isOf = (said: string, words: string) => words !== '' && (said.includes(words) || said.replace(/\s+/g, ' ').includes(words))

/** Without the clause that the quoted words would have ended. */
function wholeClauses(text: string): string {
  const clause = Math.max(text.lastIndexOf(';'), text.lastIndexOf(', '))
  return clause > 0 ? text.slice(0, clause) : text
}
