import fs from 'node:fs'
import path from 'node:path'

/** The folder with the shared papers, beside the clone unless MILEPOST_SHARED names another. */
export const shared = process.env['MILEPOST_SHARED'] ?? path.resolve(import.meta.dirname, '../../../shared')

export const sharedFile = (name: string): string => path.join(shared, name)
export const sharedJson = <T>(name: string): T => JSON.parse(fs.readFileSync(sharedFile(name), 'utf8')) as T

/** Letter case, white space and list marks folded, as the truth files ask. */
export function fold(text: unknown): string {
  return String(text ?? '')
    .replace(/[•●▪]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** Counts checks and prints the failed ones; the last line is the one a machine reads. */
export function tally(title: string) {
  let passed = 0
  const failures: string[] = []
  return {
    check(ok: boolean, what: string): void {
      if (ok) passed++
      else failures.push(what)
    },
    same(got: unknown, want: unknown, what: string): void {
      const [a, b] = [fold(got), fold(want)]
      if (a === b) passed++
      else failures.push(`${what}\n    is      ${a}\n    should  ${b}`)
    },
    close(): void {
      for (const failure of failures) console.log(`  ✗ ${failure}`)
      console.log(`${title}:`)
      console.log(`${passed} passed, ${failures.length} failed`)
      process.exitCode = failures.length || !passed ? 1 : 0
    },
  }
}
