import type { FieldChanged } from '../../../domain/plan/later-edition/tell-edition.ts'
import { WordsChanged } from '../../milepost/words-changed.tsx'

/** Fields that are others, both texts beside each other; each under its name where there may be several. */
export function Fields({ fields, named }: { readonly fields: readonly FieldChanged[]; readonly named: boolean }) {
  return (
    <>
      {fields.map(({ kind, called, from, to }) => (
        <>
          {named && <p class="mp-place">{called}</p>}
          {kind === 'reworded' && from && to ? <WordsChanged from={from} to={to} /> : <FromTo from={from} to={to} />}
        </>
      ))}
    </>
  )
}

function FromTo({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <p class="mp-words">
      {from && (
        <>
          <del>
            <span class="govuk-visually-hidden">removed: </span>
            {from}
          </del>{' '}
        </>
      )}
      <ins>
        <span class="govuk-visually-hidden">added: </span>
        {to || 'nothing'}
      </ins>
    </p>
  )
}

/** Enough of a text to know it by, in a question. */
export const enough = (text: string): string => (text.length > 120 ? `${text.slice(0, 110).trimEnd()} …` : text)
