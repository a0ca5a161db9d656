import type { DraftNote } from '../domain/document/draft.ts'
import { limits, tooMuch } from './unreadable.ts'

type Kind = 'deleted' | 'struck' | 'hidden' | 'comment' | 'object' | 'diagram' | 'joined'

/**
 * Gathers what the readers of Word, OpenDocument and web pages leave out where it stands, so that all tell it in the same words. Throws `Unreadable` where that is more text than a paper holds: one
 * comment may be named ten thousand times.
 */
export interface LeftOut {
  /** Text that was left out. Only an object, a diagram and a joined part are told without any, as nobody read what is in them. */
  tell(kind: Kind, text: string): void
  /** The notes on what was told since the last call, one for each kind. */
  take(): DraftNote[]
}

const abouts: Readonly<Record<Kind, DraftNote['about']>> = {
  ...{ deleted: 'deleted', struck: 'deleted', hidden: 'hidden', comment: 'comment' },
  ...{ object: 'picture', diagram: 'picture', joined: 'shortened' },
}

const sentences: Readonly<Record<Kind, (several: boolean) => string>> = {
  deleted: () => 'Text that was deleted while changes were tracked was left out.',
  struck: () => 'Text that is struck through was left out.',
  hidden: () => 'Hidden text was left out.',
  comment: (several) => (several ? 'Comments were left out.' : 'A comment was left out.'),
  object: (several) =>
    several
      ? 'Embedded objects were left out; what is in them was not read.'
      : 'An embedded object was left out; what is in it was not read.',
  diagram: (several) => (several ? 'Diagrams were left out.' : 'A diagram was left out.'),
  joined: () =>
    'A part of another document, which Word joins in when it opens this one, was left out. Save the paper in Word again and it is read.',
}

const speechless: readonly Kind[] = ['object', 'diagram', 'joined']

export function leftOut(): LeftOut {
  let told = new Map<Kind, string[]>()
  let characters = 0
  return {
    tell(kind, text) {
      if (text.trim() === '' && !speechless.includes(kind)) return
      characters += text.length
      if (characters > limits.textCharacters) throw tooMuch('holds more text than a paper does')
      const texts = told.get(kind) ?? []
      texts.push(text)
      told.set(kind, texts)
    },
    take() {
      if (told.size === 0) return []
      const notes = [...told].map(([kind, texts]): DraftNote => {
        const text = texts.filter((one) => one !== '').join('\n')
        return { kind: 'note', about: abouts[kind], sentence: sentences[kind](texts.length > 1), text }
      })
      told = new Map()
      return notes
    },
  }
}
