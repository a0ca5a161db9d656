import { walkXml } from '../walk-xml.ts'
import { builtInFormats } from './number-format.ts'

/** How cells of one style look. */
export interface CellStyle {
  /** The number format's code. */
  readonly format: string
  readonly bold: boolean
  /** The fill as six hex digits. */
  readonly colour: string | undefined
}

type Attributes = Readonly<Record<string, string>>

const usual: CellStyle = { format: 'General', bold: false, colour: undefined }

/** Takes the parts of styles and of the theme, if there are any, and returns the look of the cells of each style number. */
export function readCellStyles(styles: Uint8Array | undefined, theme: Uint8Array | undefined): (style: number) => CellStyle {
  if (styles === undefined) return () => usual
  const palette = themeColours(theme)
  const formats = new Map<number, string>()
  const fonts: boolean[] = []
  const fills: (string | undefined)[] = []
  const cells: CellStyle[] = []
  const indexed: string[] = []
  const path: string[] = []
  let pattern = 'none'
  walkXml(styles, {
    open(name, attributes) {
      const parent = path.at(-1)
      path.push(name)
      if (name === 'numFmt' && parent === 'numFmts') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General')
      else if (name === 'rgbColor' && parent === 'indexedColors') indexed.push((attributes['rgb'] ?? '').slice(-6).toLowerCase())
      else if (name === 'font' && parent === 'fonts') fonts.push(false)
      else if (name === 'b' && parent === 'font' && path.at(-3) === 'fonts')
        fonts[fonts.length - 1] = !/^(?:0|false)$/.test(attributes['val'] ?? '')
      else if (name === 'fill' && parent === 'fills') fills.push(undefined)
      else if (name === 'patternFill') pattern = attributes['patternType'] ?? 'none'
      else if (name === 'fgColor' && parent === 'patternFill' && path.includes('fills')) {
        // only a full fill is a colour that people mean; the dots of "gray125" stand in every workbook
        if (pattern === 'solid') fills[fills.length - 1] = colourOf(attributes, palette, indexed)
      } else if (name === 'xf' && parent === 'cellXfs') {
        const id = Number(attributes['numFmtId'] ?? 0)
        cells.push({
          format: formats.get(id) ?? builtInFormats[id] ?? 'General',
          bold: fonts[Number(attributes['fontId'] ?? 0)] ?? false,
          colour: fills[Number(attributes['fillId'] ?? 0)],
        })
      }
    },
    close() {
      path.pop()
    },
  })
  return (style) => cells[style] ?? usual
}

/** The theme's colours in the order in which cells count them: light 1, dark 1, light 2, dark 2, six accents, two links. */
function themeColours(bytes: Uint8Array | undefined): string[] {
  const named = new Map<string, string>()
  let slot = ''
  if (bytes !== undefined)
    walkXml(bytes, {
      open(name, attributes) {
        if (/^(?:dk[12]|lt[12]|accent[1-6]|(?:fol)?[hH]link)$/.test(name)) slot = name
        const hex = name === 'sysClr' ? attributes['lastClr'] : name === 'srgbClr' ? attributes['val'] : undefined
        if (slot && hex && !named.has(slot)) named.set(slot, hex.toLowerCase())
      },
      close(name) {
        if (name === slot) slot = ''
      },
    })
  return 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ').map((name) => named.get(name) ?? '')
}

/** The sixty-four colours that old workbooks count; the first eight come twice. */
const classic =
  `000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080
  008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc
  ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  )

function colourOf(attributes: Attributes, palette: readonly string[], indexed: readonly string[]): string | undefined {
  const { rgb, theme, indexed: index, tint } = attributes
  const number = Number(index)
  const hex =
    rgb?.slice(-6).toLowerCase() ??
    (theme !== undefined ? palette[Number(theme)] : index === undefined ? undefined : (indexed[number] ?? classic[number]))
  if (hex === undefined || !/^[0-9a-f]{6}$/.test(hex)) return undefined
  const shown = tint === undefined ? hex : tinted(hex, Number(tint))
  return shown === 'ffffff' ? undefined : shown
}

/** A tint above 0 goes that share of the way to white, one below 0 to black. */
function tinted(hex: string, tint: number): string {
  if (!Number.isFinite(tint)) return hex
  const share = Math.min(1, Math.abs(tint))
  const channel = (from: number): string => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16)
    const moved = tint < 0 ? value * (1 - share) : value + (255 - value) * share
    return Math.round(moved).toString(16).padStart(2, '0')
  }
  return channel(0) + channel(2) + channel(4)
}
