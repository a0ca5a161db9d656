import { memoryOf, type ReadingProcess, rest, startReading, wake } from './child.ts'
import { apartLimits } from './limits.ts'

interface Paper {
  readonly name: string
  readonly bytes: Uint8Array
}

type Refused = { readonly ok: false; readonly sentence: string }

const advice = 'Nothing was kept. Copy the part that holds the plan and paste it.'
const refused = (what: string): Refused => ({ ok: false, sentence: `${what} ${advice}` })

interface Bounds {
  readonly signal?: AbortSignal | undefined
  /** On the clock; the usual limit unless given. */
  readonly seconds?: number
}

const idle: ReadingProcess[] = []
const waiting: (() => void)[] = []
let reading = 0

/**
 * Has a paper read in a process of its own and returns its answer, or a refusal in one sentence where it took longer or more than it may, was given up (`signal`), or brought the process
 * down. A few are read at once, more wait their turn, and more than that are refused. Whatever the file does, this process goes on.
 */
export async function readApart<Answer extends { readonly ok: boolean }>(
  paper: Paper,
  { signal, seconds = apartLimits.seconds }: Bounds = {},
): Promise<Answer | Refused> {
  if (reading >= apartLimits.atOnce) {
    if (waiting.length >= apartLimits.waiting) return refused('Too many papers are being read at this moment; try again in a minute.')
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  } else reading += 1
  try {
    return signal?.aborted ? refused('Reading was given up.') : await readIn<Answer>(paper, { signal, seconds })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else reading -= 1
  }
}

/**
 * Reads in a process that may have read before. What earlier papers left behind in it must not count against this one: where it ends for want of memory, or by itself, the paper is tried once more in a fresh
 * process, in the time that is left.
 */
async function readIn<Answer>(
  paper: Paper,
  { signal, seconds, allowed = seconds }: Bounds & { readonly seconds: number; readonly allowed?: number },
  process = idle.pop() ?? fresh(),
): Promise<Answer | Refused> {
  const { child } = process
  const from = performance.now()
  wake(child)
  let why: string | null = null
  const end = (sentence: string) => {
    why ??= sentence
    child.kill('SIGKILL')
  }
  const clock = setTimeout(() => end(`Reading this file took longer than ${allowed} seconds, so it was stopped.`), seconds * 1000)
  const watch = setInterval(() => {
    if (memoryOf(child) > apartLimits.memory) end(tooMuchMemory)
  }, 50)
  const giveUp = () => end('Reading was given up.')
  signal?.addEventListener('abort', giveUp)
  try {
    const answer = await new Promise<Answer | null>((settle) => {
      const answered = (message: unknown) => {
        if (message === 'ready') return
        done()
        settle(message as Answer)
      }
      const gone = () => {
        done()
        settle(null)
      }
      const done = () => {
        child.off('message', answered)
        child.off('exit', gone)
        child.off('error', gone)
      }
      child.on('message', answered)
      child.on('exit', gone)
      child.on('error', gone)
      child.send({ name: paper.name, bytes: paper.bytes }, (error) => {
        if (error) gone()
      })
    })
    if (answer !== null && why === null) {
      process.papers += 1
      keepOrEnd(process)
      return answer
    }
    child.kill('SIGKILL')
    const left = seconds - (performance.now() - from) / 1000
    if (process.papers > 0 && (why === null || why === tooMuchMemory) && left > 0 && !signal?.aborted)
      return await readIn<Answer>(paper, { signal, seconds: left, allowed }, fresh())
    return refused(why ?? 'Reading this file failed: it took more than a paper needs.')
  } finally {
    clearTimeout(clock)
    clearInterval(watch)
    signal?.removeEventListener('abort', giveUp)
  }
}

const tooMuchMemory = 'Reading this file took more memory than a paper needs, so it was stopped.'

/** A process is kept for the next paper, unless it has read many or grown. */
function keepOrEnd(process: ReadingProcess): void {
  rest(process.child)
  const isTired = process.papers >= apartLimits.papers || memoryOf(process.child) > apartLimits.kept
  if (isTired || idle.length >= apartLimits.atOnce) process.child.kill('SIGKILL')
  else idle.push(process)
}

/** One that ends while it waits for work is forgotten. */
function fresh(): ReadingProcess {
  const process = startReading()
  process.child.once('exit', () => {
    const at = idle.indexOf(process)
    if (at >= 0) idle.splice(at, 1)
  })
  return process
}
