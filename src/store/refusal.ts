import { StoreFull } from './room.ts'

/** A store that cannot be used, said in one plain sentence that a person can act on. Whoever starts the program prints the message and nothing else. */
export class StoreRefusal extends Error {
  override readonly name = 'StoreRefusal'
}

/** What a user is told when the store, not the request, is at fault: `full` its disk; `away` it does not answer. */
export interface StoreTrouble {
  readonly kind: 'full' | 'away'
  readonly sentence: string
}

/**
 * What a thrown error means for whoever asked, or undefined where it is nothing the store is known to do (a fault of ours). Each sentence says what was
 * kept: only a connection that broke in the middle leaves it open whether the last change was recorded.
 */
export function refusalOf(error: unknown): StoreTrouble | undefined {
  if (error instanceof AggregateError) return error.errors.map(refusalOf).find(Boolean)
  if (!(error instanceof Error)) return undefined
  const { code = '', message } = error as Error & { code?: string }
  if (error instanceof StoreFull || fullCodes.has(code) || /no space left on device/i.test(message)) return full
  if (code === '57014') return tooLong
  if (neverReached.has(code) || /timeout exceeded when trying to connect/.test(message)) return notAnswering
  if (brokenOff.has(code) || /^Connection terminated|Client has encountered a connection error/.test(message)) return inTheMiddle
  return undefined
}

const full: StoreTrouble = {
  kind: 'full',
  sentence:
    'The disk that holds the store is full: this was not recorded, and everything recorded before is kept and can be read; free some space and send it again.',
}
const tooLong: StoreTrouble = {
  kind: 'away',
  sentence: 'The store took too long over this and broke it off: nothing was changed; try again in a moment.',
}
const notAnswering: StoreTrouble = {
  kind: 'away',
  sentence: 'The store does not answer: nothing was changed, and everything recorded before is kept; try again in a moment.',
}
const inTheMiddle: StoreTrouble = {
  kind: 'away',
  sentence:
    'The store stopped answering in the middle of this: look whether it was recorded before you send it again; everything recorded before is kept.',
}

/** disk_full; the host's own word for it. */
const fullCodes = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** Starting up, too many connections, and what a socket says when nobody is there. */
const neverReached = new Set([
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '08001',
  '08004',
])
/** Shut down or crashed under the statement, or the connection broke. */
const brokenOff = new Set(['57P01', '57P02', '08000', '08003', '08006', '08007', 'ECONNRESET', 'EPIPE', '58030'])
