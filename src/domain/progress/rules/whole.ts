import type { Rule } from '../telling.ts'
import { month, oneOf, opening, season, words } from '../words.ts'

const front = oneOf`
  yes | but | however | although | the | this | these | that | all | both | each | of | our | two | three | four | parts? | task | action
  action point | target | objective | recommendation | milestone | work | implementation | introduction | roll-?out | installation
  adoption
  requirement | commitment | item | everything | it | they | has | have | had | been | was | were | is | are | now | fully
  successfully | already
  stated | above | required | agreed
`
const done = oneOf`
  achieved | complete | completed | completion achieved | done | implemented | implementation complete | finished | delivered | met | closed
  discharged | actioned | in place | concluded | finali[sz]ed | accomplished | fulfilled | signed off | exceeded | satisfied | action taken
  carried out | undertaken
`
const date = oneOf`
  ${month} | ${season} | term | quarter | q[1-4] | year | month | week | mid | early | late | beginning | start | end | last | this | of
  the
  \d[\d/.:-]*(?:st|nd|rd|th)?
`
const behind = oneOf`
  on time | on target | on schedule | on budget | within (?:budget|timescale|target|deadline) | in full | successfully | early | now
  already | yes
  as (?:planned|agreed|required|scheduled|requested) | to (?:timescale|time|plan|target|date|schedule|deadline|specification)
  ahead of (?:schedule|time|target) | closed | and closed | no further action(?: required| needed)?
  (?:in|on|by|at|as at|during|since|for|from|with effect from|w\.?e\.?f)?\s*${date}
`

const joint = '[\\s,]*(?:and|but|&|[–-])\\s*(?:is |are |now |remains? )*'
const goesOn = '(?:on[- ]?going|continu(?:es|ing)|(?:being )?maintained|running)'

/** A bare done word: nothing but "achieved" and its kin, a word for the promise itself, and when. It is about the whole promise. */
export const whole: readonly Rule[] = [
  {
    id: 'in-place-and-ongoing',
    says: 'running',
    pattern: words`
      (?:in place|implemented|established|completed?|achieved|introduced|operational|set up)\b${joint}${goesOn}
    `,
  },
  {
    id: 'done-word',
    says: 'whole',
    pattern: new RegExp(`^(?:${front}s?[\\s:–-]+)*${done}(?:[\\s,(–-]+${behind}[)]?)*[)\\s]*$`, 'i'),
    unless: /^complete by\b/i,
  },
  {
    id: 'done-word',
    says: 'whole',
    pattern: opening`
      no further action (?:is )?(?:required|needed|necessary) | target (?:has been |was )?(?:achieved|met|exceeded|reached|surpassed)
      100% (?:achieved|complete|compliance) | fully (?:compliant|operational|implemented|embedded|staffed)
    `,
  },
]
