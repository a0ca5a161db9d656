import { lastDay } from '../../judgement/case.ts'
import type { About, Finding, Judgement } from '../../judgement/judgement.ts'
import type { Action, Plan } from '../../plan/plan.ts'
import { actionsOf } from '../walk.ts'
import { askOf, owners } from './askings.ts'
import type { LineOfEnquiry, Matter } from './line-of-enquiry.ts'
import { byTitle, inWords, keyOf, shortened } from './words.ts'

/** Questions on a page at first: what a meeting has time for. */
export const onAPage = 10

/** Rules that say one thing in other words for one plan are one question: how could anybody tell that it worked? The first one asks. */
const together: readonly (readonly string[])[] = [
  ['no-measure', 'no-outcome', 'no-baseline'],
  ['no-date-at-all', 'no-date-only-monitoring'],
]

interface Setting {
  /** Says where something stands, in a line about the plan `within`: by appendix in a report; on a page by number, and by plan where it is another one. */
  readonly placeOf: (about: About, within: string) => string
  /** How a plan of this title is spoken of; by its title unless set. */
  readonly planNameOf?: (title: string) => string
  /** At most this many: a page of them unless set. */
  readonly most?: number
}

/**
 * What a member of the panel could ask, from everything that was found: at most a page, the gravest first. The findings of one rule in one plan
 * are one question, however many they are. Ranked by how grave the rule is and, among equals, by how many promises it touches; the same input
 * gives the same lines.
 * @returns the lines, and how many more there would have been
 */
export function linesOfEnquiry(
  plans: readonly Plan[],
  judgement: Judgement,
  { placeOf, planNameOf = byTitle, most = onAPage }: Setting,
): { readonly lines: readonly LineOfEnquiry[]; readonly more: number } {
  const actions = new Map<string, Action>()
  const sizes = new Map<string, number>()
  for (const plan of plans) {
    for (const { objective, action } of actionsOf(plan)) {
      const key = keyOf({ id: action.id ?? null, plan: plan.title, section: null, objective: objective?.ref ?? null, ref: action.ref })
      if (!actions.has(key)) actions.set(key, action)
      sizes.set(plan.title, (sizes.get(plan.title) ?? 0) + 1)
    }
  }
  const actionOf = (about: About) => (about.ref === null ? undefined : actions.get(keyOf(about)))
  const groups = Map.groupBy([...judgement.findings, ...withoutEffect(judgement)], ({ rule, about }) => `${leadOf(rule)} ${about.plan}`)
  const ranked = [...groups.values()]
    .flatMap((all): LineOfEnquiry[] => {
      const [first] = all
      if (!first) return []
      const inOrder = all.toSorted((a, b) => orderOf(a.rule) - orderOf(b.rule))
      const findings = mostTelling(onePerPlace(inOrder), actionOf)
      const asking = askOf(inOrder[0]?.rule ?? first.rule)
      const { plan } = first.about
      const matter: Matter = {
        plan,
        planName: planNameOf(plan),
        findings,
        of: sizes.get(plan) ?? 0,
        placeOf: (about) => placeOf(about, plan),
        actionOf,
      }
      const weight = asking.gravity * (1 + Math.log10(findings.length))
      return [{ rule: asking.rule, plan, question: asking.ask(matter), reason: reasonOf(matter), about: placesOf(findings), weight }]
    })
    .sort(gravest)
  return { lines: ranked.slice(0, most), more: Math.max(0, ranked.length - most) }
}

/** For sorting lines of several askings together. */
export const gravest = (a: LineOfEnquiry, b: LineOfEnquiry): number => b.weight - a.weight

const leadOf = (rule: string): string => together.find((rules) => rules.includes(rule))?.[0] ?? rule
/** The first of the rules asked together that found anything asks, whichever was met first. */
const orderOf = (rule: string): number => together.find((rules) => rules.includes(rule))?.indexOf(rule) ?? 0

/** What is done and has not shown its effect is no fault, and yet a question: it asks for a day on which somebody looks again. */
function withoutEffect({ actions }: Judgement): Finding[] {
  return actions
    .filter(({ status, voices }) => status === 'done, effect not yet shown' && !voices?.retest)
    .map(({ id, plan, section, objective, ref, reasons }) => ({
      rule: 'effect-not-shown',
      sentence: 'It is done, and nothing shows yet that it has had its effect.',
      evidence: reasons[0]?.evidence ?? '',
      about: { id, plan, section, objective, ref },
    }))
}

/** Several rules asked as one question may speak of one promise: it is counted once. */
function onePerPlace(findings: readonly Finding[]): Finding[] {
  return [...Map.groupBy(findings, ({ about }) => keyOf(about)).values()].flatMap(([first]) => (first ? [first] : []))
}

/** The longest overdue first; without days, as they were found. */
function mostTelling(findings: readonly Finding[], actionOf: Matter['actionOf']): Finding[] {
  const due = (finding: Finding): string => {
    const action = actionOf(finding.about)
    return (action && lastDay(action.deadline)) || '9999-12-31'
  }
  return findings.toSorted((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0))
}

/** As many are told in their own words; the links lead to the others. */
const told = 3

function reasonOf(matter: Matter): string {
  const { findings, placeOf } = matter
  const sentences = findings.slice(0, told).map(({ about, sentence }) => {
    const place = placeOf(about)
    return `${place && findings.length > 1 ? `${place}: ` : ''}${ended(shortened(sentence, 220))}`
  })
  const alike = findings.length > 1 && new Set(findings.map(({ sentence }) => sentence)).size === 1
  const rest = findings.length - told
  const asked = findings.length > 1 ? owners(matter) : ''
  return [
    alike
      ? `${findings
          .slice(0, told)
          .map(({ about }) => placeOf(about))
          .join(', ')}${rest > 0 ? ` and ${rest} more` : ''}: ${ended(findings[0]?.sentence ?? '')}`
      : sentences.join(' '),
    ...(!alike && rest > 0 ? [`And ${rest} more.`] : []),
    ...(asked ? [`Responsible: ${asked}.`] : []),
  ].join(' ')
}

/** Where the findings stand, with the other places they speak of behind them. */
function placesOf(findings: readonly Finding[]): About[] {
  const all = [...findings.map(({ about }) => about), ...findings.flatMap(({ also }) => also ?? [])].filter(({ plan }) => plan !== '')
  return [...Map.groupBy(all, keyOf).values()].flatMap(([first]) => (first ? [first] : []))
}

const ended = (sentence: string): string => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`)

/** The places of a line as a member would write them in the margin. */
export function sayPlaces({ about, plan }: LineOfEnquiry, placeOf: Setting['placeOf'], most = 6): string {
  const places = [...new Set(about.map((one) => placeOf(one, plan)))]
  return places.length > most ? `${places.slice(0, most).join(', ')} and ${places.length - most} more` : inWords(places)
}
