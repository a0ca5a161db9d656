import { type Family, familyOfVerb, notDeeds, toldForms } from './verb-families.ts'
import { month, oneOf, opening as openingWith, season, words } from './words.ts'

/** A deed told in a clause. */
export interface Told {
  readonly verb: string
  readonly family: Family
  readonly index: number
  readonly end: number
  /** What the verb is told of: the words in front of a passive ("Leaflet printed"), behind an active ("Printed the leaflet"). */
  readonly thing: string
  /** "is monitored", "are supported": a present custom and not one deed. */
  readonly custom: boolean
  /** The words in front of the verb as they stand. */
  readonly before: string
  /** The verb opens the clause before a noun: "Appointed a manager", or merely "Revised policy". */
  readonly opening: boolean
}

const forms = new RegExp(
  `(?<![\\w-])(?:${toldForms.map((form) => form.replaceAll('-', '[- ]')).join('|')}|[a-z]+(?:-[a-z]+)?ed)(?![\\w-])`,
  'gi',
)

const behindWords = oneOf`
  in | on | at | by | to | with | for | from | as | through | via | following | since | under | across | within | into | and | or | that
  of
  over | after | before | during | against | throughout | between | among | amongst | until | up | out | off | upon | towards? | around
  beyond
  early | earlier | late | later | last | this | now | already | again | so | which | where | when | while | but | not | the same
  prior | ahead
  per | if | because | due | pending | awaiting | subject | without | using | successfully | recently | yesterday | jointly | together
  locally
  nationally | internally | centrally | annually | monthly | weekly | quarterly | daily | regularly | twice | once | every | each | all day
  one | two | three | four | five | six | seven | eight | nine | ten | mon\w* | tue\w* | wed\w* | thu\w* | fri\w* | sat\w* | sun\w*
  ${month} | ${season}
`

/** What may stand right behind a verb that is told of its subject; a noun there makes "revised" a mere adjective. */
const behindPredicate = new RegExp(`^(?:$|\\s*[(,;:–—/&]|\\s+[–-]\\s|\\s+\\d|\\s+${behindWords}(?![\\w-]))`, 'i')

const adverbs = '(?:(?:\\w+ly|now|also|all|both|already|since|just|each|not|then|recently)\\s+){0,2}'
const helpers = oneOf`
  has | have | had | having | was | were | is | are | been | be | being | now | all | already | both | got | gets? | also | only | just
  hereby
`
const doers = oneOf`
  i | we | they | it | he | she | council | board | cabinet | committee | panel | team | officers? | staff | group | partners? | members?
  executive | managers? | department | service | director | head teachers? | schools? | trust
`
const doerInFront = new RegExp(`\\b${doers}\\s+${adverbs}$`, 'i')
const presentHelper = new RegExp(`\\b(?:is|are|be)\\s+${adverbs}$`, 'i')
const perfectHelper = new RegExp(`(?:\\b(?:has|have|had|having)|['’](?:ve|s))\\s+${adverbs}$`, 'i')
const deniedOrAhead = /\b(?:to|not|never|un|being)\s*$/i
const nothingInFront = /^\s*(?:(?:also|now|recently|successfully|jointly|already|have|has|then|further)\s+)*$/i
/** "Complete the audit" is an order; "complete", "complete in all wards" tell. */
const behindComplete = /^(?:$|\s*[(,;–-]|\s+(?:and|in|on|by|as|for|with|except|apart|at)\b)/i
const customs: ReadonlySet<Family> = new Set(['look', 'back', 'meet', 'send'])

/** The first verb of the clause that tells of a deed, or null. An adjective ("the revised policy", "trained staff") is no telling. */
export function findTold(clause: string): Told | null {
  let opening: Told | null = null
  for (const match of clause.matchAll(forms)) {
    const [verb] = match
    const family = familyOfVerb(verb)
    if (family === 'other' && (verb.length < 5 || /eed$/i.test(verb) || notDeeds.has(verb.toLowerCase()))) continue
    const before = clause.slice(0, match.index)
    const behind = clause.slice(match.index + verb.length)
    if (deniedOrAhead.test(before) || (/^complete$/i.test(verb) && !behindComplete.test(behind))) continue
    const custom = customs.has(family) && presentHelper.test(before)
    const told = { verb, family, index: match.index, end: match.index + verb.length, before, custom, opening: false }
    const predicate = behindPredicate.test(behind)
    if (perfectHelper.test(before) && !predicate) return { ...told, thing: `${subjectOf(before)} ${objectOf(behind)}`.trim() }
    if (predicate || / (?:to|at|into|on|with)$/i.test(verb)) return { ...told, thing: subjectOf(before) }
    if (doerInFront.test(before)) return { ...told, thing: objectOf(behind) }
    if (!opening && nothingInFront.test(before)) opening = { ...told, thing: objectOf(behind), custom: false, opening: true }
  }
  return opening
}

const helping = new RegExp(`\\b(?:${helpers}|since|recently|successfully|fully|formally|finally|then|subsequently|\\w+ly)\\b`, 'gi')

/** The words in front of the verb without its helpers: "The leaflet has now been" → "The leaflet". */
function subjectOf(before: string): string {
  return before.replace(helping, ' ').replace(/\s+/g, ' ').trim()
}

const objectEnds = /\s(?:in order|so that|which|that|who|but|following|after|before|by|during|until|since)\s|[,;(]/i
const objectOf = (behind: string): string => (behind.split(objectEnds)[0] ?? '').trim()

const hangsOn = words`of | for | with | to | in | from | by | on | at | re | regarding | about | between | across | within | including
around | against | per | via`
const article = openingWith`the | an? | our | its | their | new | all`

/** The words up to the first one that only hangs something on the noun: "Programme of training" → "Programme". */
export function headPhrase(thing: string): string {
  const bare = thing.replace(article, '').trim()
  const end = bare.search(hangsOn)
  return (end > 0 ? bare.slice(0, end) : bare).trim()
}
