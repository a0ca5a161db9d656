import { limits, tooMuch } from '../unreadable.ts'

/** A part of what a page draws, as the library hands it on while it is still going through the page. */
interface Piece {
  readonly fnArray: readonly number[]
}

/** How the library takes in such parts; what it draws is not ours to know. */
interface Taking {
  _renderPageChunk?: (piece: Piece, of: unknown) => void
}

/** The numbers of the operators that keep the state of a drawing and give it back. */
interface States {
  readonly save: number
  readonly restore: number
}

/** What may still be drawn on the pages to come. */
export interface Budget {
  operators: number
}

/**
 * Takes a page of the library and `read`, which has it gone through, and returns what `read` gives. Counts while the library is at work what it finds: it keeps states that are never given back in a
 * chain and walks that at each step, and it lists whatever a page names ten thousand times. Throws `Unreadable` as soon as there is more on the page, or on all of them, than a paper has.
 */
export async function countedDrawing<Drawing>(
  page: object,
  budget: Budget,
  { save, restore }: States,
  read: () => Promise<Drawing>,
): Promise<Drawing> {
  const own = page as Taking
  const take = own._renderPageChunk?.bind(page)
  let [depth, count] = [0, 0]
  const given = Promise.withResolvers<never>()
  if (take)
    own._renderPageChunk = (piece, of) => {
      for (const operator of piece.fnArray) depth = operator === save ? depth + 1 : operator === restore ? Math.max(0, depth - 1) : depth
      count += piece.fnArray.length
      budget.operators -= piece.fnArray.length
      if (depth > limits.pdfStates) given.reject(tooMuch('keeps more states of its drawing than a paper does'))
      else if (count > limits.pdfPageOperators || budget.operators < 0) given.reject(tooMuch('holds more drawing than a paper does'))
      else take(piece, of)
    }
  return Promise.race([read(), given.promise])
}
