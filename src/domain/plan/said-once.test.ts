import { expect, test } from 'vitest'
import { paper } from './paper-in-tests.ts'
import { recognise } from './recognise.ts'

const table = ['=Action | Lead | Deadline', 'Clear the culvert | R Vale | ']
type Part = string | readonly string[]
const dueOf = (...parts: readonly Part[]) =>
  recognise(paper(...parts)).plans[0]?.sections.flatMap(({ actions }) => actions)[0]?.deadline.text

test.each([
  ['All actions are to be completed by 31 March 2027 unless stated otherwise.', 'by 31 March 2027'],
  ['Unless otherwise stated, actions will be delivered by the end of June 2027.', 'by the end of June 2027'],
  ['All of the recommendations must be implemented before 1 May 2027.', 'before 1 May 2027'],
  ['The deadline for all actions is 31 March 2027.', '31 March 2027'],
  ['Target date for completion of every action: March 2027.', 'March 2027'],
  ['The deadline for completion of the actions below is 31 March 2027.', '31 March 2027'],
  ['The target date for the actions below is March 2027.', 'March 2027'],
  ['All to be done before the end of 2026/27.', 'before the end of 2026/27'],
  ['Everything is to be finished by March 2027', 'by March 2027'],
  ['Alle Maßnahmen sind bis zum 31. März 2027 umzusetzen.', 'bis zum 31. März 2027'],
  ['Frist für alle Maßnahmen: 31. März 2027', '31. März 2027'],
  ['Toutes les actions doivent être achevées avant le 31 mars 2027.', 'avant le 31 mars 2027'],
  ['La date limite pour toutes les actions est le 31 mars 2027.', '31 mars 2027'],
  ['Todas las acciones deben completarse antes del 31 de marzo de 2027.', 'antes del 31 de marzo de 2027'],
  ['Tutte le azioni devono essere completate entro il 31 marzo 2027.', 'entro il 31 marzo 2027'],
  ['La scadenza per tutte le azioni è il 31 marzo 2027.', '31 marzo 2027'],
  ["Rhaid cwblhau'r holl gamau gweithredu erbyn 31 Mawrth 2027.", 'erbyn 31 Mawrth 2027'],
  ['Dyddiad targed ar gyfer pob cam gweithredu: 31 Mawrth 2027', '31 Mawrth 2027'],
])('%s', (sentence, due) => {
  expect(dueOf('# Plan', sentence, table)).toBe(due)
})

test.each([
  'This plan was agreed on 31 March 2026 and will be reviewed by June 2027.',
  'All actions were completed by 31 March 2026.',
  'All actions are to be completed soon.',
  'Progress on all actions will be reported by May 2027.',
  'The first action is to be completed by May 2027.',
  'The deadline for completion of the survey is 31 March 2027.',
  'The date of the next meeting is 31 March 2027.',
  'Target date for replies: March 2027.',
  'All who reply are to be thanked by May 2027.',
  'Alle Maßnahmen wurden bis zum 31. März 2026 umgesetzt.',
  'Alle Mitglieder sind bis zum 31. März 2027 einzuladen.',
  'Toutes les actions ont été achevées avant le 31 mars 2026.',
  'Todas las acciones fueron completadas antes del 31 de marzo de 2026.',
  'Tutte le azioni sono state completate entro il 31 marzo 2026.',
  'Cafodd pob cam ei gwblhau erbyn 31 Mawrth 2026.',
])('%s sets no deadline', (sentence) => {
  expect(dueOf('# Plan', sentence, table)).toBe('')
})

const every = 'All actions are to be completed by 31 March 2027 unless stated otherwise.'

test.each([
  ['an own day', 'Clear the culvert | R Vale | May 2027', 'May 2027'],
  ['what goes on', 'Clear the culvert | R Vale | Ongoing', 'Ongoing'],
  ['a day in the wording', 'Clear the culvert by May 2027 | R Vale | ', ''],
  ['what comes again', 'Clear the culvert each month | R Vale | ', ''],
])('it never stands over %s', (_, row, due) => {
  expect(dueOf('# Plan', every, ['=Action | Lead | Deadline', row])).toBe(due)
})

test('the heading of a section holds for that section alone', () => {
  const plans = recognise(
    paper('# Plan', '# Quick wins (by June 2027)', table, '# Later', ['=Action | Lead | Deadline', 'Build a ramp | R Vale | ']),
  ).plans
  expect(plans.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions.map(({ deadline }) => deadline.text)))).toEqual([
    'by June 2027',
    '',
  ])
})
