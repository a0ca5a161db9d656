import { createHash } from 'node:crypto'

/** sha256 in hex of a value's canonical JSON. */
export function seal(value: unknown): string {
  return sha256(canonical(value))
}

/** sha256 in hex of a text (as UTF-8) or of bytes. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * JSON with the names of each object in order and without spaces: equal values give equal text, however they were built, stored or read back.
 * What JSON leaves out (undefined) is left out; there are no dates or bytes in what we seal.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const parts: string[] = []
  for (const name of Object.keys(value).sort()) {
    const one = (value as Record<string, unknown>)[name]
    if (one !== undefined) parts.push(`${JSON.stringify(name)}:${canonical(one)}`)
  }
  return `{${parts.join(',')}}`
}
