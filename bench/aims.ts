import { round } from './cpu.ts'
import type { judgingBench } from './judging.ts'
import type { exceptionsBench, planPageBench, updateBench } from './pages.ts'
import type { paperBench } from './paper.ts'
import type { Memory } from './processes.ts'
import type { readersBench } from './readers.ts'

interface Results {
  readonly readers?: Awaited<ReturnType<typeof readersBench>> | undefined
  readonly judging?: Awaited<ReturnType<typeof judgingBench>> | undefined
  readonly paper?: Awaited<ReturnType<typeof paperBench>> | undefined
  readonly pages?:
    | {
        readonly planPage: Awaited<ReturnType<typeof planPageBench>>
        readonly update: Awaited<ReturnType<typeof updateBench>>
        readonly exceptions: Awaited<ReturnType<typeof exceptionsBench>>
        readonly memory: Readonly<Record<string, Memory>>
      }
    | undefined
}

interface Aim {
  readonly what: string
  readonly aim: number
  readonly figure: number | null
  readonly unit: string
}

/** What we aim at, beside what was measured. Program and PostgreSQL are counted together where both work; one connection, warm. */
export function aimsOf({ readers, judging, paper, pages }: Results): Aim[] {
  const [anew, again] = [pages?.planPage.anew[0], pages?.planPage.again[0]]
  const update = pages?.update.bursts[0]
  const both = (paid: { programCpuMs: number | null; postgresCpuMs: number | null } | undefined) =>
    paid?.programCpuMs == null || paid.postgresCpuMs === null ? null : Number((paid.programCpuMs + paid.postgresCpuMs).toFixed(2))
  const held = Object.values(pages?.memory ?? {}).map(({ rssMb }) => rssMb)
  const docx = readers?.readers.find(({ form }) => form === 'docx')?.cpuMs ?? null
  const beside = (what: string, readingCpuMs: number | undefined, times: number): Aim[] =>
    readingCpuMs === undefined ? [] : [{ what, aim: round(readingCpuMs / times), figure: docx, unit: 'ms CPU' }]
  return [
    ...beside('.docx of 40 pages read: cheaper than by pandoc', readers?.pandoc?.readingCpuMs, 1),
    ...beside('.docx of 40 pages read: 20 times cheaper than by LibreOffice', readers?.libreOffice?.readingCpuMs, 20),
    { what: 'plan page of 200 actions, read anew', aim: 10, figure: both(anew), unit: 'ms CPU' },
    { what: 'the same page again, nothing recorded meanwhile', aim: 10, figure: both(again), unit: 'ms CPU' },
    { what: 'one update posted', aim: 3, figure: both(update), unit: 'ms CPU' },
    { what: 'all that is late, over 200 plans', aim: 30, figure: both(pages?.exceptions.late.kept), unit: 'ms CPU' },
    { what: 'all that is unanswered, over 200 plans', aim: 30, figure: both(pages?.exceptions.noAnswer.kept), unit: 'ms CPU' },
    { what: '.docx of 200 actions', aim: 150, figure: paper?.docx.cpuMs ?? null, unit: 'ms CPU' },
    { what: 'judging an action', aim: 20, figure: judging?.microsecondsAnAction ?? null, unit: 'µs CPU' },
    { what: 'memory of the program after the load', aim: 250, figure: held.length > 0 ? Math.max(...held) : null, unit: 'MiB' },
  ]
}
