import type { AboutDifference, Comparison, Difference } from '../judgement/changes/comparison.ts'
import { grouped } from '../judgement/changes/counts.ts'
import type { Status } from '../judgement/judgement.ts'
import { markOf } from './status-key.ts'

const headings = [
  'What changed',
  'Plan',
  'Section',
  'Objective',
  'No.',
  'Part',
  'Action',
  'Before',
  'After',
  'Status before',
  'Status after',
  'Said in a sentence',
  'Day',
  'By',
  'Reason',
  'More than chance',
]

/**
 * All differences as one table for a spreadsheet, its headings first, group by group in the order of reading. A whole plan that came or went has a row
 * of its own, and one for everything that stood in it.
 */
export function changeRows(comparison: Pick<Comparison, 'differences'> & Partial<Pick<Comparison, 'leftOut'>>): string[][] {
  const rows = grouped(comparison).flatMap(({ group, differences }) => differences.flatMap((each) => rowsOf(group.title, each)))
  const leftOut = (comparison.leftOut ?? []).map(({ title }) => {
    const said = 'Not compared: a report was composed without it.'
    return ['Not compared', title, '', '', '', '', '', '', '', '', '', said, '', '', '', '']
  })
  return [headings, ...rows, ...leftOut]
}

function rowsOf(title: string, difference: Difference): string[][] {
  const { plan, about, before, after, status, sentence, day, by, reason, noise, patch } = difference
  const own = [
    ...[title, plan.title, ...placeOf(about), before, after, wordOf(status.before), wordOf(status.after), sentence],
    ...[day ?? '', by ?? '', reason ?? '', noise?.verdict ?? ''],
  ]
  if (patch.does === 'set' || !patch.plan) return [own]
  const came = patch.does === 'bring'
  const within = patch.standings.map((standing) => [
    ...[title, plan.title, ...placeOf({ ...standing.place, of: standing.of, text: standing.text })],
    ...(came ? ['', standing.text, '', wordOf(standing.status)] : [standing.text, '', wordOf(standing.status), '']),
    ...['With its plan.', '', '', '', ''],
  ])
  return [own, ...within]
}

const wordOf = (status: Status | null): string => (status === null ? '' : markOf(status).word)

function placeOf(about: Pick<AboutDifference, 'of' | 'section' | 'objective' | 'ref' | 'part' | 'text'> | null): string[] {
  if (about === null) return ['', '', '', '', '']
  const { of, section, objective, ref, part, text } = about
  if (of === 'section') return [ref || text, '', '', '', text]
  return of === 'objective' ? [section, ref, '', '', text] : [section, objective ?? '', ref, part === null ? '' : String(part), text]
}
