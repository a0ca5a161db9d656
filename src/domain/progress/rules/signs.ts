import type { Deed } from '../../plan/told.ts'

/** What is told by a sign that stands alone for a status: a tick, a cross, an empty box, a coloured circle or square. */
const signs: readonly (readonly [string, Deed, string])[] = [
  ['✔✓☑✅', 'done', 'ticked'],
  ['✗✘✖✕❌☐⬜□', 'not-stated', 'not-ticked'],
  ['🔵🟦', 'done', 'colour'],
  ['🟢🟩', 'underway', 'colour'],
  ['🔴🟥🟠🟧🟡🟨', 'problem', 'colour'],
  ['⚪⚫🟣🟪🟤🟫⬛', 'not-stated', 'colour'],
]

/** Every sign that may stand in front of the words of a status: `✅ Completed`, `🔴 Delayed`. */
export const leadingSigns = new RegExp(`^\\s*(?:[${signs.map(([list]) => list).join('')}☒❎]\\uFE0F?\\s*)+(?=\\S)`, 'u')

/** What a text that is one such sign tells; null for every other text. A crossed box may mean either, and tells nothing. */
export function toldBySign(text: string): { readonly deed: Deed; readonly rule: string } | null {
  // a box as it is typed, with a cross for its tick
  const sign = text
    .trim()
    .replace(/\uFE0F$/, '')
    .replace(/^\[[xX]\]$/, '☑')
    .replace(/^\[ \]$/, '☐')
  const found = sign === '' ? undefined : signs.find(([list]) => [...list].includes(sign))
  return found ? { deed: found[1], rule: found[2] } : null
}
