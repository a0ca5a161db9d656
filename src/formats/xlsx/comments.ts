import type { Draft } from '../../domain/document/draft.ts'
import { walkXml } from '../walk-xml.ts'

/** Takes the part with the comments of a sheet and returns a note for each: they are said beside the paper and not in it. */
export function readComments(bytes: Uint8Array | undefined, sheet: string): Draft[] {
  const drafts: Draft[] = []
  if (bytes === undefined) return drafts
  let cell = ''
  let text = ''
  let inText = false
  walkXml(bytes, {
    open(name, attributes) {
      if (name === 'comment') {
        cell = attributes['ref'] ?? ''
        text = ''
      } else if (name === 't') inText = true
    },
    text(piece) {
      if (inText) text += piece
    },
    close(name) {
      if (name === 't') inText = false
      if (name === 'comment' && text.trim() !== '')
        drafts.push({
          kind: 'note',
          about: 'comment',
          sentence: `A comment on ${cell} of the sheet “${sheet}” is kept beside the paper.`,
          text: text.trim(),
        })
    },
  })
  return drafts
}
