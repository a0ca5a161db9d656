import crypto from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import zlib from 'node:zlib'
import type { PoolClient } from 'pg'
import { type AnyDb, bareConnection } from '../connect.ts'
import { appliedMigrations } from '../migrate.ts'
import { StoreRefusal } from '../refusal.ts'
import { copyOut } from './copy.ts'
import { copyStatement, endOfRows, format, type Manifest, quoted, type TableCopy } from './manifest.ts'
import { type CopiedTable, chains, copiedTables, sequences } from './shape.ts'

/**
 * Writes everything the store holds into one file, as it stood at one moment, while the store is in use: gzip of plain text, in it each table as
 * PostgreSQL's COPY writes it and at the end a manifest with the hash of each. `at` is the instant written on it.
 * The file appears under its name only when it is whole and on the disk; one that was there before is replaced then. Refuses where it cannot be written.
 */
export async function writeBackup(
  db: AnyDb,
  file: string,
  at: string,
  say: (sentence: string) => void = () => undefined,
): Promise<Manifest> {
  const part = `${file}.part-${process.pid}`
  const schema = await appliedMigrations(db)
  const client = await bareConnection(db)
  let whole = false
  try {
    await client.query('begin isolation level repeatable read read only')
    await client.query('set local statement_timeout = 0')
    const manifest = await writeFile(client, part, { schema, takenAt: at }, say)
    await client.query('commit')
    fs.renameSync(part, file)
    whole = true
    return manifest
  } catch (error) {
    throw asRefusal(error, file)
  } finally {
    client.release(!whole)
    fs.rmSync(part, { force: true })
  }
}

async function writeFile(
  client: PoolClient,
  part: string,
  about: Pick<Manifest, 'schema' | 'takenAt'>,
  say: (sentence: string) => void,
): Promise<Manifest> {
  const out = fs.createWriteStream(part, { mode: 0o600, flush: true })
  const zipped = zlib.createGzip({ level: 6 })
  const written = pipeline(zipped, out)
  written.catch(() => undefined) // heard at the next write, or at the end
  const write = async (piece: string | Buffer) => {
    if (!zipped.write(piece)) await Promise.race([once(zipped, 'drain'), written])
  }

  await write(`-- ${format} ${JSON.stringify(about)}\n`)
  const tables: TableCopy[] = []
  for (const table of await copiedTables(client)) tables.push(await writeTable(client, table, write, say))
  const manifest: Manifest = { format, ...about, tables, sequences: await sequences(client), chains: await chains(client) }
  await write(`-- manifest ${JSON.stringify(manifest)}\n`)
  zipped.end()
  await written
  return manifest
}

async function writeTable(
  client: PoolClient,
  table: CopiedTable,
  write: (piece: string | Buffer) => Promise<void>,
  say: (sentence: string) => void,
): Promise<TableCopy> {
  const { name, columns, key } = table
  const order = key.length > 0 ? ` order by ${key.map(quoted).join(', ')}` : ''
  const hash = crypto.createHash('sha256')
  let rows = 0
  await write(`${copyStatement(table)}\n`)
  for await (const row of copyOut(
    client,
    `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}${order}) to stdout`,
  ) as AsyncIterable<Buffer>) {
    hash.update(row)
    rows += newlinesIn(row)
    await write(row)
  }
  await write(`${endOfRows}\n`)
  if (rows > 50_000) say(`${rows} rows of ${name} copied …`)
  return { name, columns, rows, sha256: hash.digest('hex') }
}

/** PostgreSQL sends a row a piece, but the stream may join them; a newline within a row is written as \n, so that each real one ends a row. */
function newlinesIn(piece: Buffer): number {
  let count = 0
  for (let at = piece.indexOf(0x0a); at !== -1; at = piece.indexOf(0x0a, at + 1)) count++
  return count
}

function asRefusal(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (!syscall || !code) return error
  const why = code === 'ENOSPC' ? 'the disk there is full' : code === 'ENOENT' ? 'there is no such folder' : code
  return new StoreRefusal(
    `The backup could not be written to ${file} (${why}): the store is unchanged and nothing was kept there; name another place.`,
  )
}
