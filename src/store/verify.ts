import { type Kysely, sql, type Transaction } from 'kysely'
import { firstHash } from './journal.ts'
import type { Database } from './schema.ts'
import { seal } from './seal.ts'
import { type SealedTable, type Seals, sealedTables } from './sealed.ts'

/** What a walk along every journal found. */
export interface Verification {
  readonly organisations: readonly VerifiedOrganisation[]
  /** Rows that the journal does not vouch for as they stand, and records whose row is gone, over all organisations. */
  readonly unchained: number
}

export interface VerifiedOrganisation {
  readonly id: string
  readonly name: string
  readonly entries: number
  /** The hash of the last record; 64 zeros where there is none. Who keeps it elsewhere can prove later that nothing before it was touched. */
  readonly head: string
  /** The first record that does not follow from the one before it, and why. */
  readonly broken: { readonly seq: number; readonly why: string } | null
  readonly unchained: number
  /** The first of the unchained, to look at. */
  readonly strays: readonly Stray[]
}

export interface Stray {
  readonly table: string
  readonly key: string
  readonly why: 'changed since it was recorded' | 'not recorded' | 'recorded, but gone'
}

const batch = 2000
/** Papers and reports are held whole in memory while they are checked. */
const batchOfPapers = 20
const straysKept = 20

/**
 * Walks each organisation's chain from its first record, and holds every row against the last record that vouches for it. Reads in one snapshot,
 * so that what is written meanwhile neither disturbs it nor looks broken; writes nothing and needs no viewer.
 */
export function verifyJournal(db: Kysely<Database>): Promise<Verification> {
  const snapshot = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return snapshot.execute(async (tx) => {
    const organisations: VerifiedOrganisation[] = []
    for (const { organisation_id, name } of await tx
      .selectFrom('organisation')
      .select(['organisation_id', 'name'])
      .orderBy('organisation_id')
      .execute()) {
      const chain = await walkChain(tx, organisation_id)
      organisations.push({ id: organisation_id, name, ...chain.found, ...(await holdRows(tx, organisation_id, chain.seals)) })
    }
    return { organisations, unchained: organisations.reduce((sum, { unchained }) => sum + unchained, 0) }
  })
}

/** The chain's state, and the last seal of each row in it (`table/key` → sha256). */
async function walkChain(tx: Transaction<Database>, organisation: string) {
  const seals = new Map<string, string>()
  let previous = firstHash
  let seq = 0
  let broken: VerifiedOrganisation['broken'] = null
  for (;;) {
    const rows = await tx
      .selectFrom('journal')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(batch)
      .execute()
    for (const { hash, ...record } of rows) {
      const why = whyBroken(record.seq, seq, record.previous, previous, seal(record), hash)
      if (why && !broken) broken = { seq: record.seq, why }
      noteSeals(seals, record.seals)
      previous = hash
      seq = record.seq
    }
    if (rows.length < batch) break
  }
  const head = await tx.selectFrom('journal_head').selectAll().where('organisation_id', '=', organisation).executeTakeFirst()
  if (!broken && (head?.seq !== seq || head.hash !== previous)) broken = { seq, why: 'the journal does not end where its head says' }
  return { seals, found: { entries: seq, head: previous, broken } }
}

function whyBroken(seq: number, last: number, leansOn: string, previous: string, sealed: string, hash: string): string | null {
  if (seq !== last + 1) return `record ${last + 1} is missing`
  if (leansOn !== previous) return 'it does not lean on the record before it'
  return sealed === hash ? null : 'its content was changed after it was written'
}

function noteSeals(seals: Map<string, string>, written: Seals): void {
  for (const [table, rows] of Object.entries(written)) for (const [key, hash] of Object.entries(rows)) seals.set(`${table}/${key}`, hash)
}

/** Holds every row of the organisation against its seal. */
async function holdRows(tx: Transaction<Database>, organisation: string, seals: Map<string, string>) {
  const strays: Stray[] = []
  let unchained = 0
  const stray = (table: string, key: string, why: Stray['why']) => {
    unchained++
    if (strays.length < straysKept) strays.push({ table, key, why })
  }
  for (const table of Object.keys(sealedTables) as SealedTable[]) {
    for await (const row of rowsOf(tx, organisation, table)) {
      const key = String(row[sealedTables[table]])
      const vouched = seals.get(`${table}/${key}`)
      if (vouched === undefined) stray(table, key, 'not recorded')
      else if (vouched !== seal(row)) stray(table, key, 'changed since it was recorded')
      seals.delete(`${table}/${key}`)
    }
  }
  for (const name of seals.keys()) stray(name.slice(0, name.indexOf('/')), name.slice(name.indexOf('/') + 1), 'recorded, but gone')
  return { unchained, strays }
}

/** The rows of a table as they were sealed, in order of their key, some at a time. */
async function* rowsOf(tx: Transaction<Database>, organisation: string, table: SealedTable): AsyncGenerator<Record<string, unknown>> {
  const name = sealedTables[table]
  const key = sql.ref(name)
  const size = table === 'paper' || table === 'report' ? batchOfPapers : batch
  let after: unknown = null
  for (;;) {
    const more = after === null ? sql`` : sql`and ${key} > ${after}`
    const { rows } = await sql<Record<string, unknown>>`
      select ${table === 'paper' ? paperColumns : sql`*`} from ${sql.table(table)}
      where organisation_id = ${organisation} ${more} order by ${key} limit ${size}`.execute(tx)
    yield* rows
    if (rows.length < size) return
    after = rows.at(-1)?.[name]
  }
}

/**
 * Of a paper's bytes only their sha256 is fetched, taken from the bytes as they are now: it stands in the place of the one written down. Where they are gone, the record
 * of their deletion must say the same; without one there is no hash, and the paper shows as changed.
 */
const paperColumns = sql.raw(
  `organisation_id, id, coalesce(encode(sha256(bytes), 'hex'), (select d.sha256 from original_deletion d
     where d.organisation_id = paper.organisation_id and d.paper_id = paper.id)) as sha256, name, kind, document, reading, day, state, received_by, received_at, settled,
   moved_by, moved_at, withdrawn_because`,
)
