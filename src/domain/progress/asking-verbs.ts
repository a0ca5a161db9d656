import { stem } from './stems.ts'
import type { Family } from './verb-families.ts'
import { phrases } from './words.ts'

/**
 * What a promise can ask for: a deed of one family, or `keep` (something to go on with), `state` (a state to be reached), `pilot` (a
 * trial), `other` (a verb that is in no list).
 */
export type Ask = Exclude<Family, 'finish' | 'back'> | 'keep' | 'state' | 'pilot'
type KnownAsk = Exclude<Ask, 'other'>

/** The verbs that ask, and the nouns made of them ("implementation of"). Two words go together: "bring in" is no bringing. */
const asking: Readonly<Record<KnownAsk, readonly string[]>> = {
  'in-place': phrases`
    implement | implementation | introduce | introduction | establish | establishment | launch | install | installation | open | opening
    provide | provision | offer | enforce | integrate | integration | incorporate | incorporation | embed | operate | deploy | form
    formation | institute | instigate | put | roll | deliver | delivery | set | start | bring in | bring into | set up | roll out
  `,
  agree: phrases`
    agree | agreement | approve | approval | decide | adopt | ratify | endorse | determine | confirm | accept | authorise | finalise
    resolve | choose | sign off
  `,
  make: phrases`
    make | develop | development | produce | production | write | prepare | preparation | draw | draft | design | compile | revise
    revision
    update | formulate | formulation | build | construct | construction | devise | refresh | redevelop | redesign | rewrite | amend | create
    creation | define | document | model | plan | cost | collate | codify | specify | modernise | bring forward | set out | draw up
    draw together
  `,
  send: phrases`
    give | supply | submit | submission | send | present | report | forward | notify | share | respond | reply | write | refer | apply | bid
    table | inform | advise | feed | return | escalate | write to | report to
  `,
  publish: phrases`
    publish | publication | issue | circulate | distribute | disseminate | release | publicise | advertise | print | upload | post
    broadcast | announce | communicate
  `,
  identify: phrases`identify | identification | map | mapping | list | locate | find | select | nominate | name | prioritise | pinpoint
  recognise`,
  look: phrases`
    review | evaluate | evaluation | audit | assess | assessment | examine | explore | consider | investigate | investigation | analyse
    analysis | survey | scope | scoping | appraise | appraisal | research | study | test | check | inspect | look | benchmark | clarify
    pursue | reconsider | scrutinise | understand | compare | comparison | find out | look at | look into | look again
  `,
  recruit: phrases`recruit | recruitment | appoint | appointment | employ | fill | hire | second | staff | sign up`,
  train: phrases`train | training | brief | induct | induction | coach | mentor | enrol | teach | upskill`,
  meet: phrases`
    meet | meeting | attend | hold | host | organise | arrange | consult | consultation | discuss | discussion | engage | invite | visit
    convene | liaise | talk | run | speak | contact
  `,
  get: phrases`
    achieve | attain | purchase | buy | procure | procurement | secure | obtain | commission | acquire | award | fund | tender | order | win
    attract | negotiate | seek | gain | allocate | allocation | set aside
  `,
  change: phrases`
    increase | reduce | reduction | improve | improvement | raise | extend | extension | expand | expansion | strengthen | enhance | widen
    decrease | lower | cut | halve | double | grow | shorten | tighten | reach | simplify | streamline | bring | clear | minimise | maximise
    eliminate | build up | meet the | meet all
  `,
  move: phrases`
    move | relocate | relocation | transfer | close | closure | demolish | replace | replacement | repair | refurbish | refurbishment
    convert | merge | remove | sell | migrate | reorganise | restructure | complete | upgrade | resurface | plant | paint | clean
    dispose | disposal
  `,
  keep: phrases`
    continue | maintain | support | promote | monitor | encourage | contribute | participate | sustain | keep | work | further | foster
    champion | help | use | involve | target | oversee | manage | protect | remain | go on | work with | work towards | keep under
  `,
  state: phrases`ensure | have`,
  pilot: phrases`pilot | trial | try out`,
}

const askOf = new Map<string, KnownAsk>()
for (const [ask, verbs] of Object.entries(asking)) for (const verb of verbs) if (!askOf.has(verb)) askOf.set(verb, ask as KnownAsk)

/** What the words at the front of a wording ask for, and how many of them say it; null where they are no known verb. */
export function askingWords(first: string, second: string): { readonly ask: Ask; readonly length: 1 | 2 } | null {
  const verb = first.toLowerCase()
  const both = askOf.get(`${verb} ${second.toLowerCase()}`)
  if (both) return { ask: both, length: 2 }
  const ask = askOf.get(verb) ?? askOf.get(verb.replace(/ing$/, '')) ?? askOf.get(verb.replace(/ing$/, 'e'))
  return ask ? { ask, length: 1 } : null
}

export const isAskingVerb = (word: string): boolean => askOf.has(word.toLowerCase())

const askOfRoot = new Map<string, KnownAsk>()
for (const [verb, ask] of askOf) if (!verb.includes(' ') && !askOfRoot.has(stem(verb))) askOfRoot.set(stem(verb), ask)

/** What a passive asks for: "to be circulated" asks to circulate; a state where the verb is in no list. */
export const askOfParticiple = (participle: string): Ask => askOfRoot.get(stem(participle)) ?? 'state'
