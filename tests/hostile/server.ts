import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'

/** The whole program in a process of its own, with a store and a temporary folder of its own. */
export interface Program {
  readonly pid: number
  readonly url: string
  /** Where it may put what it needs for a while. */
  readonly temporary: string
  /** Whether the process is still there. */
  lives(): boolean
  /** Asks it to stop and returns how it ended: 0 is as asked. */
  stop(): Promise<number | string>
  /** Takes its folders away. */
  remove(): void
}

const root = path.resolve(import.meta.dirname, '../..')

/** Starts the program on a free port, with the example in it. */
export async function startProgram(): Promise<Program> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-hostile-'))
  // as root the database runs as another account, which has to get in
  fs.chmodSync(folder, 0o755)
  const temporary = path.join(folder, 'tmp')
  fs.mkdirSync(temporary)
  fs.chmodSync(temporary, 0o777)
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env
  const child = spawn(process.execPath, ['--import', './scripts/jsx-hook.mjs', 'src/main.ts', 'serve'], {
    cwd: root,
    env: { ...env, MILEPOST_DATA: path.join(folder, 'store'), TMPDIR: temporary, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit').then(([code, signal]) => (signal ?? code) as number | string)
  const url = await Promise.race([
    addressSaidBy(child),
    ended.then((how) => Promise.reject(new Error(`the program did not start: ${how}`))),
  ])
  return {
    pid: child.pid ?? 0,
    url,
    temporary,
    lives: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 20_000)
      const how = await ended
      clearTimeout(hard)
      return how
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }),
  }
}

async function addressSaidBy(child: ChildProcess): Promise<string> {
  for await (const line of readline.createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (url) {
      child.stdout?.resume()
      return url
    }
  }
  return new Promise(() => undefined)
}
