import { type Command, DONE, MISUSED, refuse, type Surroundings } from './command.ts'
import { commands } from './commands.ts'

/**
 * Runs one command line (without `node` and the program's name) and returns the exit code: 0 done, 1 refused or failed with one sentence on
 * standard error, 2 asked for wrongly or a file that cannot be read. Throws only what nobody expected; `StoreRefusal` from opening the store passes
 * through, because `main` knows the store and a door's words do not depend on it.
 */
export async function runCli(args: readonly string[], here: Surroundings): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined) return misuse(here, overview())
  if (name === 'help' || name === '--help' || name === '-h') return help(here, rest[0])
  if (name === '--version' || name === 'version') {
    here.out(`${here.version}\n`)
    return DONE
  }
  const command = commands.find((each) => each.name === name)
  if (!command) return refuse(here, `There is no command "${name}". ${nearest(name)}Run "milepost help" for the list.`, MISUSED)
  if (rest.includes('--help') || rest.includes('-h')) return help(here, name)
  try {
    return await command.run(rest, here)
  } catch (error) {
    if (!isParseError(error)) throw error
    return refuse(here, `${sentenceOf(error)} Usage: milepost ${command.usage}`, MISUSED)
  }
}

function misuse(here: Surroundings, text: string): number {
  here.err(text)
  return MISUSED
}

function help(here: Surroundings, name: string | undefined): number {
  if (name === undefined) {
    here.out(overview())
    return DONE
  }
  const command = commands.find((each) => each.name === name)
  if (!command) return refuse(here, `There is no command "${name}". ${nearest(name)}Run "milepost help" for the list.`, MISUSED)
  here.out(`Usage: milepost ${command.usage}\n\n${command.help.trim()}\n`)
  return DONE
}

/** The list of commands with a line each, and what the environment can set. */
export function overview(): string {
  const width = Math.max(...commands.map((each) => each.name.length)) + 2
  return `Milepost keeps a public body's promises in plain sight.

Usage: milepost COMMAND [OPTIONS]

${commands.map((each) => `  ${each.name.padEnd(width)}${each.summary}`).join('\n')}

"milepost COMMAND --help" says more. A FILE of "-" is standard input. A DAY is written 2026-09-10. A PLAN is its id or a part of its title.

  MILEPOST_DATA     the folder that holds the data (otherwise one of your own)
  DATABASE_URL      a PostgreSQL 15 or newer to use in place of the one Milepost brings
  PORT              where the pages are served (otherwise 4010)
  MILEPOST_SOFFICE  the LibreOffice that converts older files, or "off" (otherwise looked for)

Exit codes: 0 done; 1 refused or failed, with one sentence on standard error; 2 asked for wrongly, or a file that cannot be read.
`
}

/** "Did you mean …" for a word one slip away from a command. */
function nearest(name: string): string {
  const close = commands.find((each: Command) => each.name.startsWith(name.slice(0, 3)) && name.length >= 3)
  return close ? `Did you mean "${close.name}"? ` : ''
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
}

/** What `parseArgs` says, as one sentence: its advice about quoting is of no use here. */
function sentenceOf(error: Error): string {
  const first = error.message.split(/\. /)[0] ?? error.message
  return `${first.replace(/'/g, '"').replace(/\.$/, '')}.`
}
