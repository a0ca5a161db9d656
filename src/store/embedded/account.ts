import fs from 'node:fs'
import path from 'node:path'
import { StoreRefusal } from '../refusal.ts'

/** The account PostgreSQL runs under when it is not our own. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so that root lends it the account `nobody`. Null where the program's own account serves (any other user, and
 * Windows). The numbers differ between systems (65534 on Linux, -2 on macOS): they are read from the account file.
 */
export function serverAccount(accounts = '/etc/passwd'): Account | null {
  if (process.getuid?.() !== 0) return null
  const line = fs.existsSync(accounts) ? /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(fs.readFileSync(accounts, 'utf8')) : null
  const number = (text: string | undefined) => (text === undefined ? 65534 : Number(text) >>> 0)
  return { uid: number(line?.[1]), gid: number(line?.[2]) }
}

/** The account as a process is started under: node takes these numbers signed there, and unsigned everywhere else (macOS has nobody at -2). */
export function asStarted(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid | 0, gid: account.gid | 0 } : {}
}

/**
 * The nearest-to-root folder on the way to `folder` (itself included) that the account may not enter, or null. Only permission bits are looked at:
 * what an access list forbids beyond them shows when PostgreSQL is started.
 */
export function firstClosedFolder(folder: string, account: Account): string | null {
  const whole = path.resolve(folder)
  const ways = whole.split(path.sep).map((_, i, parts) => parts.slice(0, i + 1).join(path.sep) || path.sep)
  for (const way of ways) {
    const found = fs.statSync(way, { throwIfNoEntry: false })
    if (!found) return null
    const bit = found.uid === account.uid ? 0o100 : found.gid === account.gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) return way
  }
  return null
}

/** Refuses a data folder that the account cannot reach, naming the command that opens the way. */
export function refuseClosedFolder(folder: string, account: Account | null): void {
  const closed = account && firstClosedFolder(folder, account)
  if (!closed) return
  throw new StoreRefusal(
    `The store in ${folder} was not started, because root runs PostgreSQL as the account nobody, which may not enter ${closed}: ` +
      `run "chmod o+x ${closed}", or set MILEPOST_DATA to another folder such as /var/lib/milepost.`,
  )
}
