import iconv from 'iconv-lite'

/**
 * Takes the bytes of a text file and returns its text without byte order mark: UTF-8 where the bytes are valid UTF-8, UTF-16 by its mark or
 * by its pattern of zero bytes, and Windows-1252 otherwise, which is what British offices saved for twenty years. `declared` is the encoding
 * that the text itself names (an HTML meta element), used only where the bytes are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, declared?: (start: string) => string | undefined): string {
  const wide = utf16(bytes)
  if (wide !== undefined) return withoutMark(iconv.decode(bytes, wide))
  try {
    return withoutMark(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const named = declared?.(iconv.decode(bytes.subarray(0, 4096), 'latin1'))
    const encoding = named !== undefined && iconv.encodingExists(named) && !/^utf|^ucs/i.test(named) ? named : 'windows-1252'
    return withoutMark(iconv.decode(bytes, encoding))
  }
}

/** Decodes XML that comes in pieces: UTF-16 by its mark, otherwise UTF-8. Called without a piece it gives what was left over. */
export function pieceDecoder(): (piece?: Uint8Array) => string {
  let decoder: TextDecoder | undefined
  return (piece) => {
    if (piece === undefined) return decoder?.decode() ?? ''
    decoder ??= new TextDecoder(
      piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : piece[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8',
    )
    return decoder.decode(piece, { stream: true })
  }
}

/** The kind of UTF-16 that the bytes are in, if any: by mark, or because every second byte of Latin text is zero. */
function utf16(bytes: Uint8Array): 'utf16-le' | 'utf16-be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16-le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16-be'
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 4) return undefined
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const most = length / 2
  if (odd > most * 0.4 && even < most * 0.05) return 'utf16-le'
  if (even > most * 0.4 && odd < most * 0.05) return 'utf16-be'
  return undefined
}

/** Whether the bytes are no text at all: too many of them are control characters that no writer of text uses. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16(bytes) !== undefined) return false
  const length = Math.min(bytes.length, 8192)
  let controls = 0
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  }
  return controls > Math.max(8, length * 0.05)
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
