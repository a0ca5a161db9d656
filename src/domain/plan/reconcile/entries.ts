import type { Anchor } from '../../document/document.ts'
import type { FrontSheet } from '../../document/front-sheet.ts'
import type { Action, Objective, Plan, Section } from '../plan.ts'
import type { Reading } from '../reading.ts'

/** Something of a reading whose fields are held against those of its like in the other copy. */
export interface Entry {
  readonly item: object
  readonly kind: 'front sheet' | 'plan' | 'section' | 'objective' | 'action'
  /** What a person calls it: `1.2 task 4`, `13.9`, `plan 2`. */
  readonly label: string
  /** What stands in each field, as one text. */
  readonly texts: Readonly<Record<string, string>>
  readonly anchors: Readonly<Record<string, Anchor>>
  /** Where it stands as a whole. */
  readonly anchor: Anchor
}

/** Everything of a reading that has fields, in its order; parts of an action behind it. */
export function entriesOf({ frontSheet, frontSheetAnchors, plans }: Reading): Entry[] {
  const sheet: Entry = {
    ...{ item: frontSheet, kind: 'front sheet', label: 'front sheet', texts: frontSheetTexts(frontSheet) },
    ...{ anchors: frontSheetAnchors, anchor: '' },
  }
  return [sheet, ...plans.flatMap((plan, i) => planEntries(plan, i))]
}

function planEntries(plan: Plan, index: number): Entry[] {
  const { title, kind, period, anchors = {}, sections } = plan
  const texts = { title, kind: kind === 'plan' ? '' : kind, period }
  const own: Entry = { item: plan, kind: 'plan', label: `plan ${index + 1}`, texts, anchors, anchor: '' }
  return [own, ...sections.flatMap(sectionEntries)]
}

function sectionEntries(section: Section): Entry[] {
  const { ref, title, anchor, actions, objectives, sections } = section
  const own: Entry = { item: section, kind: 'section', label: `section ${ref || title}`, texts: { ref, title }, anchors: {}, anchor }
  return [
    own,
    ...objectives.flatMap(objectiveEntries),
    ...actions.flatMap((action) => actionEntries(action, '')),
    ...sections.flatMap(sectionEntries),
  ]
}

function objectiveEntries(objective: Objective): Entry[] {
  const { ref, title, relevantPlans, baseline, outcome, targets, phase, funding, crossReference, progress, anchor, anchors } = objective
  const texts = { ref, title, relevantPlans: relevantPlans.join('\n'), baseline, outcome, targets, phase, funding, crossReference }
  // lines of progress below it have places of their own
  const lines = Object.fromEntries(progress.flatMap(({ anchor }, i) => (anchor ? [[`progress ${i + 1}`, anchor]] : [])))
  const own: Entry = {
    item: objective,
    kind: 'objective',
    label: ref || `“${firstWords(title)}”`,
    texts,
    anchors: { ...anchors, ...lines },
    anchor,
  }
  return [own, ...objective.actions.flatMap((action) => actionEntries(action, `${own.label} task `))]
}

function actionEntries(action: Action, before: string): Entry[] {
  const { ref, text, deadline, owners, progress, status, history = [], originally = '', completed, anchor, anchors } = action
  const texts = {
    ...{
      ref,
      text,
      deadline: deadline.text,
      owners: owners.map(({ name }) => name).join('; '),
      progress: progress.text,
      status: status ?? '',
    },
    ...{
      history: history.map(({ when, text, status }) => `${when}: ${text} ${status ?? ''}`).join('\n'),
      originally,
      completed: completed?.text ?? '',
    },
  }
  const label = ref ? `${before}${ref}` : `${before}“${firstWords(text)}”`
  const own: Entry = { item: action, kind: 'action', label, texts, anchors, anchor }
  return [own, ...action.actions.flatMap((part) => actionEntries(part, `${label}, `))]
}

/** The first page field by field; the contact's three pieces stand in one place. */
export function frontSheetTexts(sheet: FrontSheet): Readonly<Record<string, string>> {
  const { contactOfficer, implications, recommendations, date, dateAsWritten, ...texts } = sheet
  return {
    ...texts,
    date: dateAsWritten || date,
    'contactOfficer name': contactOfficer.name,
    'contactOfficer title': contactOfficer.title,
    'contactOfficer telephone': contactOfficer.telephone,
    recommendations: recommendations.join('\n'),
    ...Object.fromEntries(implications.map(({ name, value }) => [`implications ${name.toLowerCase()}`, value ?? ''])),
  }
}

/** Enough of a wording to know it by. */
export const firstWords = (text: string): string => {
  const words = text.split(/\s+/)
  return words.length > 6 ? `${words.slice(0, 5).join(' ')} …` : words.join(' ')
}
