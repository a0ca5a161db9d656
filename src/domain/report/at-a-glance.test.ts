import { describe, expect, test } from 'vitest'
import type { Document, Table } from '../document/document.ts'
import { compare } from '../judgement/changes/compare.ts'
import { held } from '../judgement/changes/moments-in-tests.ts'
import { judge } from '../judgement/judge.ts'
import type { Plan } from '../plan/plan.ts'
import { composePaper } from './compose.ts'
import { frontSheet, improvementPlan, judgementOf, plan, section, servicePlan } from './sample-plans.ts'

const asAt = '2026-09-10'
const compose = (plans: readonly Plan[], before: readonly Plan[] | null = null): Document => {
  const judgement = judge(plans, { asAt })
  const from = before && { asAt: '2026-06-11', report: 3, plans: before, judgement: judgementOf(before) }
  const changes = from && compare(from, { asAt, report: null, plans, judgement })
  return composePaper({ ...{ number: 4, organisation: '', frontSheet, plans, judgement, changes, asAt, draft: true } })
}

/** The blocks of the two pages: from the first heading of ours to the next break. */
function glance(document: Document) {
  const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.text === 'Milepost summary: where it stands')
  const to = document.blocks.findIndex((block, i) => i > from && block.kind === 'break')
  return document.blocks.slice(from, to)
}
const tableUnder = (document: Document, heading: string): string[][] => {
  const blocks = glance(document)
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.startsWith(heading))
  const found = blocks.slice(at).find((block): block is Table => block.kind === 'table')
  return (found?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text))
}
const wordsOf = (document: Document): string =>
  glance(document)
    .map((block) =>
      block.kind === 'table'
        ? block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join(' ')
        : 'text' in block
          ? block.text
          : '',
    )
    .join('\n')

type Said = Parameters<typeof held>[1]
const piers = (count: number, say: (i: number) => Said): Plan =>
  plan('Piers plan', [
    section('1', 'Piers', {
      actions: Array.from({ length: count }, (_, i) => held(`1.${i + 1}`, { text: `Paint pier number ${i + 1}`, ...say(i) })),
    }),
  ])
const told = (due: string, words = '', day = '2026-05-20'): Said => ({ due, said: words ? [[day, words]] : [] })

describe('two pages on where it stands', () => {
  test('stand first, in front of everything in full', () => {
    const headings = compose([servicePlan], [improvementPlan])
      .blocks.filter((block) => block.kind === 'heading' && block.text.startsWith('Milepost'))
      .map((block) => ('text' in block ? block.text : ''))
    expect(headings).toEqual([
      'Milepost summary: where it stands',
      'Milepost in full: what changed since report 3 of 11 June 2026',
      'Milepost in full: late and unanswered',
      'Milepost key: statuses and findings',
    ])
  })

  test('tell what is longest late first, with its days, and how many more there are', () => {
    const months = ['August', 'May', 'March', 'July', 'June', 'April', 'February', 'January', '1 September']
    const late = compose([piers(9, (i) => told(`${months[i]} 2026`, 'Work has begun.'))])
    const rows = tableUnder(late, 'Late')
    expect(rows[0]).toEqual(['Where', 'Action', 'Deadline', 'Days over', 'Owner'])
    expect(rows.slice(1).map(([where, , deadline, days]) => [where, deadline, days])).toEqual([
      ['A 1.8', 'January 2026', '222'],
      ['A 1.7', 'February 2026', '194'],
      ['A 1.3', 'March 2026', '163'],
      ['A 1.6', 'April 2026', '133'],
      ['A 1.2', 'May 2026', '102'],
      ['A 1.5', 'June 2026', '72'],
    ])
    expect(wordsOf(late)).toContain('3 more are in the full table behind.')
  })

  test('tell thirty silent actions in a row, by what is said of them', () => {
    const silent = compose([piers(30, (i) => told('March 2027', i % 3 === 0 ? '' : 'Monitoring due October'))])
    const rows = tableUnder(silent, 'No progress stated')
    expect(rows.slice(1).map(([said, count]) => [said, count])).toEqual([
      ['“Monitoring due October”', '20'],
      ['nothing', '10'],
    ])
    expect(rows[1]?.[3]).toBe('A 1.2, A 1.3, A 1.5, A 1.6, A 1.8, A 1.9, A 1.11 and 13 more')
  })

  test('say “up to” where some of a row have been silent for longer than others', () => {
    const asked = (i: number, count: number): Said => ({
      due: 'March 2027',
      said: ['2026-01-20', '2026-03-20', '2026-05-20'].slice(3 - count).map((day) => [day, i < 0 ? '' : 'Monitoring due October'] as const),
    })
    const lengths = (counts: readonly number[]) =>
      tableUnder(compose([piers(counts.length, (i) => asked(i, counts[i] ?? 1))]), 'No progress stated')[1]?.[2]
    expect([lengths([3, 3]), lengths([3, 1]), lengths([1, 1])]).toEqual(['3 reports running', 'up to 3 reports running', 'this report'])
  })

  test('count the parts that changed behind the actions, and list the places of the actions only', () => {
    const both = (words: string, day: string): Plan =>
      plan('Piers plan', [
        section('1', 'Piers', {
          actions: [
            held('1.1', { text: 'Paint the pier', ...told('March 2027', words, day) }),
            held('1.2', {
              ...{ text: 'Mend the pier', due: '' },
              actions: ['Order planks', 'Lay planks'].map((text, i) =>
                held(`p${i}`, { text, ref: String(i + 1), ...told('March 2027', i === 0 ? words : 'Work has begun.', day) }),
              ),
            }),
          ],
        }),
      ])
    const rows = tableUnder(compose([both('Completed.', '2026-09-01')], [both('Work has begun.', '2026-05-20')]), 'What changed since')
    expect(rows).toContainEqual(['Finished', '1, and 1 part', 'A 1.1'])
  })

  test('tell what changed kind by kind, with places', () => {
    const now = piers(2, (i) => told('March 2027', i === 0 ? 'Completed.' : 'Work has begun.', '2026-09-01'))
    const before = piers(2, () => told('March 2027', 'Work has begun.'))
    expect(tableUnder(compose([now], [before]), 'What changed since')).toEqual([
      ['Change', 'Count', 'Where'],
      ['Finished', '1', 'A 1.1'],
    ])
    expect(wordsOf(compose([now]))).not.toContain('What changed since')
  })

  test('say that nothing is late and everybody answered', () => {
    const fine = wordsOf(compose([piers(1, () => told('March 2027', 'Completed.'))]))
    expect(fine).toContain('Nothing is late.')
    expect(fine).toContain('Every action that was asked about has an answer.')
  })

  test('stay two pages however large the plans are', () => {
    const many = Array.from({ length: 400 }, (_, i) => i)
    const large = (words: string) =>
      plan('Harbour plan', [
        section('1', 'Harbour', {
          actions: many.map((i) =>
            held(`1.${i}`, {
              text: `${'A long promise about the harbour wall and everything on it '.repeat(4)}${i}`,
              ...told(i % 2 ? 'May 2026' : 'March 2027', i % 3 ? `${words} ${i}` : ''),
            }),
          ),
        }),
      ])
    const document = compose([large('Work has begun on length'), large('Tenders are out for length')], [large('Work will begin on length')])
    expect(wordsOf(document).split(/\s+/).length).toBeLessThan(1100)
    expect(glance(document).length).toBeLessThan(40)
  })
})
