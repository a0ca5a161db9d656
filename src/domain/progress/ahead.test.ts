import { describe, expect, test } from 'vitest'
import { namedAhead } from './ahead.ts'

const told = (text: string) => namedAhead(text, '2026-07-01').map(({ kind, first, last }) => [kind, first, last])

describe('times named as still to come', () => {
  test.each<[string, 'check' | 'step', string, string]>([
    ['Check December', 'check', '2026-12-01', '2026-12-31'],
    ['Audit planned for December', 'check', '2026-12-01', '2026-12-31'],
    ['Monitoring due November', 'check', '2026-11-01', '2026-11-30'],
    ['Review due in May', 'check', '2027-05-01', '2027-05-31'],
    ['Survey to be repeated in spring 2027', 'check', '2027-03-01', '2027-05-31'],
    ['Packs will be available from September', 'step', '2026-09-01', '2026-09-30'],
    ['Strategy to the Partnership Board in July', 'step', '2026-07-01', '2026-07-31'],
    ['Delayed until October', 'step', '2026-10-01', '2026-10-31'],
    ['Now expected 14 November 2026', 'step', '2026-11-14', '2026-11-14'],
    ['Will open in May', 'step', '2027-05-01', '2027-05-31'],
    ['Board to decide in May 2027', 'step', '2027-05-01', '2027-05-31'],
    ['Launch in Q3', 'step', '2026-10-01', '2026-12-31'],
    ['Recruitment to begin in August', 'step', '2026-08-01', '2026-08-31'],
    ['Approved in May, to be launched in August', 'step', '2026-08-01', '2026-08-31'],
  ])('%s', (text, kind, first, last) => expect(told(text)).toContainEqual([kind, first, last]))
})

describe('no time ahead is named', () => {
  test.each([
    'Achieved',
    'Meeting held in May',
    'Approved by Cabinet in March',
    'Launched in June 2026',
    '71% as at May 2026',
    'The May report shows 71%',
    'Completed May 2026',
    'Work may start',
    'Recruitment to begin',
    'Will be ready by June 2024',
    '112 visits in May',
    'Two days a week set aside for repairs from 1 June',
    '12 homes by the end of May against a target of 22',
  ])('%s', (text) => expect(told(text)).toEqual([]))
})

describe('said late in November, a month up to that day is not ahead by standing at the end of a clause', () => {
  test.each<[string, readonly string[]]>([
    ['Calls went up again in November', []],
    ['Costs rose in November', []],
    ['Two carers came in November', []],
    ['Calls up in November', []],
    ['Report to Cabinet in November', []],
    ['Report to Cabinet in December', ['2026-12-01']],
    ['Report will go to Cabinet in November', ['2026-11-01']],
    ['Launch in November', ['2026-11-01']],
    ['Audit in November', ['2026-11-01']],
    ['Visit to Cross Fell in December', ['2026-12-01']],
    ['Rose garden opening in December', ['2026-12-01']],
  ])('%s', (text, months) => expect(namedAhead(text, '2026-11-27').map(({ first }) => first)).toEqual(months))
})

test('several times come in their order', () => {
  expect(told('Checks planned for September 2026 and March 2027')).toEqual([
    ['check', '2026-09-01', '2026-09-30'],
    ['check', '2027-03-01', '2027-03-31'],
  ])
})
