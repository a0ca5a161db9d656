import { alternativesIn, codeKey } from '../../measure/code-key.ts'
import { type OneOfMany, oneOfMany } from '../../measure/one-of-many.ts'
import type { Promised } from './across-rule.ts'

/** Both rules that ask are asked of the same promises. */
const known = new WeakMap<readonly Promised[], OneOfMany>()

/**
 * The codes of all promises by what they stand for: spellings of one code are one, and so are two codes wherever any of the papers prints them together as
 * names of one measure (`BV162/PAF C20`).
 * @returns a key for a code as written
 */
export function oneCodeAmong(promises: readonly Promised[]): (code: string) => string {
  const held = known.get(promises) ?? together(promises)
  known.set(promises, held)
  return (code) => held.of(codeKey(code))
}

function together(promises: readonly Promised[]): OneOfMany {
  const codes = oneOfMany()
  for (const { action, objective, text, told } of promises)
    for (const words of [text, told, action?.deadline.text ?? '', objective?.targets ?? '', objective?.title ?? ''])
      for (const [one, other] of alternativesIn(words)) codes.join(one, other)
  return codes
}
