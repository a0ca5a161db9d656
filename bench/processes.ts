import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import readline from 'node:readline'
import { round } from './cpu.ts'

/** A server in a process of its own, on a free port of this machine. */
export interface Served {
  readonly pid: number
  readonly url: string
  /** Asks what it holds (MB), before and after it has collected its garbage; only of a program started with `inside.ts`. */
  memory(): Promise<Memory>
  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void>
}

export interface Memory extends Held {
  readonly afterCollecting: Held
}

/** MiB: what the system gives the process; what V8 has set aside and what of it is in use; buffers outside of it. */
interface Held {
  readonly rssMb: number
  readonly heapTotalMb: number
  readonly heapUsedMb: number
  readonly externalMb: number
}

const running = new Set<ChildProcess>()

/** Ends what a bench that failed has left running. */
export function endAll(): void {
  for (const child of running) child.kill('SIGKILL')
}

/** Milepost itself, as built, on a store that already runs or is brought. With `profile` it leaves a CPU profile in that folder when it stops. */
export function serveMilepost(root: string, dataFolder: string, profile: string | undefined): Promise<Served> {
  const flags = ['--expose-gc', ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [])]
  const args = [...flags, '--import', path.join(root, 'bench', 'inside.ts'), path.join(root, 'dist', 'milepost.js'), 'serve', '--empty']
  const { DATABASE_URL: _, npm_lifecycle_event: __, ...env } = process.env
  return start(args, { ...env, MILEPOST_DATA: dataFolder, PORT: '0' })
}

/** A bare server that sends these bytes. */
export function serveBytes(root: string, folder: string, body: Uint8Array, headers: Readonly<Record<string, string>>): Promise<Served> {
  const file = path.join(folder, 'page.html')
  fs.writeFileSync(file, body)
  return start([path.join(root, 'bench', 'bare-server.ts'), file, JSON.stringify(headers)], process.env)
}

async function start(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Served> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  running.add(child)
  let complaints = ''
  child.stderr?.on('data', (text) => {
    complaints = `${complaints}${text}`.slice(-4000)
  })
  const ended = once(child, 'exit').then(() => {
    running.delete(child)
  })
  const url = await Promise.race([urlIn(child), ended.then(() => Promise.reject(new Error(`it did not start: ${complaints}`)))])
  return {
    pid: child.pid ?? 0,
    url,
    memory: () => askMemory(child),
    async stop() {
      child.kill('SIGTERM')
      const hard = setTimeout(() => child.kill('SIGKILL'), 20_000)
      await ended
      clearTimeout(hard)
    },
  }
}

async function urlIn(child: ChildProcess): Promise<string> {
  for await (const line of readline.createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    const url = /http:\/\/[\d.]+:\d+/.exec(line)?.[0]
    if (url) {
      child.stdout?.resume()
      return url
    }
  }
  return new Promise(() => undefined)
}

async function askMemory(child: ChildProcess): Promise<Memory> {
  const told = once(child, 'message')
  child.send('memory')
  const [{ before, after }] = (await told) as [Record<'before' | 'after', NodeJS.MemoryUsage>]
  return { ...heldIn(before), afterCollecting: heldIn(after) }
}

function heldIn({ rss, heapTotal, heapUsed, external }: NodeJS.MemoryUsage): Held {
  const mb = (bytes: number) => round(bytes / 1_048_576)
  return { rssMb: mb(rss), heapTotalMb: mb(heapTotal), heapUsedMb: mb(heapUsed), externalMb: mb(external) }
}
