import { anchorOf, give, onOneLine, type Slice, textOf } from '../document/ledger.ts'
import { type DraftAction, put } from './drafts.ts'
import { lettersOf } from './heading-words.ts'
import { doubt, type TableReading } from './table-reading.ts'

const asksWhetherDone =
  /^(?:is|are|has|have)?(?:it|this)?(?:been)?(?:actions?|tasks?|items?|targets?|recommendations?)?(?:completed?|done|closed|achieved|implemented|delivered|finished|met|actioned|discharged|signedoff|erledigt|abgeschlossen|umgesetzt|fait|terminée?|réalisée?|achevée?|fatto|completat[oa]|realizzat[oa]|conclus[oa]|hecho|completad[oa]|realizad[oa]|finalizad[oa]|cwblhawyd|wedigwblhau|wediigwblhau|wedieigwblhau)(?:yn|yesno|yesorno|yorn|janein|ouinon|síno|sìno)?$/
const answer = /^(?:yes|no|y|n|true|false|ja|nein|oui|non|s[iì]|sí|do|ydy|nage|[☒]\uFE0F?)$/iu

/** `No` in Welsh, under a heading in Welsh alone: elsewhere `na`, as `NA` everywhere, says that it does not apply. */
const welshNo = /^[Nn]a$/
const inWelsh = /cwblhawyd|gwblhau/i

const colours: ReadonlyMap<string, string> = new Map(
  (
    [
      ['🔴🟥', 'red'],
      ['🟠🟧', 'amber'],
      ['🟡🟨', 'yellow'],
      ['🟢🟩', 'green'],
      ['🔵🟦', 'blue'],
      ['🟣🟪', 'purple'],
    ] as const
  ).flatMap(([signs, word]) => [...signs].map((sign) => [sign, word] as const)),
)

/**
 * Gives an action the status that stands in its cell. Under a heading that asks whether it is done (`Completed?`) the answer says so only together with it
 * (`Completed: Yes`, `Done: ☒`); a coloured circle is what the paper's key says of its colour, where it says anything; every other text stands as written.
 */
export function putStatus(reading: TableReading, action: DraftAction, cell: Slice | null): void {
  if (!cell) return
  const text = onOneLine(textOf(cell))
  const heading = askedBy(reading)
  const colour = colours.get(text.replace(/\uFE0F$/, ''))
  const isAnswer = answer.test(text) || (welshNo.test(text) && inWelsh.test(heading ?? ''))
  const word = heading && isAnswer ? `${heading}: ${text}` : colour && reading.key?.get(colour)
  if (!word) {
    if (/^☒\uFE0F?$/.test(text) || (heading && /^x$/i.test(text)))
      doubt(
        reading,
        cell,
        `${action.ref || 'action'}, status`,
        'A cross may mean that it is done or that it is not; its column does not say which.',
      )
    put(action.status, cell)
    return
  }
  give(cell, 'placed')
  action.colour = { word, anchor: anchorOf(cell) }
}

/** The words of the status column's heading where they ask whether a thing is done; null elsewhere. */
function askedBy({ columns }: TableReading): string | null {
  const printed = columns.told?.[columns.fields.indexOf('status')]?.heading ?? ''
  if (!asksWhetherDone.test(lettersOf(printed))) return null
  return onOneLine(printed.replace(/\([^()]*\)|[?:*]|\b(?:y\s*\/\s*n|yes\s*(?:\/|or)\s*no|ja\s*\/\s*nein|oui\s*\/\s*non)\b/gi, ' ')).trim()
}
