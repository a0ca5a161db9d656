import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runCli } from './cli/cli.ts'
import { REFUSED, type Surroundings } from './cli/command.ts'
import { type Config, readConfig } from './config.ts'
import { findOffice } from './formats/convert/find-office.ts'
import { makeThrowAway, openHouse } from './opening.ts'
import { stopReading } from './operations/reading-now.ts'
import { serveOn } from './serving.ts'
import { exitCodeOf, whenAskedToStop } from './stopping.ts'
import { accountName, sayUnexpected } from './terminal.ts'

// The only place where things are put together: environment, store, clock, person, pages, command line.

// "milepost read … | head" closes the pipe when it has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : REFUSED))

const say = (sentence: string) => process.stderr.write(`${sentence}\n`)
const stopping = new AbortController()
const closing = new Set<() => Promise<void>>()
let serving = false

// Under npm, and when handed over by the milepost command, nobody passes signals on reliably; started by hand, a parent that ends means nothing.
const watchParent = process.env['MILEPOST_WATCH_PARENT'] === '1' || ['start', 'dev'].includes(process.env['npm_lifecycle_event'] ?? '')
const stopListening = whenAskedToStop(
  (reason) => {
    stopping.abort()
    if (serving) return
    // A command broken off in the middle: what it had in hand is undone by its transaction; the store is closed so that nothing is left running.
    void Promise.allSettled([...closing].map((close) => close())).then(() => process.exit(exitCodeOf(reason)))
  },
  { watchParent },
)

try {
  const read = readConfig(process.env)
  process.exitCode = read.ok ? await runCli(process.argv.slice(2), surroundings(read.config)) : refuse(read.sentence)
} catch (error) {
  process.exitCode = refuse(sayUnexpected(error))
} finally {
  stopListening()
}

function refuse(sentence: string): number {
  say(sentence)
  return REFUSED
}

function surroundings(config: Config): Surroundings {
  const account = accountName()
  const soffice = findOffice(config.soffice)
  const today = () => Temporal.Now.plainDateISO(config.timeZone).toString()
  return {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    input: async () => new Uint8Array(await buffer(process.stdin)),
    account,
    today,
    version: String(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version),
    examples: new URL('../examples/', import.meta.url),
    store: config.store,
    soffice,
    say,
    open: async ({ throwAway = false, organisation = '' } = {}) => {
      const kept = process.env['MILEPOST_DATA']
      const thrown = throwAway && !kept ? makeThrowAway() : null
      const place = thrown ?? (throwAway && kept ? { dataFolder: resolve(kept) } : config.store)
      const opened = await openHouse(place, { account, today, say, organisation }).catch((error) => {
        thrown?.remove()
        throw error
      })
      const close = async () => {
        closing.delete(close)
        await opened.close()
        thrown?.remove()
      }
      closing.add(close)
      return { ...opened, close }
    },
    listen: async ({ house, viewer }) => {
      // asked for here and not above: the pages want their style sheet built, and no other command does
      const { createApp } = await import('./web/app.tsx')
      // Left alone, V8 lets the heap of a server grow to four times what lives in it before it collects; half as much again cost no more CPU than could be measured.
      setFlagsFromString('--heap-growing-percent=50')
      const app = createApp({ house, viewer, config: { hosts: config.hosts, largestPaper: config.largestPaper, soffice } })
      stopping.signal.addEventListener('abort', stopReading, { once: true })
      serving = true
      const served = await serveOn(config, app.fetch, stopping.signal)
      serving = served.ok
      return served
    },
  }
}
