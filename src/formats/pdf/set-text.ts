import type { Run } from './marks.ts'
import { apply, type Matrix, times } from './matrix.ts'

/** A letter as the library hands it over. */
export interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[] | null
}

/** What is asked of a font. */
export interface Font {
  readonly bold: boolean
  /** How wide one of its units is, for a letter of one point. */
  readonly unit: number
  readonly vertical: boolean
}

/** How text is set just now: what stays from one piece of text to the next, kept and given back with the rest of the drawing. */
export interface Setting {
  readonly font: Font
  readonly size: number
  readonly letterSpace: number
  readonly wordSpace: number
  readonly stretch: number
  readonly rise: number
  readonly leading: number
  /** Whether ink is used. */
  readonly ink: boolean
}

export const plainSetting: Setting = {
  font: { bold: false, unit: 0.001, vertical: false },
  ...{ size: 10, letterSpace: 0, wordSpace: 0, stretch: 1, rise: 0, leading: 0, ink: true },
}

/** Of a letter's height: less is no space; up to so much is one; more parts two texts, which may stand in two columns. A space that was really set may be stretched. */
const [noSpace, usualSpace, oneSpace, stretchedSpace] = [0.102, 0.35, 0.6, 1]

interface Open {
  readonly letters: string[]
  /** White before each letter, in heights of a letter; null where a space was set. */
  readonly gaps: (number | null)[]
  readonly way: Way
  readonly across: number
  readonly size: number
  readonly setting: Setting
  readonly mark: string | undefined
  readonly colour: string
  readonly first: number
  readonly start: number
  end: number
  spaces: number
  /** Letters before which the place was set anew, with white and without a space (`hard`) or with more white than a space takes, and where they stand. */
  readonly cuts: Cut[]
}

interface Cut {
  readonly at: number
  readonly left: number
  readonly before: number
  readonly hard: boolean
}

type Way = 'upright' | 'up' | 'down' | 'aslant'

/** Follows the setting of text and puts its letters together into runs, which `take` gets, each with how it was set. */
export class TextSetter {
  #matrix: Matrix = [1, 0, 0, 1, 0, 0]
  #x = 0
  #y = 0
  #lineX = 0
  #lineY = 0
  #open: Open | null = null
  #placed = false
  readonly #take: (run: Run, way: Way, ink: boolean, colour: string) => void

  constructor(take: (run: Run, way: Way, ink: boolean, colour: string) => void) {
    this.#take = take
  }

  begin(matrix: Matrix = [1, 0, 0, 1, 0, 0]): void {
    this.#matrix = matrix
    this.#placed = true
    this.#x = this.#y = this.#lineX = this.#lineY = 0
  }

  move(x: number, y: number): void {
    this.#placed = true
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
  }

  /** Sets letters; a number between them moves the next one, in thousandths of the size. `page` turns points into those of the reader. */
  show(glyphs: readonly (Glyph | number)[], setting: Setting, colour: string, page: Matrix, mark: string | undefined): void {
    const whole = times(page, this.#matrix)
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const by = (-glyph * setting.size) / 1000
        if (setting.font.vertical) this.#y += by
        else this.#x += by * setting.stretch
        continue
      }
      const space = setting.letterSpace + (glyph.isSpace ? setting.wordSpace : 0)
      const wide = glyph.width * setting.font.unit * setting.size * setting.stretch
      this.#letter(glyph.unicode, wide, setting, colour, whole, mark)
      if (setting.font.vertical) this.#y += (glyph.vmetric?.[0] ?? -1000) * setting.font.unit * setting.size - space
      else this.#x += wide + space * setting.stretch
    }
  }

  /** Ends the run that is open: what follows belongs to another. */
  flush(): void {
    const run = this.#open
    this.#open = null
    if (!run || run.letters.length === 0) return
    const text = joined(run)
    if (text.trim() === '') return
    this.#take(
      {
        ...{ text, left: run.start, right: run.end, base: run.across, size: run.size, bold: run.setting.font.bold, first: run.first },
        ...(run.spaces > 0 ? { spaced: true } : {}),
        ...(run.mark === undefined ? {} : { mark: run.mark }),
        ...(run.way === 'upright' ? partsOf(run) : {}),
        ...(run.way === 'up' ? { turned: [run.across - run.size * 0.3, -(run.start + run.end) / 2] } : {}),
        ...(run.way === 'down' ? { turned: [-run.across + run.size * 0.3, (run.start + run.end) / 2] } : {}),
      },
      run.way,
      run.setting.ink,
      run.colour,
    )
  }

  #letter(text: string, wide: number, setting: Setting, colour: string, whole: Matrix, mark: string | undefined): void {
    const sign = setting.size < 0 ? -1 : 1
    const scale = Math.hypot(whole[0], whole[1])
    const size = Math.abs(setting.size) * Math.hypot(whole[2], whole[3])
    if (!(size > 0.5) || !Number.isFinite(size) || !(scale > 0)) return
    const [x, y] = apply(whole, this.#x, this.#y + setting.rise)
    const way = setting.font.vertical ? 'aslant' : wayOf((whole[0] * sign) / scale, (whole[1] * sign) / scale)
    const [along, across] = way === 'up' ? [-y, x] : way === 'down' ? [y, -x] : [x, y]
    const width = Math.abs(wide) * scale
    const open = this.#open
    const placed = this.#placed
    this.#placed = false
    const follows =
      open !== null &&
      open.way === way &&
      open.mark === mark &&
      open.setting.ink === setting.ink &&
      (open.colour === colour || (open.colour !== 'ffffff' && colour !== 'ffffff')) &&
      Math.abs(open.across - across) < size * 0.25 &&
      Math.abs(open.size - size) < 0.01
    if (/^\s*$/u.test(text)) {
      // a space may be set in another font than the word before it
      if (follows && along - open.end < size) open.spaces += 1
      return
    }
    if (open && follows && (open.setting.font === setting.font || open.setting.font.bold === setting.font.bold)) {
      const gap = (along - open.end - Math.max(0, setting.letterSpace) * setting.stretch * scale) / size
      const widest = open.spaces === 1 ? stretchedSpace : oneSpace
      if (gap > -0.2 && gap <= widest) {
        const hard = open.spaces === 0
        if (placed && gap > (hard ? noSpace : usualSpace)) open.cuts.push({ at: open.letters.length, left: along, before: open.end, hard })
        open.gaps.push(open.spaces > 0 && gap > 0.03 ? null : gap)
        open.letters.push(text)
        open.end = Math.max(open.end, along + width)
        open.spaces = 0
        return
      }
    }
    this.flush()
    this.#open = {
      ...{
        letters: [text],
        gaps: [0],
        way,
        across,
        size,
        setting,
        mark,
        colour,
        first: width,
        start: along,
        end: along + width,
        spaces: 0,
        cuts: [],
      },
    }
  }
}

/** More are words that are set one by one; so many may be the words of cells that stand close. */
const [mostCuts, mostLoose] = [4, 24]

function partsOf(run: Open): Pick<Run, 'parts' | 'loose'> {
  const hard = run.cuts.filter((cut) => cut.hard)
  const isParted = hard.length > 0 && hard.length < mostCuts
  const isLoose = run.cuts.length > (isParted ? hard.length : 0) && run.cuts.length <= mostLoose
  return { ...(isParted ? { parts: cutRuns(run, hard) } : {}), ...(isLoose ? { loose: cutRuns(run, run.cuts) } : {}) }
}

function cutRuns(run: Open, cuts: readonly Cut[]): Run[] {
  const ends = [...cuts, { at: run.letters.length, left: run.end, before: run.end }]
  return ends.map(({ at, before }, index) => {
    const from = cuts[index - 1] ?? { at: 0, left: run.start }
    const text = joined({ letters: run.letters.slice(from.at, at), gaps: run.gaps.slice(from.at, at) })
    return {
      ...{ text, left: from.left, right: before, base: run.across, size: run.size, bold: run.setting.font.bold },
      ...(index === cuts.length && run.spaces > 0 ? { spaced: true as const } : {}),
    }
  })
}

const wayOf = (x: number, y: number): Way =>
  Math.abs(y) <= 0.2 && x > 0 ? 'upright' : Math.abs(x) <= 0.2 ? (y < 0 ? 'up' : 'down') : 'aslant'

/**
 * The letters with spaces between words. Where nearly every letter stands apart from the next, the word is spaced out: only what is clearly wider than the usual gap parts two words.
 */
function joined({ letters, gaps }: Pick<Open, 'letters' | 'gaps'>): string {
  const apart = gaps.slice(1).filter((gap) => gap !== null && gap > noSpace) as number[]
  const set = gaps.filter((gap) => gap === null).length
  const isSpacedOut = apart.length >= 3 && apart.length + set > (letters.length - 1) * 0.7
  const usual = isSpacedOut ? (apart.sort((a, b) => a - b)[Math.floor(apart.length / 2)] ?? 0) + 0.12 : noSpace
  const text = letters.map((letter, index) => ((gaps[index] ?? 0) > usual || gaps[index] === null ? ` ${letter}` : letter)).join('')
  return ordered(text.trim().replace(/[\ufb00-\ufb06]/g, (letter) => letter.normalize('NFKC')))
}

/** Letters that are written from the right are set from the left in the file. */
const ordered = (text: string): string => (/[\u0590-\u08ff]/.test(text) ? [...text].reverse().join('') : text)
