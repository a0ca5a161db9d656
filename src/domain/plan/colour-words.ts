/**
 * The word people use for a fill: `00B050` → `green`, `FFC000` → `amber`. Told by its hue, so that pale and strong shades are one colour. Null for
 * white, near white and what is no colour of six hex digits.
 */
export function colourWord(hex: string): string | null {
  if (!/^[0-9a-f]{6}$/i.test(hex)) return null
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]
  const most = Math.max(red, green, blue)
  const least = Math.min(red, green, blue)
  const light = (most + least) / 2
  const spread = most - least
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1))
  if (light > 0.97) return null
  if (light < 0.06) return 'black'
  if (saturation < 0.14) return light > 0.9 ? null : light < 0.15 ? 'black' : 'grey'
  const sector = most === red ? ((green - blue) / spread + 6) % 6 : most === green ? (blue - red) / spread + 2 : (red - green) / spread + 4
  const hue = sector * 60
  return hues.find(([below]) => hue < below)?.[1] ?? 'red'
}

/** Upper ends of the hues, in degrees. */
const hues: readonly (readonly [number, string])[] = [
  [16, 'red'],
  [52, 'amber'],
  [68, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [335, 'purple'],
]

/** Whether a single letter is the short form of a colour: `A` of amber, and of the orange or yellow it is often printed in. */
export function isInitialOf(letter: string, colour: string): boolean {
  const own = letter.trim().toLowerCase()
  return own.length === 1 && (colour.startsWith(own) || (own === 'a' && /^(?:yellow|red)$/.test(colour)))
}
