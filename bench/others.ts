import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOffice } from '../src/formats/convert/find-office.ts'
import { cpuOfEnded, round } from './cpu.ts'

/** What another program took to read a Word file, less what it takes for an empty one, and what tables it found. */
export interface Other {
  readonly version: string
  readonly runs: number
  /** User and system, the whole tree of processes, ms: the middle of the runs. */
  readonly cpuMs: number
  readonly emptyCpuMs: number
  /** How far the runs of the empty file lie apart, ms: a difference that is not far above it says little. */
  readonly spread: number
  /** The difference, never below the smallest that the system counts. */
  readonly readingCpuMs: number
  readonly tables: number
  readonly rows: number
}

interface Files {
  readonly folder: string
  readonly docx: string
  readonly empty: string
}

const runs = 5

/** pandoc reading the .docx into its own tree, written as JSON; null where it is not installed. */
export function pandocReads({ docx, empty }: Files): Other | null {
  const version = spawnSync('pandoc', ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0]
  if (!version) return null
  const read = (file: string) =>
    spawnSync('pandoc', ['-f', 'docx', '-t', 'json', file], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? ''
  const { blocks } = JSON.parse(read(docx)) as { blocks: { t: string; c: unknown[] }[] }
  const tables = blocks.filter(({ t }) => t === 'Table')
  // a table's fourth part is its head, the fifth its bodies, each with its rows second to last and last
  const rows = tables.reduce((sum, { c }) => {
    const [, head] = c[3] as [unknown, unknown[]]
    const bodies = c[4] as [unknown, unknown, unknown[], unknown[]][]
    return sum + head.length + bodies.reduce((n, [, , more, own]) => n + more.length + own.length, 0)
  }, 0)
  return {
    version,
    ...measured(
      () => read(docx),
      () => read(empty),
    ),
    tables: tables.length,
    rows,
  }
}

/** LibreOffice opening the .docx and writing it as a web page, with a profile of its own that is warm; null where it is not installed. */
export function officeReads({ folder, docx, empty }: Files): Other | null {
  const program = findOffice('')
  if (program === null) return null
  const made = path.join(folder, 'made')
  const read = (file: string) =>
    spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
        ...['--headless', '--norestore', '--convert-to', 'html:HTML (StarWriter)', '--outdir', made, file],
      ],
      { stdio: 'ignore', timeout: 180_000 },
    )
  read(empty)
  const cost = measured(
    () => read(docx),
    () => read(empty),
  )
  const page = fs.readFileSync(path.join(made, `${path.parse(docx).name}.html`), 'utf8')
  const version = spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  return { version, ...cost, tables: page.match(/<table/gi)?.length ?? 0, rows: page.match(/<tr/gi)?.length ?? 0 }
}

/** Turn by turn, so that a neighbour who makes everything dearer does so to both. */
function measured(full: () => unknown, empty: () => unknown) {
  const [fulls, empties]: [number[], number[]] = [[], []]
  const cost = (work: () => unknown) => {
    const before = cpuOfEnded()
    work()
    return cpuOfEnded() - before
  }
  for (let i = 0; i < runs; i++) {
    fulls.push(cost(full))
    empties.push(cost(empty))
  }
  const middle = (of: number[]) => of.sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? Number.NaN
  const [cpuMs, emptyCpuMs] = [middle(fulls), middle(empties)]
  const spread = round(Math.max(...empties) - Math.min(...empties))
  return { runs, cpuMs, emptyCpuMs, spread, readingCpuMs: round(Math.max(10, cpuMs - emptyCpuMs)) }
}
