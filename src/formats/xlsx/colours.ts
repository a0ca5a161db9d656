import { type Attributes, walkXml } from '../walk-xml.ts'

/** The sixty-four colours that old workbooks count; the first eight come twice. */
const classic =
  `000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080
  008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc
  ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333`.split(
    /\s+/,
  )

/** The order in which cells count a theme's colours, which is not the order in which the theme has them. */
const slots = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ')

/** The colours of new workbooks, for those that bring no theme. */
const usual = 'ffffff 000000 e7e6e6 44546a 4472c4 ed7d31 a5a5a5 ffc000 5b9bd5 70ad47 0563c1 954f72'.split(' ')

/** Takes the theme's part, if there is one, and returns its colours in the order in which cells count them. */
export function themeColours(bytes: Uint8Array | undefined): readonly string[] {
  if (bytes === undefined) return usual
  const found = new Map<string, string>()
  let slot = ''
  walkXml(bytes, {
    open(name, attributes) {
      if (slots.includes(name)) slot = name
      if (slot === '' || found.has(slot) || (name !== 'sysClr' && name !== 'srgbClr')) return
      const { lastClr, val = '' } = attributes()
      found.set(slot, (name === 'sysClr' ? (lastClr ?? (slot.startsWith('lt') ? 'ffffff' : '000000')) : val).toLowerCase())
    },
    close(name) {
      if (name === slot) slot = ''
    },
  })
  return slots.map((name, index) => found.get(name) ?? usual[index] ?? '')
}

/**
 * A colour as a workbook writes it (by its digits, by its place in the theme or in the old palette, made lighter or darker) → six small hex digits.
 * Undefined for automatic ones, for white (the paper itself), and for what is no colour.
 */
export function colourOf(attributes: Attributes, theme: readonly string[], palette: readonly string[]): string | undefined {
  const { rgb, theme: slot, indexed, tint } = attributes
  const index = Number(indexed)
  const named = slot !== undefined ? theme[Number(slot)] : indexed !== undefined ? (palette[index] ?? classic[index]) : undefined
  const hex = rgb?.slice(-6).toLowerCase() ?? named
  if (hex === undefined || !/^[0-9a-f]{6}$/.test(hex)) return undefined
  const shown = tint === undefined ? hex : tinted(hex, Number(tint))
  return shown === 'ffffff' ? undefined : shown
}

/** A tint above 0 moves the lightness that share of the way to white, one below 0 to black (ECMA-376, 18.8.19); hue and saturation stay. */
function tinted(hex: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return hex
  const share = Math.min(Math.abs(tint), 1)
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const lightness = (most + least) / 2
  const span = most - least
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1))
  const moved = tint < 0 ? lightness * (1 - share) : lightness + (1 - lightness) * share
  const chroma = (1 - Math.abs(2 * moved - 1)) * saturation
  return [red, green, blue]
    .map((channel) => moved - chroma / 2 + (span === 0 ? 0 : ((channel - least) / span) * chroma))
    .map((channel) =>
      Math.round(Math.min(Math.max(channel, 0), 1) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
}
