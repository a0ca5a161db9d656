import pg from 'pg'

/** How to reach a PostgreSQL: `host` is a socket's folder, or 127.0.0.1 on Windows. */
export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string | undefined
}

/** One program's claim on a PostgreSQL that several may share. */
export interface Lease {
  /** Called once when the connection breaks, which means that PostgreSQL went away or is starting again. */
  onLost(then: () => void): void
  /** Gives the claim up. True where no other program holds one: then PostgreSQL takes no new program in, and the caller must stop it. */
  giveUp(): Promise<boolean>
  /** Closes the connection; a claim still held ends with it. */
  close(): Promise<void>
}

/** Any number serves, as long as nothing else locks it in the database `postgres`, where nothing else happens at all. */
const key = 4_010_400_104

/**
 * Claims a share of PostgreSQL through an advisory lock, which PostgreSQL itself gives back however the program ends, kill -9 included.
 * `'leaving'` where the last user is just stopping it; a connection that cannot be made is thrown as pg throws it.
 */
export async function takeLease(address: Address): Promise<Lease | 'leaving'> {
  const client = new pg.Client({
    ...address,
    database: 'postgres',
    ssl: false,
    application_name: 'milepost lease',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  })
  let lost: (() => void) | null = null
  let broken = false
  const breaks = () => {
    broken = true
    lost?.()
    lost = null
  }
  client.on('error', breaks)
  client.on('end', breaks)
  await client.connect()
  const ask = async (sql: string) => (await client.query<{ yes: boolean }>(sql)).rows[0]?.yes === true
  try {
    if (!(await ask(`select pg_try_advisory_lock_shared(${key}) as yes`))) {
      await client.end()
      return 'leaving'
    }
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
  return {
    onLost(then) {
      if (broken) then()
      else lost = then
    },
    async giveUp() {
      lost = null
      if (broken) return false
      try {
        await client.query(`select pg_advisory_unlock_shared(${key})`)
        return await ask(`select pg_try_advisory_lock(${key}) as yes`)
      } catch {
        return false
      }
    },
    async close() {
      lost = null
      await client.end().catch(() => undefined)
    },
  }
}
