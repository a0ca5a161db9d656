import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import os from 'node:os'
import { fileURLToPath } from 'node:url'
import { apartLimits } from './limits.ts'

/** A process that reads papers, one at a time. */
export interface ReadingProcess {
  readonly child: ChildProcess
  papers: number
}

/** Beside the built program stands the built reader; among the sources, which Node reads as they are, the source. */
const fromSource = import.meta.url.endsWith('.ts')
const program = fileURLToPath(fromSource ? new URL('../../reader.ts', import.meta.url) : new URL('./reader.js', import.meta.url))
const root = fileURLToPath(fromSource ? new URL('../../../', import.meta.url) : new URL('../', import.meta.url))

/**
 * Starts a reading process: with the permissions of reading its own program and nothing else, without the environment (which may hold the address of the database), and with a heap
 * that gives up before the machine does. It holds the program open only while it reads.
 */
export function startReading(): ReadingProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {},
    execArgv: permissions(),
  })
  givePagesWay(child)
  rest(child)
  return { child, papers: 0 }
}

/** A paper may take a second longer; whoever waits for a page should not. Not at the lowest of all: on a busy machine it would never come to its end. Where the system refuses, both share as they can. */
function givePagesWay({ pid }: ChildProcess): void {
  if (pid === undefined) return
  try {
    os.setPriority(pid, os.constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // it may have ended already
  }
}

/** How the process is started: what it may do, and how much it may hold. */
export function permissions(): string[] {
  const folders = [...new Set([root, modulesFolder()])]
  return [
    '--permission',
    ...folders.map((folder) => `--allow-fs-read=${folder}`),
    '--disable-warning=ExperimentalWarning',
    `--max-old-space-size=${apartLimits.heap}`,
    '--max-semi-space-size=8',
  ]
}

/** Where the bought parts really stand: a folder that is a link is read behind it. */
function modulesFolder(): string {
  try {
    return `${realpathSync(`${root}node_modules`)}/`
  } catch {
    return root
  }
}

/** Lets the program end although the process waits for work. */
export function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

export function wake(child: ChildProcess): void {
  child.ref()
  child.channel?.ref()
}

/** Bytes of memory that the process holds, as the system counts them; 0 where the system does not say. */
export function memoryOf({ pid }: ChildProcess): number {
  if (process.platform !== 'linux' || pid === undefined) return 0
  try {
    return Number(/^VmRSS:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}
