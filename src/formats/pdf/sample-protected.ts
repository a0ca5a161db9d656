import { createHash } from 'node:crypto'
import { type Mark, objectsOf, writtenPdf } from './sample-pdf.ts'

/** What fills a password up to 32 bytes, from the standard of the file. */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')
const md5 = (...parts: readonly Uint8Array[]): Buffer => createHash('md5').update(Buffer.concat(parts)).digest()
const filled = (password: string): Buffer => Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32)

/** The cipher of the standard's first edition, which is no longer part of what Node brings. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const swap = (one: number, other: number) => {
    ;[state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0]
  }
  for (let at = 0, to = 0; at < 256; at += 1) {
    to = (to + (state[at] ?? 0) + (key[at % key.length] ?? 0)) % 256
    swap(at, to)
  }
  let [i, j] = [0, 0]
  return Buffer.from(
    data.map((byte) => {
      i = (i + 1) % 256
      j = (j + (state[i] ?? 0)) % 256
      swap(i, j)
      return byte ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) % 256] ?? 0)
    }),
  )
}

/** A PDF that is encrypted so that it opens with this password; with an empty one any program opens it and only printing or copying is forbidden. */
export function protectedPdf(password: string, ...pages: readonly (readonly Mark[])[]): Uint8Array {
  const id = md5(Buffer.from('thornmere'))
  const rights = Buffer.from([0xc0, 0xf0, 0xff, 0xff])
  const owner = rc4(md5(filled('the owner')).subarray(0, 5), filled(password))
  const key = md5(filled(password), owner, rights, id).subarray(0, 5)
  const objects = objectsOf(pages.map((marks) => ({ marks }))).map(({ body, stream }, index) => {
    const number = Buffer.from([index + 1, (index + 1) >> 8, 0, 0, 0])
    return stream ? { body, stream: rc4(md5(key, number).subarray(0, 10), stream) } : { body }
  })
  const hex = (bytes: Buffer) => `<${bytes.toString('hex')}>`
  const encrypt = `/Filter /Standard /V 1 /R 2 /O ${hex(owner)} /U ${hex(rc4(key, filling))} /P ${rights.readInt32LE()}`
  return writtenPdf(objects, `/Encrypt << ${encrypt} >> /ID [${hex(id)} ${hex(id)}]`)
}
