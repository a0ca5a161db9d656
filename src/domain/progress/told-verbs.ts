/**
 * The verbs in which officers report a thing as done, by what kind of doing they tell. A family is what a promise can ask for: a told verb
 * keeps a promise only if its family is one that the promise's own verb accepts (see `promise.ts`). Approving a bid is no launch; forming a
 * group is no review.
 */
export const families = [
  'finish',
  'in-place',
  'agree',
  'make',
  'send',
  'publish',
  'identify',
  'look',
  'recruit',
  'train',
  'meet',
  'get',
  'change',
  'move',
  'back',
  'other',
] as const
export type Family = (typeof families)[number]

const forms: Readonly<Record<Exclude<Family, 'other'>, string>> = {
  finish:
    'completed|complete|finished|finalised|finalized|concluded|delivered|achieved|accomplished|fulfilled|carried out|undertaken|done|conducted|performed|executed|actioned|discharged|closed off|satisfied|honoured|exceeded|signed-off as complete',
  'in-place':
    'in place|in operation|in force|operational|up and running|now live|is live|are live|went live|gone live|going concern|available|introduced|implemented|rolled out|rolled-out|launched|re-launched|relaunched|established|re-established|set up|set-up|put in place|put into place|installed|opened|reopened|embedded|formed|created|constituted|instituted|instigated|incorporated|integrated|activated|deployed|commissioned and open|provided|offered|live|now open|is open|are open|enforced|built in|rolled forward|brought in|inaugurated',
  agree:
    'agreed|approved|adopted|endorsed|ratified|signed off|signed-off|confirmed|decided|accepted|authorised|authorized|determined|resolved|signed|sanctioned|given approval|granted',
  make: 'developed|produced|written|prepared|drawn up|drawn together|designed|compiled|revised|updated|rewritten|re-written|formulated|built|constructed|devised|refreshed|redeveloped|re-developed|amended|redesigned|re-designed|modified|put together|mapped out|collated|defined|costed|documented|planned out|specified|codified',
  send: 'submitted|applied|sent|presented|reported|forwarded|lodged|notified|written to|returned|shared|supplied|passed|referred|tabled|responded|replied|handed over|taken to|e-mailed|emailed|wrote|gone to|gone out|went to|went out|informed|attached|enclosed|appended|advised',
  publish:
    'published|issued|circulated|distributed|printed|uploaded|posted|disseminated|released|publicised|advertised|promulgated|put on the website|made available|broadcast',
  identify:
    'identified|mapped|listed|located|found|selected|chosen|shortlisted|short-listed|nominated|named|recognised|pinpointed|prioritised|chose',
  look: 'reviewed|evaluated|assessed|audited|examined|explored|considered|investigated|analysed|surveyed|scoped|appraised|researched|tested|checked|inspected|looked at|looked into|studied|reconsidered|re-assessed|benchmarked|monitored|scrutinised|clarified',
  recruit:
    'recruited|appointed|in post|filled|employed|hired|seconded|taken up post|took up post|started in post|re-appointed|engaged as|joined the team',
  train: 'trained|retrained|briefed|inducted|attended|coached|mentored|enrolled|registered|qualified|taught',
  meet: 'held|took place|taken place|met|hosted|organised|arranged|consulted|discussed|engaged|invited|visited|convened|liaised|talked|spoken|contacted|seen|run|ran|staged|booked|consulted on|met with',
  get: 'purchased|bought|procured|secured|obtained|commissioned|acquired|awarded|let|paid|successful|set aside|ringfenced|ring-fenced|funded|allocated|won|gained|received|contracted|negotiated|attracted|accessed',
  change:
    'increased|reduced|improved|raised|extended|expanded|doubled|trebled|fallen|fell|risen|rose|decreased|cut|strengthened|enhanced|widened|grown|lowered|halved|dropped|shortened|tightened|simplified|streamlined',
  move: 'moved|relocated|re-located|transferred|closed|demolished|replaced|repaired|refurbished|converted|merged|removed|sold|migrated|reorganised|re-organised|restructured|separated|planted|painted|laid|resurfaced|repainted|upgraded',
  back: 'supported|promoted|encouraged|maintained|contributed|participated|linked|involved|worked|used|helped|targeted|continued|represented|raised awareness|fed into|taken part|took part|taken|kept|given|made|gathered|collected|brought|held back|spent|led|found out',
}

const familyOf = new Map<string, Family>()
for (const family of families) if (family !== 'other') for (const form of forms[family].split('|')) familyOf.set(form, family)

/** Words that end in -ed and tell of no deed, or of one still ahead. */
const notDeeds = new Set(
  (
    'need need indeed speed feed seed hundred bed red shed united aged sacred based related interested detailed limited specialised required dedicated skilled ' +
    'experienced proposed planned expected anticipated intended scheduled estimated projected targeted desired delayed deferred postponed suspended awaited concerned ' +
    'started continued combined mixed advanced unallocated unallotted overspent unmet led fed bred qualified-based excluded disabled deprived unqualified so-called ' +
    'supposed asked agreed-upon looked-after exceed proceed succeed breed assumed hoped supposed unchanged unsupported unfilled unresolved embed indebted pleased committed looked ' +
    'prolonged reed weed deed need-led community-based'
  ).split(' '),
)

const known = [...familyOf.keys()].sort((a, b) => b.length - a.length).map((form) => form.replace(/[-]/g, '[- ]'))
const toldForms = new RegExp(`(?<![\\w-])(?:${known.join('|')}|[a-z]+(?:-[a-z]+)?ed)(?![\\w-])`, 'gi')

/** Words that may stand right behind a verb that is told of its subject; a noun there makes "revised" a mere adjective. */
const behindPredicate =
  /^(?:$|[\s]*[(,;:–—/&]|\s+[–-]\s|\s+(?:in|on|at|by|to|with|for|from|as|through|via|following|since|under|across|within|into|and|or|that|of|over|after|before|during|against|via|throughout|between|among|amongst|until|up|out|off|early|late|last|this|successfully|recently|yesterday|already|again|jointly|together|locally|nationally|internally|centrally|now|annually|monthly|weekly|quarterly|daily|regularly|using|so|which|where|when|but|not|the same|prior|ahead|per|if|because|due|pending|awaiting|subject|while|without|upon|towards?|around|beyond|earlier|later|twice|once|jan\w*|feb\w*|mar|march|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|one|two|three|four|five|six|seven|eight|nine|ten|all day|every|each|mon\w*|tue\w*|wed\w*|thu\w*|fri\w*|sat\w*|sun\w*)(?![\w-])|\s+\d)/i

const auxiliary =
  /(?:\b(?:has|have|had|having|was|were|is|are|been|be|being|now|all|already|both|got|get|gets|also|only|just|hereby|i|we|they|it|he|she|council|board|cabinet|committee|panel|team|officers?|staff|group|partners?|members?|executive|managers?|department|service|director|head teachers?|schools?|trust)|['’](?:s|ve|re))\s+(?:\w+ly\s+|now\s+|also\s+|all\s+|both\s+|already\s+|since\s+|just\s+|each\s+|not\s+|then\s+|subsequently\s+){0,2}$/i

const isAuxiliary = /\b(?:is|are|be)\s+(?:\w+ly\s+|now\s+|also\s+|all\s+|both\s+){0,2}$/i
const ownsVerb =
  /\b(?:has|have|had|having)\s+(?:\w+ly\s+|now\s+|also\s+|all\s+|both\s+|already\s+|since\s+|just\s+|recently\s+|then\s+){0,2}$/i

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

/** The first verb of the clause that tells of a deed, or null. An adjective ("the revised policy", "trained staff") is no telling. */
export function findTold(clause: string): Told | null {
  let opening: Told | null = null
  for (const match of clause.matchAll(toldForms)) {
    const verb = match[0]
    const lower = verb.toLowerCase()
    const family = familyOf.get(lower.replace(/-/g, ' ')) ?? familyOf.get(lower) ?? 'other'
    if (family === 'other' && (lower.length < 5 || lower.endsWith('eed') || notDeeds.has(lower))) continue
    const before = clause.slice(0, match.index)
    const behind = clause.slice(match.index + verb.length)
    if (/\b(?:to|not|never|un|being)\s*$/i.test(before)) continue
    if (/^complete$/i.test(verb) && !/^(?:$|\s*[(,;–-]|\s+(?:and|in|on|by|as|for|with|except|apart|at)\b)/i.test(behind)) continue
    const owns = ownsVerb.test(before)
    const told = { verb, family, index: match.index, end: match.index + verb.length, before, opening: false }
    const custom = isAuxiliary.test(before) && (family === 'look' || family === 'back' || family === 'meet' || family === 'send')
    if (owns && !behindPredicate.test(behind)) return { ...told, thing: `${subjectOf(before)} ${objectOf(behind)}`.trim(), custom }
    if (behindPredicate.test(behind) || / (?:to|at|into|on|with)$/i.test(verb)) {
      const subject = subjectOf(before)
      return { ...told, thing: subject, custom }
    }
    if (auxiliary.test(before) && !/\b(?:is|are|was|were|been|be|all|both|now|have|has)\s*$/i.test(before))
      return { ...told, thing: objectOf(behind), custom }
    if (!opening && /^\s*(?:(?:also|now|recently|successfully|jointly|already|have|has|then|further)\s+)*$/i.test(before)) {
      opening = { ...told, thing: objectOf(behind), custom: false, opening: true }
    }
  }
  return opening
}

/** The words in front of the verb without its helpers and without what hangs on the noun: "Programme of training has been" → "Programme". */
function subjectOf(before: string): string {
  return before
    .replace(
      /\b(?:has|have|had|having|was|were|is|are|been|be|now|all|already|both|also|since|just|recently|successfully|fully|formally|finally|then|subsequently)\b|\b\w+ly\b/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

function objectOf(behind: string): string {
  return (behind.split(/\s(?:in order|so that|which|that|who|but|following|after|before|by|during|until|since)\s|[,;(]/i)[0] ?? '').trim()
}

/** The words up to the first one that only hangs something on the noun. */
export function headPhrase(thing: string): string {
  const bare = thing.replace(/^(?:the|a|an|our|its|their|new|all)\s+/i, '')
  return (
    bare.split(/\s(?:of|for|with|to|in|from|by|on|at|re|regarding|about|between|across|within|including|around|against|per|via)\s/i)[0] ??
    ''
  ).trim()
}
