import { cleanText } from '../domain/document/clean-text.ts'
import { onOneLine } from '../domain/document/ledger.ts'

const longest = 200

/** What a file is called here: its name on one line, never empty. One may be longer than a list can show; its ending stays, for it says what the file is. */
export function paperName(given: string): string {
  const name = onOneLine(cleanText(given)) || 'Paper without a name'
  if (name.length <= longest) return name
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? ''
  return `${name.slice(0, longest - ending.length - 1).toWellFormed()}…${ending}`
}
