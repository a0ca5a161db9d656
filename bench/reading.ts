import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { recognise } from '../src/domain/plan/recognise.ts'
import { readProgress } from '../src/domain/progress/read-progress.ts'
import { readDocument } from '../src/formats/read.ts'
import { type Cost, costOf, round } from './cpu.ts'

interface Read extends Cost {
  readonly paper: string
  readonly kilobytes: number
  readonly actions: number
  /** CPU ms of the steps, each the middle of its runs. */
  readonly steps: { readonly readDocument: number; readonly recognise: number; readonly readProgress: number }
  /** What the document and its reading hold in memory, MB. */
  readonly heldMb: number
  /** The whole command `milepost read FILE --json`, started anew: CPU ms and the most memory it ever held, MB. */
  readonly command: { readonly cpuMs: number; readonly peakMb: number } | null
}

/** Reads each committee report warm, step by step, and once as the command does. */
export async function readingBench(root: string, shared: string, say: (line: string) => void): Promise<Read[]> {
  const files = [...['thornmere-report.txt', 'thornmere-report.docx'].map((name) => path.join(root, 'examples', name)), ...seedsIn(shared)]
  const reads: Read[] = []
  for (const file of files) {
    say(`reading ${path.basename(file)}`)
    reads.push(await readOne(root, file))
  }
  return reads
}

function seedsIn(shared: string): string[] {
  const folder = path.join(shared, 'seeds')
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => path.join(folder, name))
}

async function readOne(root: string, file: string): Promise<Read> {
  const name = path.basename(file)
  const bytes = new Uint8Array(fs.readFileSync(file))
  const open = async () => {
    const read = await readDocument({ name, bytes })
    if (!read.ok) throw new Error(`${name}: ${read.sentence}`)
    return read.document
  }
  const whole = async () => {
    const document = await open()
    return { document, reading: readProgress(recognise(document)) }
  }
  const often = { warm: 12, runs: 15 }
  const cost = await costOf(whole, often)
  const { document, reading } = await whole()
  const read = recognise(document)
  const steps = {
    readDocument: (await costOf(open, often)).cpuMs,
    recognise: (await costOf(() => recognise(document), often)).cpuMs,
    readProgress: (await costOf(() => readProgress(read), often)).cpuMs,
  }
  const actions = reading.plans.reduce((sum, { sections }) => sum + JSON.stringify(sections).split('"deadline":{').length - 1, 0)
  return {
    paper: name,
    kilobytes: round(bytes.length / 1000),
    actions,
    ...cost,
    steps,
    heldMb: await heldBy(whole),
    command: await commandCost(root, file),
  }
}

/** MB on the heap that are there with the result and gone without it. */
export async function heldBy(make: () => Promise<unknown>): Promise<number> {
  const heap = () => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed
  }
  const before = heap()
  const kept = [await make(), await make(), await make(), await make()]
  const held = (heap() - before) / kept.length
  return round(held / 1_000_000)
}

/** The command `milepost read FILE --json`, started anew: CPU ms and the most memory it ever held, MB. */
export async function commandCost(root: string, file: string): Promise<Read['command']> {
  const args = ['--import', path.join(root, 'bench', 'inside.ts'), path.join(root, 'dist', 'milepost.js'), 'read', file, '--json']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  let told: Read['command'] = null
  child.on('message', (message: { cpuMs: number; peakMb: number }) => {
    told = { cpuMs: round(message.cpuMs), peakMb: round(message.peakMb) }
  })
  await once(child, 'close')
  return told
}
