import { userInfo } from 'node:os'
import { refusalOf, StoreRefusal } from './store/refusal.ts'

/** The name of whoever runs the program, as the machine knows it; `local` where it knows none (a container run under a bare number). */
export function accountName(): string {
  try {
    return userInfo().username || 'local'
  } catch {
    return 'local'
  }
}

/** One sentence about something thrown: the store's own where it is its trouble, otherwise what went wrong and how to see where. */
export function sayUnexpected(error: unknown): string {
  if (error instanceof StoreRefusal) return error.message
  const trouble = isOfAFile(error) ? undefined : refusalOf(error)
  if (trouble) return trouble.sentence
  if (process.env['MILEPOST_TRACE']) console.error(error)
  const what = error instanceof Error ? error.message : String(error)
  return `Something went wrong that Milepost did not expect: ${what.replace(/\s+/g, ' ')} What was recorded before is kept. Run it again with MILEPOST_TRACE=1 to see where it happened.`
}

/** A file that could not be opened or made; its code (`ENOENT`) is also that of a store whose socket is gone, and would be taken for it. */
const isOfAFile = (error: unknown): boolean =>
  error instanceof Error && 'path' in error && 'syscall' in error && error.syscall !== 'connect'
