import { runCli } from '../src/cli/cli.ts'
import type { OpenHouse, Surroundings } from '../src/cli/command.ts'
import { ensureHome } from '../src/operations/ensure-home.ts'
import type { House } from '../src/operations/outcome.ts'
import { freshStore } from './house-store.ts'

/** What a command line left behind. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Desk {
  readonly run: (args: readonly string[], input?: string) => Promise<Ran>
  readonly opened: OpenHouse
  /** How often a command opened the store, and how often it closed it again. */
  readonly doors: { opened: number; closed: number }
}

/** The folder of the example, as every command is told it. */
export const examples = new URL('../examples/', import.meta.url)

/**
 * The command line on a store of the test file's own, on a day that the test names, in a council of this name. Call it in `beforeAll`, or at the top
 * of the file with `await`.
 */
export async function openDesk(today: string, organisation = 'Thornmere Borough Council'): Promise<Desk> {
  const db = await freshStore()
  let seconds = 0
  const house: House = { db, today: () => today, now: () => new Date(Date.parse(`${today}T09:00:00Z`) + 1000 * seconds++).toISOString() }
  const as = (person: string) => ensureHome(house, { organisation, person })
  const opened: OpenHouse = { house, viewer: await as('emarsh'), as, describe: 'the store of a test', close: async () => {} }
  const doors = { opened: 0, closed: 0 }
  const open = async () => {
    doors.opened++
    return { ...opened, close: async () => void doors.closed++ }
  }
  return { run: (args, input = '') => runWith({ open, today: () => today }, args, input), opened, doors }
}

/** A command line that meets no store: opening one is a failure. */
export const runWithoutStore = (args: readonly string[], input = '', more: Partial<Surroundings> = {}): Promise<Ran> =>
  runWith(more, args, input)

async function runWith(more: Partial<Surroundings>, args: readonly string[], input: string): Promise<Ran> {
  let [out, err] = ['', '']
  const here: Surroundings = {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    say: (sentence) => {
      err += `${sentence}\n`
    },
    input: async () => new TextEncoder().encode(input),
    account: 'emarsh',
    today: () => '2026-06-11',
    soffice: null,
    version: '9.9.9',
    examples,
    store: { databaseUrl: 'postgres://nobody@localhost:1/nothing' },
    open: () => Promise.reject(new Error('this command must not open the store')),
    listen: () => Promise.reject(new Error('this command must not serve')),
    ...more,
  }
  const code = await runCli(args, here)
  return { code, out, err }
}
