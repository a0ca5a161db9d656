import type { Document, SourceNote } from '../domain/document/document.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { readApart } from '../formats/apart/read-apart.ts'
import { convertOlder } from '../formats/convert/convert.ts'
import { madeInto, type OlderForm, olderForm } from '../formats/convert/older-form.ts'
import type { PaperKind } from '../formats/read.ts'
import { sha256 } from '../store/seal.ts'
import { done, type Outcome, refuse } from './outcome.ts'
import type { ReadHere } from './read-here.ts'

/** A paper that was read: what is written in it, what it promises, and the sha256 (hex) of its bytes. */
export interface ReadPaper {
  readonly document: Document
  readonly reading: Reading
  /** What the file is, as it came in. */
  readonly kind: PaperKind | OlderForm
  readonly sha256: string
}

/** The LibreOffice of this machine, and whether the person has asked for older files to be converted with it. */
export interface Office {
  readonly program: string
  readonly asked: boolean
}

interface Paper {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of the bytes, in hex, where it is known already. */
  readonly sha256?: string | undefined
}

interface How {
  readonly signal?: AbortSignal
  /** Null or absent where there is none: older files are then refused. */
  readonly office?: Office | null | undefined
}

/**
 * Reads a paper and says what it promises and what was told of it. Needs no store, no viewer and no day, and keeps nothing. The file is opened in a process of its own that is ended
 * when it takes too long or too much; `signal` ends it sooner. An older file (.doc, .xls, .rtf) is converted first where that was asked for, and the reading carries a note of it.
 * Refusal: `invalid` where the file cannot be read, in the reader's own sentence; its field is `convert` where it could be had converted, else `file`.
 */
export async function readPaper(paper: Paper, { signal, office }: How = {}): Promise<Outcome<ReadPaper>> {
  const older = office ? olderForm(paper) : null
  if (office?.asked && older) return readConverted(paper, older, office.program, signal)
  const read = await readApart<ReadHere>(paper, { signal })
  if (!read.ok) return refuse('invalid', read.sentence, older ? 'convert' : 'file')
  const { document, kind, reading } = read
  return done({ document, kind, reading, sha256: paper.sha256 ?? sha256(paper.bytes) })
}

async function readConverted(paper: Paper, older: OlderForm, program: string, signal?: AbortSignal): Promise<Outcome<ReadPaper>> {
  const converted = await convertOlder(paper.bytes, older, program, { signal })
  if (!converted.ok) return refuse('invalid', converted.sentence, 'file')
  const read = await readApart<ReadHere>({ name: `paper.${madeInto[older]}`, bytes: converted.bytes }, { signal })
  if (!read.ok) return refuse('invalid', read.sentence, 'file')
  const { document, reading } = read
  const said: SourceNote = {
    anchor: '',
    about: 'mended',
    sentence: `The file is of an older form (.${older}). It was read from what LibreOffice made of it (.${madeInto[older]}); hold doubtful places against the original.`,
    text: '',
  }
  const noted = <Of extends { readonly notes?: readonly SourceNote[] }>(of: Of): Of => ({ ...of, notes: [said, ...(of.notes ?? [])] })
  return done({ document: noted(document), reading: noted(reading), kind: older, sha256: paper.sha256 ?? sha256(paper.bytes) })
}
