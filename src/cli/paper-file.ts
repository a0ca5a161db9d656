import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Terminal } from './command.ts'

/** Longest file that is taken at all, in bytes: no committee paper comes near it, and a wrong file name should not fill the memory. */
const MOST = 200 * 1024 * 1024

/**
 * Fetches a paper for a command: a path, or `-` for standard input. The name that comes back is the file's own without its folder.
 * Says in one sentence why it cannot be fetched.
 */
export async function fetchPaper(
  here: Terminal,
  path: string,
): Promise<{ readonly ok: true; readonly name: string; readonly bytes: Uint8Array } | { readonly ok: false; readonly sentence: string }> {
  if (path === '-') {
    const bytes = await here.input()
    if (bytes.length === 0)
      return { ok: false, sentence: 'Standard input was empty: nothing was read. Pipe a paper into the command, or name a file.' }
    return { ok: true, name: 'standard input', bytes }
  }
  if (path === '') return { ok: false, sentence: 'No file was named: name one, or "-" for standard input.' }
  try {
    const found = await stat(path)
    if (found.isDirectory()) return { ok: false, sentence: `${path} is a folder: name one file.` }
    if (found.size > MOST) return { ok: false, sentence: `${path} is larger than 200 MB: nothing was read. Is it the right file?` }
    return { ok: true, name: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    return { ok: false, sentence: `${path} could not be read: ${whyNot(error)}.` }
  }
}

/** Why the system would not read or write a file, in words: `there is no such file`. */
export function whyNot(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not open it',
    EPERM: 'you may not open it',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is not a folder',
    EEXIST: 'it is already there',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    ENAMETOOLONG: 'its name is too long',
  }
  return known[code] ?? (error instanceof Error ? error.message : String(error))
}
