import type { DraftNote } from '../domain/document/draft.ts'

type About = 'deleted' | 'hidden' | 'comment'

/** Gathers what the readers of Word and OpenDocument texts leave out where it stands, so that both tell it in the same words. */
export interface LeftOut {
  tell(about: About, text: string): void
  /** The notes on what was told since the last call, one for each kind. */
  take(): DraftNote[]
}

const sentences: Readonly<Record<About, (several: boolean) => string>> = {
  deleted: () => 'Text that was deleted while changes were tracked was left out.',
  hidden: () => 'Hidden text was left out.',
  comment: (several) => (several ? 'Comments were left out.' : 'A comment was left out.'),
}

export function leftOut(): LeftOut {
  let told = new Map<About, string[]>()
  return {
    tell(about, text) {
      if (text.trim() === '') return
      const texts = told.get(about) ?? []
      texts.push(text)
      told.set(about, texts)
    },
    take() {
      if (told.size === 0) return []
      const notes = [...told].map(([about, texts]): DraftNote => {
        return { kind: 'note', about, sentence: sentences[about](texts.length > 1), text: texts.join('\n') }
      })
      told = new Map()
      return notes
    },
  }
}
