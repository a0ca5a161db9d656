import { limits, tooMuch } from '../unreadable.ts'
import { type Attributes, walkXml } from '../walk-xml.ts'

/** A text as a cell holds it, with whether all of it is bold or none of it, where its pieces say so themselves. */
export interface RichText {
  readonly text: string
  readonly bold?: boolean
}

/** Gathers a text out of its pieces. How a word is spoken (`rPh`) stands beside it and is left out. */
export interface RichTextReader {
  open(name: string, attributes: () => Attributes): void
  text(text: string): void
  close(name: string): void
  /** What was gathered since the last call. */
  take(): RichText
}

export function richTextReader(): RichTextReader {
  let whole = ''
  let inText = false
  let spoken = 0
  let inRun = false
  let runBold = false
  let thick = false
  let thin = false
  return {
    open(name, attributes) {
      if (name === 'rPh') spoken += 1
      else if (name === 't') inText = spoken === 0
      else if (name === 'r') {
        inRun = true
        runBold = false
      } else if (name === 'b' && inRun) runBold = !/^(?:0|false)$/.test(attributes()['val'] ?? '')
    },
    text(text) {
      if (!inText) return
      whole += text
      if (text.trim() === '') return
      if (inRun && runBold) thick = true
      else thin = true
    },
    close(name) {
      if (name === 't') inText = false
      else if (name === 'rPh') spoken -= 1
      else if (name === 'r') inRun = false
    },
    take() {
      const bold = thick ? { bold: !thin } : {}
      const found = { text: unescaped(whole), ...bold }
      whole = ''
      thick = false
      thin = false
      return found
    },
  }
}

/** Takes the part of shared texts, if there is one, and returns them in their order. */
export function readStrings(bytes: Uint8Array | undefined): readonly RichText[] {
  const strings: RichText[] = []
  if (bytes === undefined) return strings
  const reader = richTextReader()
  walkXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close(name) {
      reader.close(name)
      if (name !== 'si') return
      strings.push(reader.take())
      if (strings.length > limits.elements) throw tooMuch('holds more text than a paper does')
    },
  })
  return strings
}

/** Characters that XML cannot hold stand as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
