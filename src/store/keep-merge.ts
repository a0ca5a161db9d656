import { type Said, saidColumns } from './said.ts'
import type { SealedRows } from './sealed.ts'

/** A merging of owners' spellings to be written together with its record. */
export function keepMerge(
  merge: Said & { readonly number: number; readonly from: readonly string[]; readonly to: string; readonly reason: string },
): SealedRows {
  return {
    owner_merge: [
      {
        organisation_id: merge.viewer.organisation,
        number: merge.number,
        from_names: merge.from,
        to_name: merge.to,
        reason: merge.reason,
        ...saidColumns(merge),
      },
    ],
  }
}
