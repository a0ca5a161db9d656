import type { Target } from '../measure/measure.ts'
import { readTarget } from '../measure/target.ts'
import { remembering } from './remembering.ts'
import { oneOf, words } from './words.ts'

/**
 * What the wording itself aims at: "from 57% to 75%" is 75%, "all cases" is 100%, "recruit 15 carers" is 15; null where it names no figure.
 */
export function wordingTarget(text: string): Target | null {
  return mayAim.test(text) ? aimIn(text, '') : null
}

const mayAim = /\d|\b(?:all|every|each)\b/i
const startingFrom = /\bfrom\s+£?[\d.,]+\s?(?:%|per ?cent)?(?=\s+to\b)/gi
const firstWord = /^(?:to\s+)?[A-Za-z-]+\s+/
const toLess = /^(?:to\s+)?(?:reduc|cut|lower|decreas|minimis|halv)/i
const everyone = words`(?:all|every|each)\s+(?!${oneOf`of | this | other | year | month | week | quarter | day | time
parts?`}(?!\w))[a-z][\w'-]*`

const aimIn = remembering((text): Target | null => {
  const aim = text.replace(startingFrom, '')
  const written = readTarget(aim) ?? readTarget(aim.replace(firstWord, ''))
  if (written) return toLess.test(text) && !written.relative ? { ...written, direction: 'down' } : written
  const whole = everyone.exec(text)
  return whole && { value: 100, unit: '%', of: '', relative: false, direction: 'up', text: whole[0].toLowerCase() }
})
