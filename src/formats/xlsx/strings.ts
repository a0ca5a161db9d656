import { limits, tooMuch } from '../unreadable.ts'
import { walkXml } from '../walk-xml.ts'

/** Takes the part of shared texts, if there is one, and returns them in order; what shows how a word is spoken is left out. */
export function readStrings(bytes: Uint8Array | undefined): string[] {
  const strings: string[] = []
  if (bytes === undefined) return strings
  let text: string | null = null
  let inText = false
  let spoken = 0
  walkXml(bytes, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') spoken += 1
      else if (name === 't') inText = spoken === 0
    },
    text(piece) {
      if (inText && text !== null) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') spoken -= 1
      else if (name === 'si') {
        strings.push(unescaped(text ?? ''))
        text = null
        if (strings.length > limits.cells * 4) throw tooMuch('holds more cells than a paper does')
      }
    },
  })
  return strings
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
