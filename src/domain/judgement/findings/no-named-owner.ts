import { remembering } from '../../progress/remembering.ts'
import { wholly } from '../../progress/words.ts'
import type { FindingRule } from './finding-rule.ts'

/** Stands where a name should. */
const nobody = wholly`
  t\.?b\.?[acd]\.? | to be (?:confirmed|agreed|advised|decided|appointed|determined) | n/?a | not (?:known|applicable|yet appointed) | none
  vacant | vacancy | all | everyone | everybody | various | unknown
`
/** The same few posts stand beside many actions. */
const isNobody = remembering((name) => nobody.test(name) || !/[\p{L}\p{N}]/u.test(name), 500)

/** Neither the action nor every part of it names who is responsible. A post is an owner; "all" and "to be confirmed" are not. */
export const noNamedOwner: FindingRule = {
  id: 'no-named-owner',
  find: ({ cases }) => {
    const without = cases.filter(({ one }) => one.action.owners.every(({ name }) => isNobody(name.trim(), '')))
    const [first] = without
    if (!first) return null
    const written = first.one.action.owners.map(({ name }) => name.trim()).join(', ')
    const sentence = written ? `No one is named as responsible, only “${written}”.` : 'No one is named as responsible.'
    return {
      sentence: without.length < cases.length ? `${without.length} of ${cases.length} parts: ${sentence}` : sentence,
      evidence: written,
    }
  },
}
