import type { DraftNote } from '../domain/document/draft.ts'
import { limits, tooMuch } from './unreadable.ts'

type About = 'deleted' | 'hidden' | 'comment'

/**
 * Gathers what the readers of Word and OpenDocument texts leave out where it stands, so that both tell it in the same words. Throws `Unreadable` where that is more text than a paper holds: one comment
 * may be named ten thousand times.
 */
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
  let characters = 0
  return {
    tell(about, text) {
      if (text.trim() === '') return
      characters += text.length
      if (characters > limits.textCharacters) throw tooMuch('holds more text than a paper does')
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
