import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Document } from '../src/domain/document/document.ts'
import { recognise } from '../src/domain/plan/recognise.ts'
import { readProgress } from '../src/domain/progress/read-progress.ts'
import { readDocument } from '../src/formats/read.ts'
import { readPaper } from '../src/operations/read-paper.ts'
import { type Cost, costOf, cpuOfProcess, round } from './cpu.ts'
import { emptyDocx, type Forty, forms, fortyPages } from './forty-pages.ts'
import { type Other, officeReads, pandocReads } from './others.ts'
import { commandCost, heldBy } from './reading.ts'

interface Reader extends Cost {
  readonly form: string
  readonly kilobytes: number
  /** What the reader gave: beside how many actions were made and how many were recognised. */
  readonly tables: number
  readonly rows: number
  readonly cells: number
  readonly actions: number
  /** CPU ms from the bytes to the plan, recognised and its deeds read, warm. */
  readonly toPlanCpuMs: number
  /** The same in a process of its own, as the pages have it: CPU ms of both processes, handing over included; null without /proc. */
  readonly apartCpuMs: number | null
  /** What the document holds, MB; garbage of others may make it less than nothing. */
  readonly heldMb: number
  /** The whole command, started anew: CPU ms and the most memory of the command itself, without the process that opened the paper, MB. */
  readonly command: { readonly cpuMs: number; readonly peakMb: number } | null
  /** The most memory of the process that opened it, MB; null without /proc; 0 where that was ended after each paper, having grown too large to be kept. */
  readonly peakMb: number | null
}

/** Reads a plan of forty pages in every form; and the Word file beside pandoc and LibreOffice, where they are installed. */
export async function readersBench(root: string, say: (line: string) => void) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'milepost-bench-readers-'))
  try {
    const plan = fortyPages()
    const readers: Reader[] = []
    for (const form of Object.keys(forms)) {
      say(`reading forty pages as .${form}`)
      readers.push(await readOne(root, folder, form, plan))
    }
    const files = { folder, docx: path.join(folder, 'plan.docx'), empty: path.join(folder, 'empty.docx') }
    fs.writeFileSync(files.empty, await emptyDocx())
    say('reading the same .docx with pandoc and LibreOffice')
    const docx = readers.find(({ form }) => form === 'docx')
    const [pandoc, libreOffice] = [pandocReads(files), officeReads(files)]
    return {
      actions: plan.actions,
      readers,
      pandoc,
      libreOffice,
      ratios: { pandoc: ratios(pandoc, docx), libreOffice: ratios(libreOffice, docx) },
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** How many times the CPU of our reader another program takes: of the reader alone, to the plan, and in a process of its own. */
function ratios(other: Other | null, ours: Reader | undefined) {
  if (!other || !ours) return null
  const times = (cpuMs: number | null) => (cpuMs === null ? null : round(other.readingCpuMs / cpuMs))
  return { reader: times(ours.cpuMs), toPlan: times(ours.toPlanCpuMs), apart: times(ours.apartCpuMs) }
}

async function readOne(root: string, folder: string, form: string, plan: Forty): Promise<Reader> {
  const bytes = (await forms[form]?.(plan)) ?? new Uint8Array()
  const name = `plan.${form}`
  fs.writeFileSync(path.join(folder, name), bytes)
  const open = async (): Promise<Document> => {
    const read = await readDocument({ name, bytes })
    if (!read.ok) throw new Error(`${name}: ${read.sentence}`)
    return read.document
  }
  const whole = async () => readProgress(recognise(await open()))
  const often = { warm: 10, runs: 11 }
  const reading = await whole()
  return {
    ...{ form, kilobytes: round(bytes.length / 1000) },
    ...(await costOf(open, often)),
    ...countsOf(await open()),
    actions: JSON.stringify(reading.plans).split('"deadline":{').length - 1,
    toPlanCpuMs: (await costOf(whole, often)).cpuMs,
    ...(await apart(name, bytes)),
    heldMb: await heldBy(open),
    command: await commandCost(root, path.join(folder, name)),
  }
}

function countsOf({ blocks }: Document) {
  const tables = blocks.filter((block) => block.kind === 'table')
  const rows = tables.flatMap((table) => table.rows)
  return { tables: tables.length, rows: rows.length, cells: rows.reduce((sum, { cells }) => sum + cells.length, 0) }
}

/** The road that a paper of the pages takes, warm: the system counts in hundredths of a second, so that twelve are counted together. */
async function apart(name: string, bytes: Uint8Array): Promise<{ apartCpuMs: number | null; peakMb: number | null }> {
  const reads = 12
  const once = async () => {
    const outcome = await readPaper({ name, bytes })
    if (!outcome.ok) throw new Error(`${name}: ${outcome.refusal.sentence}`)
  }
  for (let i = 0; i < 6; i++) await once()
  const before = cpuOfProcess(process.pid, { family: true })
  for (let i = 0; i < reads; i++) await once()
  const after = cpuOfProcess(process.pid, { family: true })
  const apartCpuMs = before === undefined || after === undefined ? null : round((after - before) / reads)
  return { apartCpuMs, peakMb: peakOfChildren() }
}

/** The most that any living child of this process has held, as the system remembers it. */
function peakOfChildren(): number | null {
  if (!fs.existsSync('/proc/self/status')) return null
  const peaks = fs.readdirSync('/proc').flatMap((pid) => {
    try {
      const status = /^\d+$/.test(pid) ? fs.readFileSync(`/proc/${pid}/status`, 'latin1') : ''
      if (Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]) !== process.pid) return []
      return [Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0)]
    } catch {
      return []
    }
  })
  return round(Math.max(0, ...peaks) / 1024)
}
