import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeText, isBinary } from './decode-text.ts'

const text = 'Objective “one” – £5 for the café\nDone'

describe('the encodings in which offices save text', () => {
  test.each([
    ['UTF-8', iconv.encode(text, 'utf8')],
    ['UTF-8 with its mark', iconv.encode(text, 'utf8', { addBOM: true })],
    ['UTF-16, little end first, with its mark', iconv.encode(text, 'utf16-le', { addBOM: true })],
    ['UTF-16, big end first, with its mark', iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf16-le')],
    ['UTF-16, big end first, without a mark', iconv.encode(text, 'utf16-be')],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text)
    expect(isBinary(bytes)).toBe(false)
  })

  test('an encoding that the text names is believed only where the bytes are not UTF-8', () => {
    const named = (): string => 'iso-8859-2'
    expect(decodeText(iconv.encode('Łódź', 'iso-8859-2'), named)).toBe('Łódź')
    expect(decodeText(iconv.encode('Łódź', 'utf8'), named)).toBe('Łódź')
    expect(decodeText(iconv.encode('£5', 'windows-1252'), () => 'no-such-encoding')).toBe('£5')
  })

  test('a few stray zero bytes do not make a text binary, many do', () => {
    expect(isBinary(new TextEncoder().encode(`UNCLASSIFIED\u0000\u0000\u0000\n${'Action\tDue\n'.repeat(20)}`))).toBe(false)
    expect(isBinary(new Uint8Array(400).map((_, index) => index % 7))).toBe(true)
  })
})
