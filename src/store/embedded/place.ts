import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { StoreRefusal } from '../refusal.ts'
import type { Account } from './account.ts'

/** Where the parts of one data folder lie. */
export interface Place {
  readonly folder: string
  /** PostgreSQL's own files. */
  readonly cluster: string
  readonly log: string
  /** The folder of the Unix socket; only the account PostgreSQL runs under (and root) may enter it. */
  readonly socket: string
  /** Windows only, where there is no such socket: the password that stands in for the folder's permissions. */
  readonly password: string
}

/** A socket's whole path must fit the 104 bytes that the narrowest system (macOS) has for it, its closing zero included. */
const longestSocketPath = 100

/** The parts of a data folder, made where they are missing. The cluster itself is made later, by initdb. */
export function preparePlace(folder: string, account: Account | null): Place {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: account ? 0o755 : 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StoreRefusal(
      `The data folder ${folder} could not be made (${code}): nothing was changed; set MILEPOST_DATA to a folder you may write to.`,
    )
  }
  const whole = fs.realpathSync(folder)
  const socket = socketFolder(whole)
  if (process.platform !== 'win32') makePrivate(socket, account)
  return {
    folder: whole,
    cluster: path.join(whole, 'postgres'),
    log: path.join(whole, 'postgres.log'),
    socket,
    password: path.join(whole, 'password'),
  }
}

/** Inside the data folder where its path is short enough, else under /tmp by a hash of it: the same for every program that opens the folder. */
export function socketFolder(folder: string): string {
  const inside = path.join(folder, 'run')
  if (Buffer.byteLength(path.join(inside, '.s.PGSQL.5432')) <= longestSocketPath) return inside
  return `/tmp/milepost-${crypto.createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
}

/**
 * The socket lets in whoever reaches it, so that its folder must be ours and closed. In /tmp another account could have put one there first and
 * would then sit between Milepost and its store: such a folder is refused.
 */
function makePrivate(folder: string, account: Account | null): void {
  const owner = account?.uid ?? process.getuid?.()
  try {
    fs.mkdirSync(folder, { mode: 0o700 })
    if (account) fs.chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = fs.lstatSync(folder)
  // root may have been stopped between making the folder and giving it away
  if (account && found.isDirectory() && found.uid === 0) fs.chownSync(folder, account.uid, account.gid)
  else if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new StoreRefusal(
      `The store was not started, because ${folder} belongs to another account or is open to others: remove it, or start Milepost from the account that owns it.`,
    )
  }
}
