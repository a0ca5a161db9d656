import { randomBytes } from 'node:crypto'

/** Digits and small letters without i, l, o and u: nothing in an address is misread on paper or spells a word. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A permanent address: twelve letters and digits, 60 random bits, fit for a URL as it stands. Random and not counted, so that it tells nothing
 * about its neighbours and can be given out anywhere without asking.
 */
export function newId(): string {
  let id = ''
  for (const byte of randomBytes(12)) id += alphabet[byte & 31]
  return id
}
