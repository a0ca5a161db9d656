import crypto from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream'
import zlib from 'node:zlib'
import { StoreRefusal } from '../refusal.ts'
import { linesOf } from './lines.ts'
import { copyStatement, endOfRows, format, type Manifest } from './manifest.ts'

/** One table in a backup file. Its rows must be read to their end before the next table is asked for. */
export interface TableRows {
  /** As `copyStatement` writes it. */
  readonly statement: string
  readonly rows: AsyncGenerator<Buffer>
}

/** The tables of a backup file one after the other; the line behind the last of them, its manifest, is handed to `atEnd`. */
export async function* tablesOf(file: string, atEnd: (line: string) => void = () => undefined): AsyncGenerator<TableRows> {
  const lines = unpackedLines(file)
  const first = await lines.next()
  if (first.done || !first.value.toString('utf8').startsWith(`-- ${format} `)) throw new StoreRefusal(notABackup(file))
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    const line = next.value.toString('utf8').trimEnd()
    if (line.startsWith('COPY ')) yield { statement: line, rows: rowsFrom(lines, file) }
    else atEnd(line)
  }
}

async function* unpackedLines(file: string): AsyncGenerator<Buffer> {
  try {
    yield* linesOf(pipeline(fs.createReadStream(file), zlib.createGunzip(), () => undefined))
  } catch (error) {
    throw asRefusal(error, file)
  }
}

async function* rowsFrom(lines: AsyncGenerator<Buffer>, file: string): AsyncGenerator<Buffer> {
  const end = Buffer.from(`${endOfRows}\n`)
  for (;;) {
    const next = await lines.next()
    if (next.done) throw new StoreRefusal(damaged(file, 'it ends too early'))
    if (next.value.equals(end)) return
    yield next.value
  }
}

/**
 * Reads a whole backup file and compares every table with the manifest at its end, before anything is done with it. Refuses a file that is no backup,
 * ends too early, was changed, or was written by a later Milepost whose format this one does not know.
 */
export async function checkBackup(file: string): Promise<Manifest> {
  const found: { statement: string; rows: number; sha256: string }[] = []
  let last = ''
  const atEnd = (line: string) => {
    last = line
  }
  for await (const { statement, rows } of tablesOf(file, atEnd)) {
    const hash = crypto.createHash('sha256')
    let count = 0
    for await (const row of rows) {
      hash.update(row)
      count++
    }
    found.push({ statement, rows: count, sha256: hash.digest('hex') })
  }
  if (!last.startsWith('-- manifest ')) throw new StoreRefusal(damaged(file, 'it ends too early'))
  const manifest = JSON.parse(last.slice('-- manifest '.length)) as Manifest
  const asked = manifest.tables.map((table) => ({ statement: copyStatement(table), rows: table.rows, sha256: table.sha256 }))
  const different = manifest.tables.find((_, i) => JSON.stringify(asked[i]) !== JSON.stringify(found[i]))
  if (different) throw new StoreRefusal(damaged(file, `its rows of ${different.name} are not those that were written`))
  if (asked.length !== found.length) throw new StoreRefusal(damaged(file, 'it holds a table that its manifest does not name'))
  return manifest
}

const notABackup = (file: string) =>
  `${file} is not a backup of Milepost, or one of a newer version: nothing was restored; name a file that "milepost backup" wrote.`
const damaged = (file: string, why: string) => `The backup ${file} is damaged (${why}): nothing was restored; use another copy of it.`

function asRefusal(error: unknown, file: string): unknown {
  const code = String((error as NodeJS.ErrnoException).code)
  if (code === 'Z_BUF_ERROR') return new StoreRefusal(damaged(file, 'it ends too early'))
  if (code === 'Z_DATA_ERROR' || code === 'Z_NEED_DICT')
    return new StoreRefusal(/incorrect header/.test(String(error)) ? notABackup(file) : damaged(file, 'it cannot be unpacked'))
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR')
    return new StoreRefusal(`The backup ${file} cannot be read (${code}): nothing was restored; name a file that is there and may be read.`)
  return error
}
