import type { Action, Plan } from '../../src/domain/plan/plan.ts'
import type { Reading } from '../../src/domain/plan/reading.ts'
import type { tally } from './tally.ts'

type Tally = ReturnType<typeof tally>

interface TruthAction {
  no?: string
  ref?: string
  text: string
  deadline: string
  owner?: string
  progress: string
  parts?: string[]
}
interface TruthObjective {
  ref: string
  title: string
  relevantPlans: string[]
  baseline: string
  outcome: string
  targets: string
  phase: string
  funding: string
  fundingNote?: string
  crossReference?: string
  actions: TruthAction[]
  progress?: { no: string; text: string }[]
}
/** What a careful person reads out of the clean extraction. */
export interface Truth {
  document: string
  report: {
    committee: string
    date: string
    subject: string
    reportBy: string
    contactOfficer: { name: string; title: string; telephone: string }
    implications: string[]
    wardsAffected: string
    backgroundPapers: string
    purpose: string
    recommendations: string[]
    proposal: string
  }
  plans: {
    title: string
    period?: string
    sections: { ref: string; title: string; objectives?: TruthObjective[]; actions?: TruthAction[] }[]
  }[]
}

const owners = (action: Action): string => action.owners.map((o) => o.name).join(', ')

function sameAction(t: Tally, got: Action | undefined, want: TruthAction, where: string): void {
  t.same(got?.ref, want.ref ?? want.no, `${where} ref`)
  t.same(got?.text, want.text, `${where} text`)
  t.same(got?.deadline.text, want.deadline, `${where} deadline`)
  t.same(got?.progress.text, want.progress, `${where} progress`)
  t.same(got && owners(got), want.owner ?? '', `${where} owner`)
  t.check(got?.status === null, `${where} has no printed status`)
  t.same(got?.actions.map((a) => a.text).join(' | '), (want.parts ?? []).join(' | '), `${where} parts`)
}

/** Holds every field of the truth against a reading. */
export function sameAsTruth(t: Tally, reading: Reading, truth: Truth): void {
  const sheet = reading.frontSheet
  t.same(sheet.committee, truth.report.committee, 'committee')
  t.same(sheet.date, truth.report.date, 'date')
  t.same(sheet.subject, truth.report.subject, 'subject')
  t.same(sheet.reportBy, truth.report.reportBy, 'report by')
  t.same(sheet.contactOfficer.name, truth.report.contactOfficer.name, 'contact name')
  t.same(sheet.contactOfficer.title, truth.report.contactOfficer.title, 'contact title')
  t.same(sheet.contactOfficer.telephone, truth.report.contactOfficer.telephone, 'contact telephone')
  t.same(
    sheet.implications
      .map((i) => i.name)
      .sort()
      .join(),
    [...truth.report.implications]
      .map((i) => i.toUpperCase())
      .sort()
      .join(),
    'implications',
  )
  t.check(
    sheet.implications.every((i) => i.value === null),
    'no implication is stated',
  )
  t.same(sheet.wardsAffected, truth.report.wardsAffected, 'wards')
  t.same(sheet.backgroundPapers, truth.report.backgroundPapers, 'background papers')
  t.same(sheet.purpose, truth.report.purpose, 'purpose')
  t.same(sheet.recommendations.join(' '), truth.report.recommendations.join(' '), 'recommendations')
  t.same(sheet.proposal, truth.report.proposal, 'proposal')
  t.check(
    sheet.background.split('\n').length === 5 && sheet.report.split('\n').length === 2 && sheet.appendices.split('\n').length === 2,
    'background, report and appendices are whole',
  )
  t.same(reading.plans.length, truth.plans.length, 'plans')
  truth.plans.forEach((want, p) => {
    const got: Plan | undefined = reading.plans[p]
    t.same(got?.title, want.title, `plan ${p + 1} title`)
    t.same(got?.period, want.period ?? '', `plan ${p + 1} period`)
    t.same(got?.sections.length, want.sections.length, `plan ${p + 1} sections`)
    want.sections.forEach((section, s) => {
      const own = got?.sections[s]
      t.same(own?.ref, section.ref, `section ${section.ref} ref`)
      t.same(own?.title, section.title, `section ${section.ref} title`)
      t.same(own?.objectives.length, section.objectives?.length ?? 0, `section ${section.ref} objectives`)
      section.objectives?.forEach((o, i) => {
        const objective = own?.objectives[i]
        for (const field of ['ref', 'title', 'baseline', 'outcome', 'targets', 'phase', 'crossReference'] as const)
          t.same(objective?.[field], o[field] ?? '', `${o.ref} ${field}`)
        t.same(objective?.relevantPlans.join('|'), o.relevantPlans.join('|'), `${o.ref} relevant plans`)
        t.same(objective?.funding, o.fundingNote ?? o.funding, `${o.ref} funding`)
        t.same(
          objective?.progress.map((x) => `${x.ref} ${x.text}`).join(),
          (o.progress ?? []).map((x) => `${x.no} ${x.text}`).join(),
          `${o.ref} own progress`,
        )
        t.same(objective?.actions.length, o.actions.length, `${o.ref} actions`)
        o.actions.forEach((a, k) => {
          sameAction(t, objective?.actions[k], a, `${o.ref}/${a.no}`)
        })
      })
      t.same(own?.actions.length, section.actions?.length ?? 0, `section ${section.ref} actions`)
      section.actions?.forEach((a, k) => {
        sameAction(t, own?.actions[k], a, `${a.ref}`)
      })
    })
  })
}
