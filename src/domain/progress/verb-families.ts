import { phrases } from './words.ts'

/**
 * The verbs in which officers report a thing as done, by what kind of doing they tell. A family is also what a promise can ask for: a told
 * verb keeps a promise only if its family is one that the promise's own verb accepts (`keeping.ts`). Approving a bid is no launch; forming
 * a group is no review.
 */
const told = {
  finish: phrases`
    completed | complete | finished | finalised | finalized | concluded | delivered | achieved | accomplished | fulfilled | carried out
    undertaken | done | conducted | performed | executed | actioned | discharged | closed off | satisfied | honoured | exceeded
  `,
  'in-place': phrases`
    in place | in operation | in force | operational | up and running | now live | is live | are live | went live | gone live | live
    available
    introduced | implemented | rolled out | launched | re-launched | relaunched | established | re-established | set up | put in place
    put into place | installed | opened | reopened | now open | is open | are open | embedded | formed | created | constituted | instituted
    instigated | incorporated | integrated | activated | deployed | provided | offered | enforced | built in | brought in | inaugurated
  `,
  agree: phrases`
    agreed | approved | adopted | endorsed | ratified | signed off | confirmed | decided | accepted | authorised | authorized | determined
    resolved | signed | sanctioned | given approval | granted
  `,
  make: phrases`
    developed | produced | written | prepared | drawn up | drawn together | designed | compiled | revised | updated | rewritten | re-written
    formulated | built | constructed | devised | refreshed | redeveloped | re-developed | amended | redesigned | re-designed | modified
    put together | mapped out | collated | defined | costed | documented | planned out | specified | codified
  `,
  send: phrases`
    submitted | applied | sent | presented | reported | forwarded | lodged | notified | written to | returned | shared | supplied | passed
    referred | tabled | responded | replied | handed over | taken to | e-mailed | emailed | wrote | gone to | gone out | went to | went out
    informed | advised | attached | enclosed | appended
  `,
  publish: phrases`
    published | issued | circulated | distributed | printed | uploaded | posted | disseminated | released | publicised | advertised
    promulgated | put on the website | made available | broadcast
  `,
  identify: phrases`
    identified | mapped | listed | located | found | selected | chosen | chose | shortlisted | short-listed | nominated | named | recognised
    pinpointed | prioritised
  `,
  look: phrases`
    reviewed | evaluated | assessed | audited | examined | explored | considered | reconsidered | investigated | analysed | surveyed
    scoped
    appraised | researched | tested | checked | inspected | looked at | looked into | studied | re-assessed | benchmarked | monitored
    scrutinised | clarified | compared
  `,
  recruit: phrases`
    recruited | appointed | re-appointed | in post | filled | employed | hired | seconded | taken up post | took up post | started in post
    engaged as | joined the team
  `,
  train: phrases`
    trained | retrained | briefed | inducted | attended | coached | mentored | enrolled | registered | qualified | taught
  `,
  meet: phrases`
    held | took place | taken place | met | met with | hosted | organised | arranged | consulted | consulted on | discussed | engaged
    invited
    visited | convened | liaised | talked | spoken | contacted | seen | run | ran | staged | booked
  `,
  get: phrases`
    purchased | bought | procured | secured | obtained | commissioned | acquired | awarded | let | paid | successful | set aside
    ringfenced
    ring-fenced | funded | allocated | won | gained | received | contracted | negotiated | attracted | accessed
  `,
  change: phrases`
    increased | reduced | improved | raised | extended | expanded | doubled | trebled | fallen | fell | risen | rose | decreased | cut
    strengthened | enhanced | widened | grown | lowered | halved | dropped | shortened | tightened | simplified | streamlined
  `,
  move: phrases`
    moved | relocated | re-located | transferred | closed | demolished | replaced | repaired | refurbished | converted | merged | removed
    cleared | sold | migrated | reorganised | re-organised | restructured | separated | planted | painted | repainted | laid | resurfaced
    upgraded
  `,
  back: phrases`
    supported | promoted | encouraged | maintained | contributed | participated | linked | involved | worked | used | helped | targeted
    continued | represented | raised awareness | fed into | taken part | took part | taken | kept | given | made | gathered | collected
    brought | held back | spent | led | found out
  `,
} as const

export type Family = keyof typeof told | 'other'

const familyOf = new Map<string, Family>()
for (const [family, forms] of Object.entries(told)) for (const form of forms) familyOf.set(form, family as Family)

/** Every known form, longest first, so that "put in place" is seen before "in place". */
export const toldForms: readonly string[] = [...familyOf.keys()].sort((a, b) => b.length - a.length)

/** The family of a told verb; `other` for one that is in no list. */
export function familyOfVerb(verb: string): Family {
  const lower = verb.toLowerCase()
  return familyOf.get(lower) ?? familyOf.get(lower.replace(/-/g, ' ')) ?? familyOf.get(lower.replace(/ /g, '-')) ?? 'other'
}

/** Words that end in -ed and tell of no deed, or of one still ahead. */
export const notDeeds: ReadonlySet<string> = new Set(phrases`
  need | indeed | speed | feed | seed | hundred | shed | united | aged | sacred | based | related | interested | detailed | limited
  specialised
  required | dedicated | skilled | experienced | proposed | planned | expected | anticipated | intended | scheduled | estimated | projected
  targeted | desired | delayed | deferred | postponed | suspended | awaited | concerned | started | combined | mixed | advanced
  unallocated
  overspent | excluded | disabled | deprived | unqualified | so-called | supposed | asked | agreed-upon | looked-after | looked | assumed
  hoped | unchanged | unsupported | unfilled | unresolved | indebted | pleased | committed | prolonged | need-led | community-based
`)
