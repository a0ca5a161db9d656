import { limits, tooMuch } from '../unreadable.ts'
import type { Box, Drawn, Fill, Line, Run } from './marks.ts'
import { apply, type Matrix, matrixOf, times } from './matrix.ts'
import { edgesOf, fillOf, pathsOf } from './paths.ts'
import { type Font, type Glyph, plainSetting, type Setting, TextSetter } from './set-text.ts'

/** The numbers by which the library names what a page draws. */
export type Operators = Readonly<Record<string, number>>

/** What a page draws, as the library lists it: what is done, and with what. */
export interface Drawing {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

interface State {
  readonly matrix: Matrix
  readonly colour: string
  readonly alpha: number
  readonly setting: Setting
}

const white = 'ffffff'

/**
 * Follows what a page draws and returns its lines, coloured areas, pictures and texts. `view` turns the page's own points into those of a reader: from the left and from the top; `fontOf` tells what
 * is known of a font. Many programs draw a line as a thin filled area, and a frame as one stroke round it; both are lines here. Slanting and curved strokes are pictures.
 */
export function followDrawing(drawing: Drawing, ops: Operators, view: Matrix, fontOf: (name: string) => Font): Drawn {
  const lines: Line[] = []
  const fills: Fill[] = []
  const pictures: Box[] = []
  const runs: Run[] = []
  const unseen: Run[] = []
  const aslant: Run[] = []
  let state: State = { matrix: view, colour: '000000', alpha: 1, setting: plainSetting }
  const kept: State[] = []
  const marks: (string | undefined)[] = []
  // the library leaves out every picture, so that none is unpacked; what is left of one is a place made ready and given up
  let ready: Matrix | null = null
  const text = new TextSetter((run, way, ink, colour) => {
    if (!ink || (colour === white && !isOnColour(run, fills, pictures))) unseen.push(run)
    else if (way === 'aslant') aslant.push(run)
    else runs.push({ ...run, nth: runs.length })
  })
  const set = (change: Partial<Setting>) => {
    state = { ...state, setting: { ...state.setting, ...change } }
  }
  const [fillings, strokes] = [named(ops, fillNames), named(ops, strokeNames)]
  const follow: Record<number, (args: unknown[]) => void> = {
    [ops['save'] ?? -1]: () => kept.push(state),
    [ops['restore'] ?? -2]: () => {
      if (ready) pictures.push(...pictureAt(ready))
      ready = null
      state = kept.pop() ?? state
    },
    [ops['transform'] ?? -3]: (args) => {
      state = { ...state, matrix: times(state.matrix, matrixOf(args)) }
      ready = state.matrix
    },
    [ops['paintFormXObjectBegin'] ?? -4]: ([matrix]) => {
      kept.push(state)
      state = { ...state, matrix: times(state.matrix, matrixOf(matrix)) }
    },
    [ops['paintFormXObjectEnd'] ?? -5]: () => {
      state = kept.pop() ?? state
    },
    // a field or a remark on the page draws itself, and is named in the structure by its own number
    [ops['beginAnnotation'] ?? -6]: ([id, , transform, matrix]) => {
      kept.push(state)
      state = { matrix: times(times(view, matrixOf(transform)), matrixOf(matrix)), colour: '000000', alpha: 1, setting: plainSetting }
      marks.push(typeof id === 'string' ? id : undefined)
    },
    [ops['endAnnotation'] ?? -7]: () => {
      state = kept.pop() ?? state
      marks.pop()
    },
    [ops['setFillRGBColor'] ?? -8]: (args) => {
      state = { ...state, colour: colourOf(args) }
    },
    [ops['setFillColorN'] ?? -9]: () => {
      state = { ...state, colour: '000000' }
    },
    [ops['setGState'] ?? -10]: ([changes]) => {
      for (const [key, value] of Array.isArray(changes) ? (changes as [string, unknown][]) : [])
        if (key === 'ca') state = { ...state, alpha: Number(value) }
        else if (key === 'Font' && Array.isArray(value)) set({ font: fontOf(String(value[0])), size: Number(value[1]) || 0 })
    },
    [ops['beginMarkedContent'] ?? -11]: ([tag]) => marks.push(nameOf(tag) === 'Artifact' ? 'artifact' : marks.at(-1)),
    [ops['beginMarkedContentProps'] ?? -12]: ([tag, id]) =>
      marks.push(Number.isInteger(id) ? `mc${id}` : nameOf(tag) === 'Artifact' ? 'artifact' : marks.at(-1)),
    [ops['endMarkedContent'] ?? -13]: () => marks.pop(),
    [ops['beginText'] ?? -14]: () => text.begin(),
    [ops['setTextMatrix'] ?? -15]: ([matrix]) => text.begin(matrixOf(matrix)),
    [ops['moveText'] ?? -16]: ([x, y]) => text.move(Number(x), Number(y)),
    [ops['setLeadingMoveText'] ?? -17]: ([x, y]) => {
      set({ leading: Number(y) })
      text.move(Number(x), Number(y))
    },
    [ops['nextLine'] ?? -18]: () => text.move(0, state.setting.leading),
    [ops['setFont'] ?? -19]: ([name, size]) => set({ font: fontOf(String(name)), size: Number(size) || 0 }),
    [ops['setCharSpacing'] ?? -20]: ([by]) => set({ letterSpace: Number(by) || 0 }),
    [ops['setWordSpacing'] ?? -21]: ([by]) => set({ wordSpace: Number(by) || 0 }),
    [ops['setHScale'] ?? -22]: ([by]) => set({ stretch: (Number(by) || 100) / 100 }),
    [ops['setTextRise'] ?? -23]: ([by]) => set({ rise: Number(by) || 0 }),
    [ops['setLeading'] ?? -24]: ([by]) => set({ leading: -Number(by) || 0 }),
    [ops['setTextRenderingMode'] ?? -25]: ([mode]) => set({ ink: mode !== 3 && mode !== 7 }),
    [ops['showText'] ?? -26]: ([glyphs]) => {
      ready = null
      const { setting, colour, alpha, matrix } = state
      if (Array.isArray(glyphs))
        text.show(glyphs as Glyph[], alpha === 0 ? { ...setting, ink: false } : setting, colour, matrix, marks.at(-1))
    },
    [ops['constructPath'] ?? -27]: ([how, data]) => {
      ready = null
      if (state.alpha === 0) return
      for (const path of pathsOf(data, state.matrix)) {
        if (strokes.has(how as number)) lines.push(...edgesOf(path))
        if (fillings.has(how as number)) fillOf(path, state.colour, lines, fills)
      }
      if (lines.length > limits.pdfLines || fills.length > limits.pdfLines)
        throw tooMuch('holds more drawing on one page than a paper does')
    },
  }
  const painted = named(ops, pictureNames)
  for (const [index, op] of drawing.fnArray.entries()) {
    const args = drawing.argsArray[index]
    if (painted.has(op)) pictures.push(...pictureAt(state.matrix))
    else follow[op]?.(Array.isArray(args) || ArrayBuffer.isView(args) ? [...(args as unknown[])] : [])
    if (runs.length > limits.pdfRuns) throw tooMuch('holds more text than a paper does')
  }
  text.flush()
  return { lines, fills, pictures, runs, unseen, aslant }
}

const fillNames = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const strokeNames = ['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']
const pictureNames = ['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject']
const named = (ops: Operators, names: readonly string[]): Set<number> => new Set(names.map((name) => ops[name] ?? -1))

/** A picture fills the unit square; a spot is none. */
function pictureAt(matrix: Matrix): Box[] {
  const corners = [apply(matrix, 0, 0), apply(matrix, 1, 1), apply(matrix, 1, 0), apply(matrix, 0, 1)]
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
  return (box.right - box.left) * (box.bottom - box.top) > 100 ? [box] : []
}

/** Whether white letters can be seen: what lies below them is not white. */
function isOnColour(run: Run, fills: readonly Fill[], pictures: readonly Box[]): boolean {
  const [x, y] = run.turned ?? [(run.left + run.right) / 2, run.base - run.size * 0.3]
  const isBelow = ({ left, right, top, bottom }: Box) => x > left && x < right && y > top && y < bottom
  const fill = fills.findLast(isBelow)
  return fill ? fill.colour !== white : pictures.some(isBelow)
}

const nameOf = (tag: unknown): unknown => (typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag)

function colourOf([first]: readonly unknown[]): string {
  return typeof first === 'string' && /^#[0-9a-f]{6}$/i.test(first) ? first.slice(1).toLowerCase() : '000000'
}
