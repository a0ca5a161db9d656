import type { Document } from './document.ts'
import { eachText } from './each-text.ts'

/** How many characters of a text are not white space. */
export function countText(text: string): number {
  let count = 0
  for (const character of text) if (character.trim() !== '') count += 1
  return count
}

/** How many characters of all blocks and cells of a document are not white space: what a reading has to place, or to leave over. */
export function countCharacters(document: Document): number {
  let count = 0
  for (const { text } of eachText(document)) count += countText(text)
  return count
}
