import { expect, test } from 'vitest'
import { appendixMark, kindOf, periodIn } from './titles.ts'

test.each([
  ['Homes Service Plan 2026/27', 'service plan'],
  ['Extract from the Joint Review Action Plan', 'inspection action plan'],
  ['Ofsted Inspection Action Plan', 'inspection action plan'],
  ['Children’s Services Improvement Plan', 'improvement plan'],
  ['Action log', 'action log'],
  ['Roads', 'plan'],
])('%s is a %s', (title, kind) => expect(kindOf(title)).toBe(kind))

test.each([
  ['TASKS FOR 2004/05', '2004/05'],
  ['Plan 2026-27', '2026/27'],
  ['Plan 2025 – 2028', '2025/28'],
  ['Plan 2004', ''],
  ['1999/00 plan', '1999/00'],
  ['tel. 2004-0547', ''],
])('the period in "%s" is "%s"', (text, period) => expect(periodIn(text)).toBe(period))

test.each([
  ['APPENDIX A', 'APPENDIX A', ''],
  ['Appendix B – Service plan', 'Appendix B – ', 'Service plan'],
  ['Annex 2: Log', 'Annex 2: ', 'Log'],
])('%s is an appendix mark', (text, mark, rest) => expect(appendixMark(text)).toEqual({ mark, rest }))

test('the word appendix alone is none', () => expect(appendixMark('APPENDIX')).toBeNull())
