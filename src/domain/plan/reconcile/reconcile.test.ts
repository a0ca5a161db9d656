import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../document/document.ts'
import { anyPlans } from '../matching/plans-in-tests.ts'
import { paper, type RowText } from '../paper-in-tests.ts'
import type { Plan } from '../plan.ts'
import type { Reading } from '../reading.ts'
import { recognise } from '../recognise.ts'
import { type Copy, copyOfPlace } from './copies.ts'
import { reconcile } from './reconcile.ts'

const copy = (document: Document, name = 'plan.txt', reading = recognise(document)): Copy => ({
  ...{ name, kind: 'text', sha256: 'ab'.repeat(32), document, reading },
})

const head: RowText = '=NO. | ACTION | DEADLINE | OWNER | PROGRESS'
const parks = (...rows: RowText[]) => copy(paper('# Parks Service Plan 2026/27', [head, ...rows]))
const fences = '1.1 | Repair the fences of all play areas | May 2026 | R Holt | Work has begun in three of nine'
const rota = '1.2 | Publish the inspection rota | September 2026 | R Holt | Monitoring due July'
const trees = '1.3 | Survey the street trees of the borough | March 2027 | A Quill | Surveyors were appointed in April'
const limes = '1.4 | Plant forty limes along the canal | December 2026 | A Quill | The limes are ordered'

/** What came of two copies: each action as a line, the doubts and what was told. */
function put(first: Copy, second: Copy) {
  const outcome = reconcile(first, second)
  if (!outcome.ok) throw new Error(outcome.why)
  const { reading, document } = outcome
  const actions = reading.plans.flatMap(({ sections }) => sections.flatMap(({ actions }) => actions))
  return {
    ...{ reading, document, actions },
    lines: actions.map((a) => [a.ref, a.text, a.deadline.text, a.owners.map(({ name }) => name).join('; '), a.progress.text].join(' | ')),
    told: (reading.notes ?? []).map(({ sentence }) => sentence),
    differ: reading.doubts.filter(({ says }) => says),
  }
}

const whole = [fences, rota, trees, limes]

describe('two copies of one paper', () => {
  test('give the paper, where they say the same, and nothing to be told', () => {
    const { lines, told, reading } = put(parks(...whole), parks(...whole))
    expect(lines).toEqual(whole)
    expect([told, reading.doubts]).toEqual([[], recognise(parks(...whole).document).doubts])
  })

  const changed = (at: number, from: string, to: string): RowText[] => whole.with(at, whole[at]?.replace(from, to) ?? '')

  test.each<[string, RowText[], RowText[], string]>([
    ['a field from the only copy that has it', changed(0, 'May 2026', ''), whole, '1.1, deadline stands only in the second copy.'],
    [
      'the whole of a text that is cut short in one',
      changed(0, ' in three of nine', ''),
      whole,
      '1.1, progress is cut short in the first copy; it was taken from the second.',
    ],
    [
      'the words that are not cut',
      whole,
      changed(2, 'Surveyors were appointed in April', 'Survey ors we re app April ointed in'),
      '1.3, progress is damaged in the second copy; it was taken from the first.',
    ],
    [
      'an action that only one has, in its place',
      whole.toSpliced(1, 1),
      whole,
      '1.2, “Publish the inspection rota”, stands only in the second copy.',
    ],
    [
      'an action that only the other has',
      whole,
      whole.toSpliced(2, 1),
      '1.3, “Survey the street trees of …”, stands only in the first copy.',
    ],
  ])('give %s, and tell it', (_, first, second, told) => {
    const result = put(parks(...first), parks(...second))
    expect(result.lines).toEqual(whole)
    expect(result.differ).toEqual([])
    expect(result.told).toContain(told)
  })

  test('that differ give a doubt with both, and what the first says', () => {
    const { lines, differ } = put(parks(...whole), parks(fences, rota.replace('September', 'October'), trees, limes))
    expect(lines).toEqual(whole)
    expect(differ).toEqual([
      {
        ...{ anchor: 'b2/r3/c3', about: '1.2, deadline', text: 'September 2026' },
        why: 'The copies differ: “September 2026” in the first, “October 2026” in the second. What the first says was kept.',
        says: [
          { text: 'September 2026', anchor: 'b2/r3/c3' },
          { text: 'October 2026', anchor: 'b5/r3/c3' },
        ],
      },
    ])
  })

  test('are one document, in which each field has its place in the copy it came from', () => {
    const { document, reading, actions } = put(parks(fences.replace('May 2026', ''), ...whole.slice(1)), parks(...whole))
    expect(document.blocks.map(({ anchor }) => anchor)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5'])
    expect(document.blocks[2]).toMatchObject({ kind: 'heading', text: 'The second copy: plan.txt' })
    expect(actions[0]?.anchors).toMatchObject({ text: 'b2/r2/c2', deadline: 'b5/r2/c3', progress: 'b2/r2/c5' })
    const places = ['b2/r2/c2', 'b3', 'b5/r2/c3@1-4'].map((place) => copyOfPlace(place, reading.copies ?? []))
    expect(places).toEqual(['first', undefined, 'second'])
  })

  test('count the characters of both, and of what stands between', () => {
    const { coverage } = put(parks(...whole), parks(...whole)).reading
    expect(coverage.characters).toBe(2 * recognise(parks(...whole).document).coverage.characters + 'Thesecondcopy:plan.txt'.length)
    expect(coverage.placed + coverage.structure + coverage.left).toBe(coverage.characters)
  })

  test('have their first pages put together too', () => {
    const sheet = (...lines: string[]) => copy(paper(...lines, '# Parks Service Plan 2026/27', [head, ...whole]))
    const one = sheet('COMMITTEE: PARKS PANEL', 'SUBJECT: PARKS', 'REPORT BY: HEAD OF PARKS')
    const two = sheet('COMMITTEE: PARKS PANEL', 'DATE: 1ST JULY 2026', 'SUBJECT: PARKS AND PONDS', 'REPORT BY: HEAD OF PONDS')
    const { reading, differ } = put(one, two)
    expect(reading.frontSheet).toMatchObject({
      committee: 'PARKS PANEL',
      date: '2026-07-01',
      subject: 'PARKS AND PONDS',
      reportBy: 'HEAD OF PARKS',
    })
    expect(reading.frontSheetAnchors['date']).toMatch(/^b\d+/)
    expect(copyOfPlace(reading.frontSheetAnchors['date'] ?? '', reading.copies ?? [])).toBe('second')
    expect(differ.map(({ about }) => about)).toEqual(['front sheet, reportBy'])
  })

  test.each([
    [
      'have too little in common',
      parks('1 | Dredge the upper pond | May 2026 | |', '2 | Teach forty volunteers | June 2026 | |'),
      /^of the 4 actions of “plan.txt” and the 2 of “plan.txt” none is in both$/,
    ],
    ['hold no action', copy(paper('A letter about the weather.'), 'letter.txt'), /^no action was found in “letter.txt”$/],
  ])('are none where they %s', (_, second, why) => {
    const outcome = reconcile(parks(...whole), second)
    expect(outcome.ok ? '' : outcome.why).toMatch(why)
  })
})

describe('putting together', () => {
  const readingOf = (plans: readonly Plan[]): Reading => ({ ...recognise({ blocks: [] }), plans })
  const bare = (plans: readonly Plan[], name: string): Copy => copy(paper('# A plan'), name, readingOf(plans))
  const within = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (value === null || typeof value !== 'object') return []
    return Object.entries(value).flatMap(([key, one]) => (/^anchors?$/.test(key) ? [] : within(one)))
  }

  test('a copy with itself gives itself, without a doubt', () => {
    fc.assert(
      fc.property(anyPlans, (plans) => {
        const worded = plans.map((plan) => ({
          ...plan,
          sections: plan.sections.map((s) => ({ ...s, actions: s.actions.filter(({ text }) => text !== '') })),
        }))
        const outcome = reconcile(bare(worded, 'one'), bare(worded, 'two'))
        if (!outcome.ok) return
        expect(outcome.reading.plans).toEqual(worded)
        expect(outcome.reading.doubts).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('gives nothing that stands in neither copy, and loses no action of either', () => {
    fc.assert(
      fc.property(anyPlans, anyPlans, (one, two) => {
        const outcome = reconcile(bare(one, 'one'), bare(two, 'two'))
        if (!outcome.ok) return
        const known = new Set(within([one, two]))
        expect(within(outcome.reading.plans).filter((text) => !known.has(text))).toEqual([])
        const texts = within(outcome.reading.plans)
        const told =
          (outcome.reading.notes ?? []).map(({ text }) => text).join('\n') + outcome.reading.doubts.map(({ why }) => why).join('\n')
        const actions = [...one, ...two].flatMap(({ sections }) => sections.flatMap((s) => s.actions.map(({ text }) => text)))
        const folded = new Set(texts.map((text) => text.toLowerCase()))
        expect(actions.filter((text) => text !== '' && !folded.has(text.toLowerCase()) && !told.includes(text))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
