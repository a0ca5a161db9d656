import type { Cell, Row } from '../../domain/document/document.ts'
import { colourWord } from '../../domain/plan/colour-words.ts'

/** How a filled cell is drawn: its colour, the ink in which its words can be read on it, and the colour's own word where it tells something. */
export interface Fill {
  readonly hex: string
  readonly ink: 'own' | 'black' | 'white'
  readonly word: string | null
}

/**
 * The fill of each cell of a row, undefined for one without. The word stands where a colour begins, once for neighbours of one colour, and not for heads of
 * tables and greys, which only decorate: whoever sees no colour reads it.
 */
export function fillsOf(row: Row): (Fill | undefined)[] {
  let before: string | undefined
  return row.cells.map((cell) => {
    const fill = fillOf(cell)
    const isNew = fill !== undefined && fill.hex !== before
    before = fill?.hex
    return fill && { ...fill, word: isNew && row.header !== true && fill.word !== 'grey' && fill.word !== 'black' ? fill.word : null }
  })
}

function fillOf({ colour }: Cell): Fill | undefined {
  if (!colour || !/^[0-9a-f]{6}$/i.test(colour) || /^f{6}$/i.test(colour)) return undefined
  return { hex: colour.toLowerCase(), ink: inkOn(luminance(colour)), word: colourWord(colour) }
}

/** The sheet's own ink where it has 4.5 : 1 or more (WCAG 2.2, 1.4.3); else white or black, one of which always has. */
function inkOn(fill: number): Fill['ink'] {
  if (contrast(fill, own) >= 4.5) return 'own'
  return contrast(fill, 1) >= 4.5 ? 'white' : 'black'
}

/** Relative luminance, 0 black to 1 white (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)

/** The sheet's own ink, #1c1c1a. */
const own = luminance('1c1c1a')
