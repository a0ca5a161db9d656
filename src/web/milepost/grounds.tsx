import type { Anchor } from '../../domain/document/document.ts'
import { explainReason, nameOfRule } from '../../domain/judgement/explained/explain.ts'
import type { About, Place } from '../../domain/judgement/judgement.ts'
import { nameOfField, sayAnchor, saySaid } from '../../domain/report/say-place.ts'
import { actionHref, objectiveHref, paperHref, withQuery } from '../addresses.ts'

/** A reason or a finding, as the page tells it. */
export interface Ground {
  readonly rule: string
  readonly sentence: string
  readonly evidence: string
  readonly places?: readonly Place[]
  readonly about?: About
  readonly also?: readonly About[]
}

/** The papers that places stand in, by id: what each is called, and on which page or sheet of it an anchor is. */
export type Papers = ReadonlyMap<string, { readonly name: string; readonly pageOf: (anchor: Anchor) => string }>

interface Props {
  readonly grounds: readonly Ground[]
  /** The sentences stand above already. */
  readonly bare?: boolean
  /** The action, part or objective whose page it is. */
  readonly own: string
  readonly papers: Papers
}

/** Each reason with its rule, the words that fired it, where they stand, and where something was looked for and not found. */
export function Grounds({ grounds, bare, own, papers }: Props) {
  const ids = idsOf(grounds)
  return (
    <ul class="mp-grounds">
      {grounds.map((ground, i) => (
        <li id={bare ? `reason-${ids[i]}` : ids[i]}>
          {!bare && (
            <p class="mp-grounds__says">
              {ground.about?.id && ground.about.id !== own && `Of ${sayOther(ground.about)}: `}
              {ground.sentence}
            </p>
          )}
          <p class="mp-grounds__rule">
            Rule:{' '}
            <a class="govuk-link" href={`/statuses#${bare ? 'reason' : 'finding'}-${ground.rule}`}>
              {(bare && explainReason(ground.rule)?.name) || nameOfRule(ground.rule)}
            </a>{' '}
            <code>{ground.rule}</code>
          </p>
          {ground.evidence !== '' && <p class="mp-grounds__words">“{ground.evidence}”</p>}
          <Where ground={ground} own={own} papers={papers} />
        </li>
      ))}
    </ul>
  )
}

/** The rule of each, the second of one rule numbered: `late`, `late-2`. No rule ends in a number. */
function idsOf(grounds: readonly Ground[]): string[] {
  const times = new Map<string, number>()
  return grounds.map(({ rule }) => {
    const time = (times.get(rule) ?? 0) + 1
    times.set(rule, time)
    return time === 1 ? rule : `${rule}-${time}`
  })
}

/** Where the words stand first, then where something was looked for; one place a line. */
function Where({ ground: { places = [], about, also = [] }, own, papers }: Pick<Props, 'own' | 'papers'> & { readonly ground: Ground }) {
  const others = new Map([...(about ? [about] : []), ...also].flatMap((one) => (one.id && one.id !== own ? [[one.id, one] as const] : [])))
  return (
    <ul class="mp-grounds__at">
      {[...places.filter(({ found }) => found), ...places.filter(({ found }) => !found)].map((place) => (
        <li>
          {nameOfField[place.field]}
          {place.of && others.has(place.of) ? ` of ${sayOther(others.get(place.of))}` : ''}
          {place.found ? ': ' : ': nothing found in '}
          <Spot place={place} own={own} papers={papers} />
        </li>
      ))}
    </ul>
  )
}

const sayOther = (about: About | undefined): string => [about?.plan, about?.objective, about?.ref].filter(Boolean).join(' ')

/** The place as a link: to the words within the paper, to the update in the list of what was said, to the decision. */
function Spot({ place, own, papers }: Pick<Props, 'own' | 'papers'> & { readonly place: Place }) {
  const { paper, anchor, said, of, field } = place
  const held = paper === null ? undefined : papers.get(paper)
  const inPaper = paper !== null && (
    <a class="govuk-link" href={anchor === '' ? paperHref(paper) : `${withQuery(paperHref(paper), { at: anchor })}#at`}>
      {[held?.name ?? 'its paper', held?.pageOf(anchor), sayAnchor(anchor)].filter(Boolean).join(', ')}
    </a>
  )
  if (said === null)
    return inPaper || <a href={field === 'backgroundPapers' ? '/front-sheet#backgroundPapers' : pageOf(place)}>{placeless(field)}</a>
  const id = said.update ? `said-${said.update}` : field === 'reviews' ? 'h-why' : 'h-changes'
  return (
    <>
      <a class="govuk-link" href={`${of === own || of === null ? '' : pageOf(place)}#${id}`}>
        {said.update ? 'said' : 'decided'} {saySaid(said)}
      </a>
      {inPaper && ', in '}
      {inPaper}
    </>
  )
}

const placeless = (field: Place['field']): string => (field === 'backgroundPapers' ? 'the front sheet' : 'the promise as it was added')

const ofObjectives: ReadonlySet<Place['field']> = new Set(['title', 'baseline', 'outcome', 'targets'])

const pageOf = ({ field, of }: Place): string => (ofObjectives.has(field) ? objectiveHref(of ?? '') : actionHref(of ?? ''))
