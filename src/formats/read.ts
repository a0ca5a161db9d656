import type { Document } from '../domain/document/document.ts'
import { type Draft, documentOf } from '../domain/document/draft.ts'
import { openArchive } from './archive.ts'
import { decodeText } from './decode-text.ts'
import { looksCopied, looksDelimited, readDelimited } from './delimited/read.ts'
import { readDocx } from './docx/read.ts'
import { readHtml } from './html/read.ts'
import { looksLikeMarkdown, readMarkdown } from './markdown/read.ts'
import { looksLikeFlatOdf, readFlatOdf, readOdf } from './odf/read.ts'
import { readPdf } from './pdf/read.ts'
import { looksLikeRst, readRst } from './rst/read.ts'
import { readText } from './text/read.ts'
import { limits, pasteInstead, tooMuch, Unreadable } from './unreadable.ts'
import { whatArchive, whatFile } from './what-file.ts'
import { readXlsx } from './xlsx/read.ts'

/** The kinds of paper that can be read. */
export type PaperKind = 'markdown' | 'rst' | 'text' | 'html' | 'csv' | 'tsv' | 'docx' | 'xlsx' | 'odt' | 'ods' | 'pdf'

/**
 * Takes a file (or pasted text) and returns what is written in it, with the kind it turned out to be: by its bytes first, by what its text looks
 * like next, and by its name last. What cannot be read comes back as one sentence: what it is and what to do. Never throws on any bytes.
 */
export async function readDocument({
  name,
  bytes,
}: {
  name: string
  bytes: Uint8Array
}): Promise<{ ok: true; kind: PaperKind; document: Document } | { ok: false; sentence: string }> {
  try {
    const { kind, drafts } = await readBytes(name, bytes)
    if (charactersIn(drafts) > limits.textCharacters) throw tooMuch('holds more text than a paper does')
    const document = documentOf(drafts)
    if (document.blocks.length > 0) return { ok: true, kind, document }
    return {
      ok: false,
      sentence: 'There is no text in this file, so nothing was read. Choose another file, or paste the text of the paper.',
    }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, sentence: error.message }
    // The engine's own word for recursion or a pattern that has run too deep: the limits above should come first, and this is the last of them.
    if (error instanceof RangeError) return { ok: false, sentence: tooMuch('is nested more deeply than a paper is').message }
    throw error
  }
}

/** A text that stands once in a file and is shown in ten thousand cells counts ten thousand times. */
function charactersIn(drafts: readonly Draft[]): number {
  let count = 0
  for (const draft of drafts) {
    if (draft.kind !== 'table') count += draft.text?.length ?? 0
    else for (const { cells } of draft.rows) for (const { text } of cells) count += text.length
  }
  return count
}

async function readBytes(name: string, bytes: Uint8Array): Promise<{ kind: PaperKind; drafts: Draft[] }> {
  if (bytes.length === 0)
    throw new Unreadable('This file is empty, so nothing was read. Choose another file, or paste the text of the paper.')
  if (bytes.length > limits.fileBytes) throw tooMuch(`is larger than ${limits.fileBytes / 1_000_000} MB`)
  const file = whatFile(bytes, name)
  if (file.kind === 'other') throw new Unreadable(file.sentence)
  if (file.kind === 'pdf') return { kind: 'pdf', drafts: await readPdf(bytes) }
  if (file.kind === 'zip') {
    const archive = await openArchive(bytes)
    const what = whatArchive(archive.names, bytes)
    if (what.kind === 'docx') return { kind: 'docx', drafts: await readDocx(archive) }
    if (what.kind === 'xlsx') return { kind: 'xlsx', drafts: await readXlsx(archive) }
    if (what.kind === 'odf') return await readOdf(archive)
    throw new Unreadable(what.kind === 'other' ? what.sentence : pasteInstead)
  }
  const text = decodeText(bytes, declaredEncoding).replace(/\r\n?|\f|\v/g, '\n')
  if (looksLikeFlatOdf(text)) {
    if (text.length > limits.textCharacters) throw tooMuch('holds more text than a paper does')
    return readFlatOdf(text)
  }
  const kind = kindOfText(name, text)
  // A page may carry its pictures inside; the HTML reader counts what is left without them.
  if (kind !== 'html' && text.length > limits.textCharacters) throw tooMuch('holds more text than a paper does')
  return { kind, drafts: readers[kind](text) }
}

const readers = { markdown: readMarkdown, rst: readRst, text: readText, html: readHtml, csv: readDelimited, tsv: readDelimited } as const

/** The kind of a text: a page says so itself, a name says the rest, and where it does not, what stands in it. */
function kindOfText(name: string, text: string): keyof typeof readers {
  const start = text.slice(0, 4096).trimStart()
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!doctype html|<html[\s>])/i.test(start)) return 'html'
  if (/^<\?xml/.test(start)) throw new Unreadable(`This is an XML file, which cannot be read, so nothing was read. ${pasteInstead}`)
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html'
  if (ending === 'csv') return 'csv'
  if (ending === 'tsv' || ending === 'tab') return 'tsv'
  if (ending === 'md' || ending === 'markdown') return 'markdown'
  if (ending === 'rst' || ending === 'rest') return 'rst'
  if (looksLikePiece(text)) return 'html'
  if (looksDelimited(text)) return 'csv'
  if (looksCopied(text)) return 'tsv'
  if (looksLikeRst(text)) return 'rst'
  return looksLikeMarkdown(text) ? 'markdown' : 'text'
}

/** A piece of a page as a clipboard holds it: elements from its first character to its last, and no rows of tabs between them. */
function looksLikePiece(text: string): boolean {
  const trimmed = text.trim()
  return (
    /^<(?:table|div|p|h[1-6]|ul|ol|meta|body|section|article|!--StartFragment)[\s>-]/i.test(trimmed) &&
    trimmed.endsWith('>') &&
    !/^[^<\n]*\t/m.test(trimmed)
  )
}

function declaredEncoding(start: string): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})/i.exec(start)?.[1]
}
