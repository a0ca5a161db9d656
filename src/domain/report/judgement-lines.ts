import type { JudgedAction } from '../judgement/judgement.ts'
import type { Action } from '../plan/plan.ts'
import { saidStatus } from './status-key.ts'
import type { JudgedOf } from './walk.ts'

/**
 * What Milepost makes of the actions of one row: shape, word and one reason each, numbered as the actions are; a line for each part. `''`
 * where none was judged.
 */
export function judgementLines(actions: readonly Action[], judgedOf: JudgedOf): string {
  const numbered = actions.length > 1
  return actions
    .flatMap((action) => {
      const judged = judgedOf(action)
      if (!judged) return []
      return [
        `${numbered ? `${action.ref}. ` : ''}${sayJudged(judged)}`,
        ...judged.parts.map((part) => `• ${saidStatus(part.status)}`),
        ...changed(action),
      ]
    })
    .join('\n')
}

/** Shape, word and the first reason: `▲ Late: it was due by 31 May 2025 and nothing says that it is done.` */
function sayJudged(judged: Pick<JudgedAction, 'status' | 'reasons'>): string {
  const reason = reasonOf(judged)
  return reason ? `${saidStatus(judged.status)}: ${reason}` : saidStatus(judged.status)
}

/** The first reason in one sentence, long quotations cut: the words themselves stand in full in the same row. `''` where there is none. */
export function reasonOf(judged: Pick<JudgedAction, 'reasons'> | undefined): string {
  const sentence = judged?.reasons[0]?.sentence ?? ''
  return sentence.replace(/“([^“”]+)”/g, (quoted, words: string) => (words.length > longestQuote ? `“${cut(words)} …”` : quoted))
}

const longestQuote = 48

/** As many whole words as fit, or the beginning of one that alone is too long. */
function cut(words: string): string {
  const fits = longestQuote - 8
  const space = words.lastIndexOf(' ', fits)
  return words.slice(0, space > 0 ? space : fits).replace(/[\s.,;:–-]+$/, '')
}

/** A promise that is not the adopted one any more says so, with the reason: dates must not move quietly. */
function changed(action: Action): string[] {
  return (action.changes ?? [])
    .filter(({ kind }) => kind !== 'stopped' && kind !== 'mended')
    .map(({ kind, from, reason }) => {
      const was = kind === 'added' || !from ? '' : `, was “${from}”`
      return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${was}: ${reason}`
    })
}
