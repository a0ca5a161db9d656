import { constants } from 'node:fs'
import { chown, mkdir, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Account, guestAccount } from './guest.ts'
import { convertLimits } from './limits.ts'
import { madeInto, type OlderForm } from './older-form.ts'
import { profile } from './profile.ts'
import { runOffice } from './run-office.ts'

type Refused = { readonly ok: false; readonly sentence: string }
export type Converted = { readonly ok: true; readonly bytes: Uint8Array } | Refused

interface Bounds {
  readonly signal?: AbortSignal | undefined
  /** On the clock, and bytes held; the usual limits unless given. */
  readonly seconds?: number
  readonly memory?: number
  /** Where its folder is made. */
  readonly within?: string
}

const refused = (what: string): Refused => ({
  ok: false,
  sentence: `${what} Nothing was kept. Open the file, save it as a Word document (.docx) or an Excel workbook (.xlsx), and choose that one.`,
})

const waiting: (() => void)[] = []
let converting = false

/**
 * Has an older file made into a newer one by LibreOffice (`program`) and returns the bytes of that, or a refusal in one sentence. It runs in a folder of
 * its own that is gone afterwards, with settings of its own, one file at a time; a few more wait. Whatever the file does, this process goes on.
 */
export async function convertOlder(bytes: Uint8Array, form: OlderForm, program: string, bounds: Bounds = {}): Promise<Converted> {
  if (converting) {
    if (waiting.length >= convertLimits.waiting)
      return refused('Too many older files are being converted at this moment; try again in a minute.')
    await new Promise<void>((go) => {
      waiting.push(go)
    })
  } else converting = true
  try {
    return bounds.signal?.aborted ? refused('Converting was given up.') : await convertIn(bytes, form, program, bounds)
  } finally {
    const next = waiting.shift()
    if (next) next()
    else converting = false
  }
}

async function convertIn(bytes: Uint8Array, form: OlderForm, program: string, bounds: Bounds): Promise<Converted> {
  const { signal, seconds = convertLimits.seconds, memory = convertLimits.memory, within = tmpdir() } = bounds
  const folder = await mkdtemp(path.join(within, 'milepost-convert-'))
  try {
    const account = guestAccount()
    const file = path.join(folder, `paper.${form}`)
    await furnish(folder, file, bytes, account)
    const target = madeInto[form]
    const args = [
      ...['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
      `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
      ...['--convert-to', target, '--outdir', path.join(folder, 'made'), file],
    ]
    const why = await runOffice({ program, args, folder, account, seconds, memory, signal })
    return why === null ? await fetchMade(path.join(folder, 'made', `paper.${target}`)) : refused(why)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

/** Lays out the folder: the file, the settings, and where the result goes; all of it the converter's own. */
async function furnish(folder: string, file: string, bytes: Uint8Array, { uid, gid }: Account): Promise<void> {
  const settings = path.join(folder, 'profile', 'user')
  await mkdir(settings, { recursive: true })
  await mkdir(path.join(folder, 'made'))
  await writeFile(path.join(settings, 'registrymodifications.xcu'), profile)
  await writeFile(file, bytes)
  if (uid === undefined || gid === undefined) return
  for (const one of [
    file,
    path.join(settings, 'registrymodifications.xcu'),
    settings,
    path.dirname(settings),
    path.join(folder, 'made'),
    folder,
  ])
    await chown(one, uid, gid)
}

/** What was made: an ordinary file of a size that can be read. A link in its place would have us read another file of the machine. */
async function fetchMade(made: string): Promise<Converted> {
  const file = await open(made, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => null)
  if (file === null) return refused('LibreOffice could not open this file: it may be damaged, or protected by a password.')
  try {
    const found = await file.stat()
    if (!found.isFile()) return refused('LibreOffice made nothing of this file that can be read.')
    if (found.size > convertLimits.result) return refused('This file unpacks to far more than a paper holds.')
    return { ok: true, bytes: new Uint8Array(await file.readFile()) }
  } finally {
    await file.close()
  }
}
