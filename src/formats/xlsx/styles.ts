import { type Attributes, walkXml } from '../walk-xml.ts'
import { colourOf, themeColours } from './colours.ts'
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts'

/** How the cells of one style look. */
export interface CellStyle {
  readonly format: NumberFormat
  readonly bold: boolean
  /** The fill as six hex digits. */
  readonly colour: string | undefined
}

export interface Styles {
  /** The style of a cell by its number; the usual one for numbers that the workbook does not have. */
  readonly ofCell: (number: number) => CellStyle
  /** The fill that a conditional format puts behind a cell, by its number. */
  readonly fillWhen: (number: number) => string | undefined
}

/** Takes the parts of styles and of the theme, if there are any. */
export function readStyles(styles: Uint8Array | undefined, theme: Uint8Array | undefined, date1904: boolean): Styles {
  const usual: CellStyle = { format: numberFormat('General', date1904), bold: false, colour: undefined }
  if (styles === undefined) return { ofCell: () => usual, fillWhen: () => undefined }
  const found = lists(styles, themeColours(theme))
  const formats = new Map<number, NumberFormat>()
  const formatOf = (id: number): NumberFormat => {
    const known = formats.get(id) ?? numberFormat(found.codes.get(id) ?? builtInFormat(id), date1904)
    formats.set(id, known)
    return known
  }
  const cells = found.cells.map(({ numFmtId = 0, fontId = 0, fillId = 0 }): CellStyle => {
    return { format: formatOf(Number(numFmtId)), bold: found.bold[Number(fontId)] ?? false, colour: found.fills[Number(fillId)] }
  })
  return { ofCell: (number) => cells[number] ?? usual, fillWhen: (number) => found.fillsWhen[number] }
}

/** The lists of a part of styles, each in its order: what a cell's style says is only a place in each of them. */
function lists(styles: Uint8Array, theme: readonly string[]) {
  const codes = new Map<number, string>()
  const bold: boolean[] = []
  const fills: (string | undefined)[] = []
  const fillsWhen: (string | undefined)[] = []
  const cells: Attributes[] = []
  const palette: string[] = []
  const path: string[] = []
  let fill: Fill = emptyFill
  walkXml(styles, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'numFmt' && parent === 'numFmts') {
        const { numFmtId, formatCode = 'General' } = attributes()
        codes.set(Number(numFmtId), formatCode)
      } else if (name === 'rgbColor' && parent === 'indexedColors') palette.push((attributes()['rgb'] ?? '').slice(-6).toLowerCase())
      else if (name === 'font' && parent === 'fonts') bold.push(false)
      else if (name === 'b' && parent === 'font' && path[1] === 'fonts')
        bold[bold.length - 1] = !/^(?:0|false)$/.test(attributes()['val'] ?? '')
      else if (name === 'fill') fill = emptyFill
      else if (name === 'patternFill') fill = { ...fill, pattern: attributes()['patternType'] }
      else if (parent === 'patternFill' && name === 'fgColor') fill = { ...fill, front: colourOf(attributes(), theme, palette) }
      else if (parent === 'patternFill' && name === 'bgColor') fill = { ...fill, back: colourOf(attributes(), theme, palette) }
      else if (parent === 'stop' && name === 'color') fill = { ...fill, gradient: fill.gradient ?? colourOf(attributes(), theme, palette) }
      else if (name === 'dxf') fillsWhen.push(undefined)
      else if (name === 'xf' && parent === 'cellXfs') cells.push(attributes())
    },
    close(name) {
      path.pop()
      if (name !== 'fill') return
      if (path.at(-1) === 'fills') fills.push(shown(fill, 'solid'))
      else if (path.at(-1) === 'dxf') fillsWhen[fillsWhen.length - 1] = shown(fill, 'pattern')
    },
  })
  return { codes, bold, fills, fillsWhen, cells }
}

interface Fill {
  readonly pattern: string | undefined
  readonly front: string | undefined
  readonly back: string | undefined
  readonly gradient: string | undefined
}

const emptyFill: Fill = { pattern: undefined, front: undefined, back: undefined, gradient: undefined }

/**
 * The colour of a fill. A full one has it in front; in the fills of conditional formats, where the pattern is often not said, it stands behind. The
 * faint dots of `gray125` stand in every workbook's list and mean nothing.
 */
function shown(fill: Fill, usual: 'solid' | 'pattern'): string | undefined {
  if (fill.gradient !== undefined) return fill.gradient
  if (fill.pattern === undefined) return usual === 'solid' ? undefined : (fill.back ?? fill.front)
  if (fill.pattern === 'solid') return usual === 'solid' ? fill.front : (fill.back ?? fill.front)
  return fill.pattern === 'none' || /^gray(?:125|0625)$/.test(fill.pattern) ? undefined : (fill.back ?? fill.front)
}
