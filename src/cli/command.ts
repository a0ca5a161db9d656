import type { Viewer } from '../domain/access.ts'
import type { Day } from '../domain/calendar/day.ts'
import type { House } from '../operations/outcome.ts'
import type { StorePlace } from '../store/open.ts'

/** What leaves and enters a command: the process's own streams in life, two lists of text in a test. */
export interface Terminal {
  /** Standard output: the answer, and where JSON is asked for nothing else. */
  readonly out: (text: string) => void
  /** Standard error: refusals, counts of doubts, progress of long work. */
  readonly err: (text: string) => void
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>
  /** The name of the account that runs the command: who acts unless `--by` says otherwise. */
  readonly account: string
}

/** The store and the person, ready for an operation. */
export interface OpenHouse {
  readonly house: House
  /** The person of the account's name. */
  readonly viewer: Viewer
  /** The person of another name, who is added to the council where nobody has met them: until people sign in, a command says who acts. */
  readonly as: (name: string) => Promise<Viewer>
  /** Where the data lie, for a reader. */
  readonly describe: string
  close(): Promise<void>
}

export interface Listening {
  readonly url: string
  /** Resolves when the server has been asked to stop and has answered what it had begun. */
  readonly stopped: Promise<void>
}

/** What `main` lends every command: a door knows neither the web nor the environment. */
export interface Surroundings extends Terminal {
  readonly today: () => Day
  readonly store: StorePlace
  /** The LibreOffice that converts older files; null where there is none. */
  readonly soffice: string | null
  /** Told what takes a while, in sentences; goes to standard error. */
  readonly say: (sentence: string) => void
  /**
   * Opens the store that the environment names, or one in a folder that is removed at the end; `organisation` is the council's name should the store
   * be new. Throws `StoreRefusal` with a sentence.
   */
  readonly open: (how?: { readonly throwAway?: boolean; readonly organisation?: string }) => Promise<OpenHouse>
  /** Starts the pages on loopback, or says in a sentence why not. */
  readonly listen: (
    opened: OpenHouse,
  ) => Promise<{ readonly ok: true; readonly value: Listening } | { readonly ok: false; readonly sentence: string }>
  readonly version: string
  /** Folder of the example paper, as a file URL ending in a slash. */
  readonly examples: URL
}

/** One command: `name` is its word, `usage` what stands behind `milepost `, `summary` its line in the overview. */
export interface Command {
  readonly name: string
  readonly usage: string
  readonly summary: string
  /** What it does, its options and exit codes, for `milepost NAME --help`. */
  readonly help: string
  /** Does it; returns the exit code. */
  readonly run: (args: string[], here: Surroundings) => Promise<number>
}

/** It was done. */
export const DONE = 0
/** It was refused or failed; one sentence stands on standard error and nothing was changed. */
export const REFUSED = 1
/** It was asked for in a way nobody understands, or the file cannot be read. */
export const MISUSED = 2

/** Says one sentence on standard error and gives the exit code back. */
export function refuse(here: Terminal, sentence: string, code: number = REFUSED): number {
  here.err(`${sentence}\n`)
  return code
}
