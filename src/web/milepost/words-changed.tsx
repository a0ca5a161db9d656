import { compareWords } from '../../domain/document/compare-words.ts'

/** A change of wording as one text: what went is struck through, what came is underlined, and both say so to the ear. */
export function WordsChanged({ from, to }: { readonly from: string; readonly to: string }) {
  return (
    <p class="mp-words">
      {compareWords(from, to).map(({ kind, text }) =>
        kind === 'kept' ? (
          `${text} `
        ) : kind === 'out' ? (
          <>
            <del>
              <span class="govuk-visually-hidden">removed: </span>
              {text}
            </del>{' '}
          </>
        ) : (
          <>
            <ins>
              <span class="govuk-visually-hidden">added: </span>
              {text}
            </ins>{' '}
          </>
        ),
      )}
    </p>
  )
}
