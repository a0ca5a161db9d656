import type { PageMarks, Run } from './marks.ts'

const textIn = (runs: readonly Run[]): string => runs.map(({ text }) => text).join(' ')

/**
 * Takes a page and returns it with the text that counts: where a scan was recognised, the words that stand without ink behind its picture; none where the letters cannot be told.
 */
export function seenPage(page: PageMarks): PageMarks {
  const hidden = textIn(page.unseen).length
  const isScan = hidden > 0 && page.pictures.some((box) => (box.right - box.left) * (box.bottom - box.top) > page.width * page.height * 0.5)
  const recognised = isScan && textIn(page.runs).length < hidden * 0.2
  const runs = recognised ? [...page.runs, ...page.unseen] : page.runs
  const seen = recognised ? { ...page, runs, unseen: [], recognised: true as const } : page
  return canBeTold(textIn(runs)) ? seen : { ...seen, runs: [], unread: true as const }
}

/** Signs that stand for no letter: controls, places for private use, the sign for a letter that is missing. */
const noLetter = /[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu

/**
 * Whether a text is made of letters: a font that does not say which letter is which gives signs that are none, or letters at random, in which words without a vowel are the rule. A page with
 * few letters is believed.
 */
function canBeTold(text: string): boolean {
  // rows of dots or strokes, as on a page of contents or a form to be filled in, say nothing of the letters
  const signs = text.replace(/[\s.…·_‥-]/g, '')
  if (signs.length < 20) return true
  if ((signs.match(noLetter)?.length ?? 0) > signs.length * 0.3) return false
  const words = text.match(/[A-Za-zÀ-ž]{4,}/g) ?? []
  const letters = signs.match(/\p{L}/gu)?.length ?? 0
  if (letters < signs.length * 0.25 && signs.length > 200 && (signs.match(/\d/g)?.length ?? 0) < signs.length * 0.3) return false
  if (words.length < 30) return true
  return words.filter((word) => /[aeiouyàâäéèêëîïôöûüŷ]/i.test(word)).length > words.length * 0.6
}
