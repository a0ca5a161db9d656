import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

/** What the environment says, parsed once when the program starts. */
export interface Config {
  /** The PostgreSQL at `DATABASE_URL`, else the one that Milepost brings, in `MILEPOST_DATA`. */
  readonly store: { readonly databaseUrl: string } | { readonly dataFolder: string }
  readonly host: string
  readonly port: number
  /** The council's days are counted here, wherever the program runs. */
  readonly timeZone: string
  /** Names besides this machine's own under which a browser may ask for it. */
  readonly hosts: readonly string[]
  /** Bytes. */
  readonly largestPaper: number
  /** The LibreOffice that converts older files, as named: `''` to look for it, `off` for none. */
  readonly soffice: string
}

type Environment = Readonly<Record<string, string | undefined>>

const megabyte = 1024 * 1024

const whole = (from: number, to: number, sentence: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, sentence)
    .transform(Number)
    .refine((value) => value >= from && value <= to, sentence)

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(
      /^postgres(ql)?:\/\//,
      'DATABASE_URL is not the address of a PostgreSQL: write it as postgres://name:password@host:5432/database, or leave it out.',
    )
    .optional(),
  MILEPOST_DATA: z.string().optional(),
  HOST: z
    .enum(['127.0.0.1', '::1', 'localhost'], {
      error: 'HOST names an address that other machines can reach, and Milepost has no sign-in yet: set it to 127.0.0.1, or leave it out.',
    })
    .default('127.0.0.1'),
  PORT: whole(0, 65_535, 'PORT is not a port: set it to a whole number up to 65535, or leave it out for 4010.').default(4010),
  MILEPOST_TZ: z
    .string()
    .refine(isTimeZone, 'MILEPOST_TZ is not a time zone: write it as Europe/London, or leave it out.')
    .default('Europe/London'),
  MILEPOST_HOSTS: z
    .string()
    .regex(
      /^[^\s,/]+(\s*,\s*[^\s,/]+)*$/,
      'MILEPOST_HOSTS is not a list of names: write it as plans.example.gov.uk,plans:8080, or leave it out.',
    )
    .default(''),
  MILEPOST_LARGEST_PAPER: whole(
    1,
    500,
    'MILEPOST_LARGEST_PAPER is not a size: set it to whole megabytes from 1 to 500, or leave it out for 30.',
  ).default(30),
  MILEPOST_SOFFICE: z
    .string()
    .regex(/^(off|\/.+)$/, 'MILEPOST_SOFFICE is no place of a program: write it as /usr/bin/soffice, or off, or leave it out.')
    .default(''),
})

/**
 * Reads the environment: DATABASE_URL, MILEPOST_DATA, HOST (this machine only), PORT, MILEPOST_TZ, MILEPOST_HOSTS, MILEPOST_LARGEST_PAPER (MB), MILEPOST_SOFFICE.
 * A variable set to nothing counts as left out. A value that cannot be meant gives one sentence, without the value of an address that may hold a password.
 */
export function readConfig(
  env: Environment,
  here: Machine = thisMachine(),
): { ok: true; config: Config } | { ok: false; sentence: string } {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const read = environment.safeParse(set)
  if (!read.success) return { ok: false, sentence: read.error.issues[0]?.message ?? 'The environment could not be read.' }
  const { DATABASE_URL, MILEPOST_DATA, HOST, PORT, MILEPOST_TZ, MILEPOST_HOSTS, MILEPOST_LARGEST_PAPER, MILEPOST_SOFFICE } = read.data
  return {
    ok: true,
    config: {
      store: DATABASE_URL ? { databaseUrl: DATABASE_URL } : { dataFolder: path.resolve(MILEPOST_DATA ?? defaultDataFolder(set, here)) },
      host: HOST,
      port: PORT,
      timeZone: MILEPOST_TZ,
      hosts: MILEPOST_HOSTS.split(',')
        .map((name) => name.trim())
        .filter(Boolean),
      largestPaper: MILEPOST_LARGEST_PAPER * megabyte,
      soffice: MILEPOST_SOFFICE,
    },
  }
}

export interface Machine {
  readonly platform: NodeJS.Platform
  readonly root: boolean
  readonly home: string
}

function thisMachine(): Machine {
  return { platform: process.platform, root: process.getuid?.() === 0, home: os.homedir() }
}

/** Where this kind of machine keeps a program's data for one person; for root where a service keeps them, because PostgreSQL then runs as another account. */
export function defaultDataFolder(env: Environment, { platform, root, home }: Machine): string {
  if (platform === 'win32') return path.win32.join(env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData', 'Local'), 'Milepost')
  if (root) return '/var/lib/milepost'
  if (platform === 'darwin') return path.posix.join(home, 'Library', 'Application Support', 'Milepost')
  const given = env['XDG_DATA_HOME']
  // a relative one is to be taken for none, says the XDG Base Directory specification
  return path.posix.join(given && path.posix.isAbsolute(given) ? given : path.posix.join(home, '.local', 'share'), 'milepost')
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return true
  } catch {
    return false
  }
}
