import { spawn } from 'node:child_process'
import { type Account, endGroup, limited, memoryOfGroup, networkTaken } from './guest.ts'
import { convertLimits } from './limits.ts'

interface Run {
  readonly program: string
  readonly args: readonly string[]
  readonly folder: string
  readonly account: Account
  readonly seconds: number
  readonly memory: number
  readonly signal: AbortSignal | undefined
}

/**
 * Runs the converter in a process group of its own, with a bare environment, without network where that can be had, and within its limits; whatever it
 * started is ended with it. Null where it ended by itself, whatever it answered; else why it was ended, as the beginning of a sentence.
 */
export async function runOffice({ program, args, folder, account, seconds, memory, signal }: Run): Promise<string | null> {
  const [command = '/bin/sh', ...rest] = limited([...networkTaken(account), program, ...args])
  const child = spawn(command, rest, {
    ...account,
    cwd: folder,
    detached: true,
    stdio: 'ignore',
    env: {
      HOME: folder,
      TMPDIR: folder,
      PATH: '/usr/local/bin:/usr/bin:/bin',
      LANG: 'C.UTF-8',
      // draws nothing and looks for no screen
      SAL_USE_VCLPLUGIN: 'svp',
    },
  })
  const group = child.pid
  if (group === undefined) {
    await new Promise<void>((heard) => child.once('error', () => heard()))
    return 'LibreOffice could not be started.'
  }
  let why: string | null = null
  const end = (sentence: string) => {
    why ??= sentence
    endGroup(group)
  }
  const leave = () => endGroup(group)
  const giveUp = () => end('Converting was given up.')
  const clock = setTimeout(
    () => end(`Converting this file with LibreOffice took longer than ${seconds} seconds, so it was stopped.`),
    seconds * 1000,
  )
  const watch = setInterval(() => {
    if (memoryOfGroup(group) > memory) end('Converting this file with LibreOffice took more memory than a paper needs, so it was stopped.')
  }, convertLimits.look)
  // a program that ends in the middle takes the converter with it
  process.once('exit', leave)
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted) giveUp()
  try {
    await new Promise<void>((gone) => child.once('exit', () => gone()))
    return why
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    process.off('exit', leave)
    signal?.removeEventListener('abort', giveUp)
    endGroup(group)
  }
}
