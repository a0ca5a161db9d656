import type { Draft } from '../../domain/document/draft.ts'
import type { Archive } from '../archive.ts'
import { decodeText, pieceDecoder } from '../decode-text.ts'
import { sheetsWalker } from '../ods/read.ts'
import { frozenRows } from '../ods/settings.ts'
import { readOdt } from '../odt/read.ts'
import { pasteInstead, Unreadable } from '../unreadable.ts'
import { walkXml, xmlWalk } from '../walk-xml.ts'
import { treeOf } from './element.ts'

/** What an OpenDocument file turned out to hold. */
export interface ReadOdf {
  readonly kind: 'odt' | 'ods'
  readonly drafts: Draft[]
}

/**
 * Takes an opened OpenDocument file, a text or a spreadsheet, and returns its blocks. Throws `Unreadable` where it is damaged, asks for a
 * password, holds something else, or passes the limits.
 */
export async function readOdf(archive: Archive): Promise<ReadOdf> {
  const about = manifestOf(await archive.read('META-INF/manifest.xml'))
  if (about.locked || archive.names.has('encrypted-package')) {
    throw new Unreadable('This file is protected by a password, so nothing was read. Save it without the password and choose it again.')
  }
  const kind = kindOf(about.type || latin(await archive.read('mimetype')))
  const styles = await archive.read('styles.xml')
  const root = styles === undefined ? undefined : treeOf(styles)
  if (kind === 'odt') {
    const content = await archive.read('content.xml')
    const tree = content === undefined ? undefined : treeOf(content)
    if (tree === undefined) throw new Unreadable(`This OpenDocument text has lost its text, so nothing was read. ${pasteInstead}`)
    return { kind, drafts: readOdt(tree, root) }
  }
  const walker = sheetsWalker(root, frozenRows(await archive.read('settings.xml')))
  const walk = xmlWalk(walker)
  const decode = pieceDecoder()
  if (!(await archive.readPieces('content.xml', (piece) => walk.write(decode(piece)))))
    throw new Unreadable(`This OpenDocument spreadsheet has lost its sheets, so nothing was read. ${pasteInstead}`)
  walk.write(decode())
  walk.end()
  return { kind, drafts: walker.take() }
}

/** Whether a text is an OpenDocument file that was saved as a single XML file (.fodt, .fods). */
export function looksLikeFlatOdf(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<office:document[\s>]/.test(text.slice(0, 4096))
}

/** `readOdf` for a single XML file. */
export function readFlatOdf(text: string): ReadOdf {
  const kind = kindOf(/office:mimetype="([^"]{1,100})"/.exec(text.slice(0, 20_000))?.[1] ?? '')
  const bytes = new TextEncoder().encode(text)
  if (kind === 'ods') {
    const walker = sheetsWalker(undefined, new Map())
    walkXml(bytes, walker)
    return { kind, drafts: walker.take() }
  }
  const tree = treeOf(bytes)
  return { kind, drafts: tree === undefined ? [] : readOdt(tree, undefined) }
}

function kindOf(type: string): 'odt' | 'ods' {
  const what = /opendocument\.([a-z]+)/.exec(type)?.[1] ?? 'text'
  if (what === 'text' || what === 'spreadsheet') return what === 'text' ? 'odt' : 'ods'
  const named = what === 'presentation' ? 'an OpenDocument presentation (.odp)' : 'an OpenDocument file that is no text and no spreadsheet'
  throw new Unreadable(`This is ${named}, which cannot be read, so nothing was read. ${pasteInstead}`)
}

/** What the list of parts says of the whole file, and whether any part is locked with a password. */
function manifestOf(bytes: Uint8Array | undefined): { type: string; locked: boolean } {
  let type = ''
  let locked = false
  if (bytes === undefined) return { type, locked }
  // older programs name a document type here, which says nothing and is never looked up
  const text = decodeText(bytes).replace(/<!DOCTYPE manifest:manifest [^[\]<>]{0,300}>/, '')
  walkXml(new TextEncoder().encode(text), {
    open(name, attributes) {
      if (name === 'encryption-data') locked = true
      else if (name === 'file-entry' && attributes()['full-path'] === '/') type = attributes()['media-type'] ?? ''
    },
  })
  return { type, locked }
}

const latin = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('latin1')
