import type { Document } from '../domain/document/document.ts'
import type { Mapping } from '../domain/plan/mapping.ts'
import type { Reading } from '../domain/plan/reading.ts'
import { recognise } from '../domain/plan/recognise.ts'
import { readProgress } from '../domain/progress/read-progress.ts'

/** What a document promises and what was told of it, its columns read as the organisation set them right. */
export const readAgain = (document: Document, mapping: Mapping): Reading => readProgress(recognise(document, { mapping }))

/** The reading as it came, or a new one where a layout in it was set right before. */
export function readAsSet(document: Document, reading: Reading, mapping: Mapping): Reading {
  return mapping.size > 0 && reading.layouts?.some(({ layout }) => mapping.has(layout)) ? readAgain(document, mapping) : reading
}
