import { describe, expect, test } from 'vitest'
import { faultOfMapping, type Mapping } from './mapping.ts'
import { paper } from './paper-in-tests.ts'
import { recognise } from './recognise.ts'

const odd = paper('# Ponds', [
  '=Wish | Chap | Moon | Word',
  'Dig the pond | R Vale | May 2027 | Begun in April',
  'Fence the pond | T Orme | June 2027 | ',
])
const read = (mapping?: Mapping) => {
  const reading = recognise(odd, { mapping })
  const actions = reading.plans.flatMap(({ sections }) => sections.flatMap((section) => section.actions))
  return { reading, actions, layout: reading.layouts?.[0] }
}

test('a table whose headings nobody knows is listed all the same, so that a person can say what its columns hold', () => {
  const { actions, layout } = read()
  expect(actions).toEqual([])
  expect(layout).toEqual({
    ...{ anchor: 'b2', layout: '4:wish|chap|moon|word', read: false },
    columns: ['Wish', 'Chap', 'Moon', 'Word'].map((heading) => ({ heading, field: null, by: 'heading' })),
  })
})

test('columns set right for its layout are read so', () => {
  const { actions, layout, reading } = read(new Map([['4:wish|chap|moon|word', ['action', 'owners', 'deadline', 'progress']]]))
  expect(actions).toMatchObject([
    { text: 'Dig the pond', owners: [{ name: 'R Vale' }], deadline: { text: 'May 2027' }, progress: { text: 'Begun in April' } },
    { text: 'Fence the pond', owners: [{ name: 'T Orme' }], deadline: { text: 'June 2027' } },
  ])
  expect(layout).toMatchObject({ read: true, columns: [{ field: 'action', by: 'corrected' }, { by: 'corrected' }, {}, {}] })
  expect(reading.leftovers).toEqual([])
})

test('a correction overrules what a heading says, and what stands below it', () => {
  const log = paper(['=Ref | Action | Comments | Notes', '1 | Dig the pond | On track | Begun', '2 | Fence the pond | Complete | Done'])
  const plain = recognise(log).plans[0]?.sections[0]?.actions[0]
  expect(plain).toMatchObject({ status: 'On track', progress: { text: 'Begun' } })
  const corrected = recognise(log, { mapping: new Map([['4:ref|action|comments|notes', ['ref', 'action', 'progress', null]]]) })
  expect(corrected.plans[0]?.sections[0]?.actions[0]).toMatchObject({ progress: { text: 'On track' } })
  expect(corrected.leftovers.map(({ text }) => text)).toEqual(['Begun', 'Done'])
})

test('a correction of another layout changes nothing', () => {
  const { reading } = read()
  expect(read(new Map([['4:wish|chap|moon|words', ['action', null, null, null]]])).reading).toEqual(reading)
})

test('tables without headings go by their width', () => {
  const bare = paper(['Dig the pond | R Vale', 'Fence the pond | T Orme', 'Fill the pond | K Ash'])
  expect(recognise(bare)).toMatchObject({ plans: [], layouts: [{ layout: '2:', read: false }] })
  const corrected = recognise(bare, { mapping: new Map([['2:', ['action', 'owners']]]) })
  expect(corrected.plans[0]?.sections[0]?.actions.map(({ text, owners }) => [text, owners[0]?.name])).toEqual([
    ['Dig the pond', 'R Vale'],
    ['Fence the pond', 'T Orme'],
    ['Fill the pond', 'K Ash'],
  ])
})

test('a layout says how each column was told', () => {
  const log = paper([
    '=Ref | Action | Progress | Colour of the bus',
    '1 | Dig the pond | On track | x',
    '2 | Fence the pond | Complete | y',
  ])
  expect(recognise(log).layouts?.[0]?.columns).toEqual([
    { heading: 'Ref', field: 'ref', by: 'heading' },
    { heading: 'Action', field: 'action', by: 'heading' },
    { heading: 'Progress', field: 'status', by: 'content' },
    { heading: 'Colour of the bus', field: null, by: 'heading' },
  ])
})

describe('a correction that cannot be used', () => {
  test.each([
    [['action', 'owners'], null],
    [['objective', 'action', null, 'progress', 'progress'], null],
    [['owners', 'deadline'], 'no column holds the actions'],
    [['action', 'owners', 'owners'], 'two columns cannot both be “Owner”'],
  ] as const)('%j', (fields, fault) => {
    if (fault === null) expect(faultOfMapping(fields)).toBeNull()
    else expect(faultOfMapping(fields)).toContain(fault)
  })
})
