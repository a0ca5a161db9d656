import type { Day } from '../calendar/day.ts'
import type { FrontSheet } from '../document/front-sheet.ts'
import type { Action, Objective, Plan, Section } from '../plan/plan.ts'
import { sectionsIn } from '../plan/sections.ts'
import type { AcrossRule, Promised } from './across/across-rule.ts'
import { acrossRules } from './across/table.ts'
import type { Case } from './case.ts'
import { casesOf, type Place } from './cases.ts'
import { placesAcross, placesFound, withPlaces } from './explain-judgement.ts'
import { findingKey } from './explained/findings.ts'
import type { FindingRule, ObjectiveRule } from './findings/finding-rule.ts'
import { actionRules, objectiveRules } from './findings/table.ts'
import type { About, Finding, JudgedAction, Judgement } from './judgement.ts'
import { judgedPart, ruleOnParts } from './parts.ts'
import { placesInObjective } from './places.ts'
import { defaultSettings, type JudgementSettings } from './settings.ts'
import { slipsOf } from './slip-ledger.ts'
import { ruleOn } from './statuses/table.ts'
import { shownBy, voicesOn } from './voices.ts'

/**
 * Says of every action how it stands on a day, with reasons, and what a careful reader should notice. Pure: the same plans and the same day
 * give the same judgement. Deeds are taken as they were stored with the progress; they are not read again.
 * @param plans as they stood on that day: updates, changes and stopping of later days are left out
 * @param at the day to judge on, with the council's settings and the front sheet where there is one
 * @returns every action that is no part of another, plan by plan in printed order (a section's own actions before those of its objectives,
 *   then the sections inside it), and the findings in that order
 */
export function judge(plans: readonly Plan[], at: JudgedAt): Judgement {
  const settings = at.settings ?? defaultSettings
  const rules = rulesOf(settings)
  const into: Verdicts = { actions: [], findings: [], promises: [], rules }
  for (const plan of plans) {
    const asked = isAsked(plan)
    const place = { plan, asked, asAt: at.asAt, settings }
    for (const section of sectionsIn(plan.sections)) {
      const here = { ...place, section, objective: null }
      for (const action of section.actions) judgeAction(action, here, into)
      for (const objective of section.objectives) {
        const below = { ...place, section, objective }
        for (const action of objective.actions) judgeAction(action, below, into)
        judgeObjective(objective, { plan, section }, into)
      }
    }
  }
  if (at.across !== false) {
    const whole = { asAt: at.asAt, plans, promises: into.promises, frontSheet: at.frontSheet ?? null, settings }
    const promises = new Map(into.promises.map((promised) => [promised.about, promised]))
    for (const rule of rules.across)
      for (const found of rule.findAmong(whole))
        into.findings.push({
          ...{ rule: rule.id, ...found },
          get places() {
            return placesAcross(rule.id, found, (about) => promises.get(about))
          },
        })
  }
  return { asAt: at.asAt, actions: into.actions, findings: into.findings }
}

/** On which day to judge, by which of the council's settings, and what else lies on the table. */
export interface JudgedAt {
  readonly asAt: Day
  readonly settings?: JudgementSettings
  /** The front sheet of the paper, where one is judged with its plans. */
  readonly frontSheet?: FrontSheet | null
  /** False where one plan of many is looked at, so that what only shows beside the others is neither found nor missed by chance. */
  readonly across?: boolean
}

interface Rules {
  readonly action: readonly FindingRule[]
  readonly objective: readonly ObjectiveRule[]
  readonly across: readonly AcrossRule[]
}

/** What judging adds to as it walks. */
interface Verdicts {
  readonly actions: JudgedAction[]
  readonly findings: Finding[]
  readonly promises: Promised[]
  readonly rules: Rules
}

function rulesOf({ off }: JudgementSettings): Rules {
  const isOn = ({ id }: { readonly id: string }) => !off.includes(id)
  return { action: actionRules.filter(isOn), objective: objectiveRules.filter(isOn), across: acrossRules.filter(isOn) }
}

function judgeAction(action: Action, place: Place, { actions, findings, promises, rules }: Verdicts): void {
  const cases = casesOf(action, place).map((one) => ({ one, ruling: withPlaces(ruleOn(one), one) }))
  const [only] = cases
  if (!only) return
  const computed = action.actions.length === 0 ? only.ruling : ruleOnParts(cases.map((each) => each.ruling))
  const voices = voicesOn(action, computed.status, place.asAt)
  // the sum of the parts and an override speak of the action as a whole
  const ruling = withPlaces(shownBy(voices, computed), { ...only.one, action })
  const where = whereIs(place)
  const about: About = { ...where, ref: action.ref, id: action.id ?? null }
  const silentOn = place.asked ? longestSilence(cases.map(({ one }) => one)) : []
  const slips = slipsOf(action, { period: place.plan.period, asAt: place.asAt })
  actions.push({
    ...where,
    id: about.id,
    ref: action.ref,
    status: ruling.status,
    reports: place.asked && cases.some(({ one }) => one.silent) ? Math.max(1, silentOn.length) : 0,
    silentOn,
    reasons: ruling.reasons,
    parts: action.actions.length === 0 ? [] : cases.map(({ one, ruling: own }, index) => judgedPart(one, own, index + 1)),
    voices,
    ...(slips ? { slips } : {}),
  })
  const judged = { status: computed.status, cases, voices }
  if (ruling.status === 'stopped') return
  const { plan, objective } = place
  promises.push({ about, plan, objective, action, text: action.text, told: only.one.told.text, judged, read: {} })
  for (const rule of rules.action) {
    const found = rule.find(judged)
    if (!found) continue
    const { sentence, evidence } = found
    findings.push({
      ...{ rule: rule.id, sentence, evidence, about },
      get places() {
        return placesFound(rule, judged, evidence)
      },
    })
  }
}

/** An action of several parts has been silent as long as the one that has been silent longest. */
const longestSilence = (cases: readonly Case[]): readonly Day[] =>
  cases.reduce<readonly Day[]>((most, { silentOn }) => (silentOn.length > most.length ? silentOn : most), [])

function judgeObjective(objective: Objective, place: { plan: Plan; section: Section }, { findings, promises, rules }: Verdicts): void {
  const about = { ...whereIs({ ...place, objective }), ref: null, id: objective.id ?? null }
  if (objective.actions.length === 0) {
    const told = objective.progress.map(({ text }) => text).join('\n')
    promises.push({ about, plan: place.plan, objective, action: null, text: objective.title, told, judged: null, read: {} })
  }
  for (const rule of rules.objective) {
    const found = rule.findIn(objective, place)
    if (!found) continue
    const { sentence, evidence } = found
    findings.push({
      ...{ rule: rule.id, sentence, evidence, about },
      get places() {
        return placesInObjective(objective, place.plan, findingKey[rule.id], evidence)
      },
    })
  }
}

/** A section goes by its printed number, or by its title where none is printed. */
function whereIs(place: Pick<Place, 'plan' | 'section' | 'objective'>): { plan: string; section: string; objective: string | null } {
  return { plan: place.plan.title, section: place.section.ref || place.section.title, objective: place.objective?.ref ?? null }
}

/** Whether anybody has asked for progress on this plan: its paper has a column for it, or something was said of at least one line. */
function isAsked(plan: Plan): boolean {
  if (plan.columns?.some(({ field }) => field === 'progress')) return true
  for (const section of sectionsIn(plan.sections)) {
    if (section.actions.some(isSpokenOf)) return true
    for (const objective of section.objectives) {
      if (objective.progress.length > 0 || (objective.updates?.length ?? 0) > 0 || objective.actions.some(isSpokenOf)) return true
    }
  }
  return false
}

function isSpokenOf(action: Action): boolean {
  return (
    action.progress.text.trim() !== '' || action.status !== null || (action.updates?.length ?? 0) > 0 || action.actions.some(isSpokenOf)
  )
}
