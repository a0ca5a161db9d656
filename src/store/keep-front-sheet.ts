import type { FrontSheet } from '../domain/document/front-sheet.ts'
import { type Said, saidColumns } from './said.ts'
import type { SealedRows } from './sealed.ts'

/** A version of the front sheet, not yet recorded. */
export interface NewFrontSheet extends Said {
  /** The next, from 1. */
  readonly number: number
  readonly sheet: FrontSheet
  /** The paper it was read from; null where a person wrote it. */
  readonly paper: string | null
  readonly reason: string
}

/** A front sheet to be written together with its record. */
export function keepFrontSheet(sheet: NewFrontSheet): SealedRows {
  return {
    front_sheet: [
      {
        organisation_id: sheet.viewer.organisation,
        number: sheet.number,
        paper_id: sheet.paper,
        sheet: sheet.sheet,
        reason: sheet.reason,
        ...saidColumns(sheet),
      },
    ],
  }
}
