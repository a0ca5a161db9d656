import { wholly } from '../../progress/words.ts'
import type { AcrossRule } from './across-rule.ts'

const none = wholly`none | nil | no | n/?a | not applicable | there are none | none (?:used|listed|relied (?:up)?on)`

/**
 * The front sheet names no background paper although the report tells of plans and figures, which stand somewhere. The list is what the public
 * may ask to see (Local Government Act 1972, section 100D), so it is not passed on unchecked.
 */
export const backgroundPapersUnchecked: AcrossRule = {
  id: 'background-papers-unchecked',
  findAmong: ({ frontSheet, plans, promises }) => {
    const said = frontSheet?.backgroundPapers.replace(/[.\s]+$/, '').trim() ?? ''
    if (!none.test(said) || promises.length === 0) return []
    const titles = plans.flatMap(({ title }) => (title ? [title] : []))
    return [
      {
        sentence: `The list of background papers says “${said}”, although the report rests on ${titles.length > 0 ? titles.join(' and ') : 'a plan'}.`,
        evidence: said,
        about: { plan: '', section: null, objective: null, ref: null, id: null },
      },
    ]
  },
}
