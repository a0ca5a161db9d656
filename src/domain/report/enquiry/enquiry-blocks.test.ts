import { expect, test } from 'vitest'
import type { Finding } from '../../judgement/judgement.ts'
import { placesIn } from '../places.ts'
import { action, plan, section } from '../sample-plans.ts'
import { enquiryBlocks } from './enquiry-blocks.ts'

const plans = [plan('Harbour plan', [section('1', 'Quays', { actions: ['1', '2', '3'].map((ref) => action(ref, `Mend gate ${ref}`)) })])]
const late = (ref: string): Finding => ({
  ...{ rule: 'late', sentence: `Due long ago, says ${ref}.`, evidence: '' },
  about: { plan: 'Harbour plan', section: '1', objective: null, ref, id: null },
})
const blocksOf = (findings: readonly Finding[], longestReason = 200) =>
  enquiryBlocks({
    plans,
    judgement: { asAt: '2026-11-20', actions: [], findings },
    placeOf: placesIn(plans),
    next: 7,
    most: 8,
    longestReason,
  })

test('each question is a numbered paragraph that names its appendix, with its reason below it', () => {
  expect(blocksOf([late('1'), late('2')])).toEqual({
    blocks: [
      { kind: 'heading', level: 2, text: 'What the panel could ask' },
      {
        ...{ kind: 'paragraph', bold: true },
        text: '7. Why are 2 of 3 actions of Appendix A past their own day, and on which day will each be done?',
      },
      { kind: 'paragraph', text: 'A 1: Due long ago, says 1. A 2: Due long ago, says 2', look: 'note' },
    ],
    next: 8,
  })
})

test('a long reason is cut behind a whole word', () => {
  expect(blocksOf([late('1'), late('2')], 30).blocks.at(-1)).toMatchObject({ text: 'A 1: Due long ago, says 1. A …' })
})

test('what is left out is said', () => {
  const rules = ['late', 'date-moved', 'no-measure', 'no-named-owner', 'old-data', 'figure-misses-target', 'no-date-at-all', 'a', 'b', 'c']
  const { blocks, next } = blocksOf(rules.map((rule) => ({ ...late('1'), rule })))
  expect(next).toBe(15)
  expect(blocks.at(-1)).toMatchObject({ text: '2 lesser questions are left out.' })
})

test('where nothing was found nothing is asked', () => {
  expect(blocksOf([])).toEqual({ blocks: [], next: 7 })
})
