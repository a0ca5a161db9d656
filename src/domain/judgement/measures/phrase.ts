import type { MeasureUnit } from '../../measure/measure.ts'
import { contentStems, stem } from '../../progress/stems.ts'

/** Words in front of what is measured that only say that it is: "the percentage of reviews in time". */
const counting =
  /^[\s%]*(?:(?:the|a|an)\s+)?(?:(?:overall|total|average|annual|monthly)\s+)?(?:%|number|no\.|numbers|percentage|per ?cent|percent|proportion|share|rate|level|amount|timeliness)\s+(?:of|for)?\s*/i
const asking =
  /^\s*(?:(?:to|aim(?:s|ing)? to|ensure(?: that)?|achieve|reach|attain|meet|have|make sure(?: that)?|increase|improve|raise|reduce|cut|lower|decrease|maintain|keep|sustain|bring|get|secure|deliver|at least|a minimum of|minimum|up to|no more than|no fewer than|on|by|that|in|of|the|all|we|will|are|is|be)\b\s*)+/i
/** Behind what is measured: that it is to rise, from where and to which figure. */
const moving =
  /(?:\s*,?\s*(?:\b(?:to|will|should|shall|must|be|is|are|being|been|brought|up|down|improv(?:ed?|ing|es?)|increas(?:ed?|ing|es?)|rais(?:ed?|ing|es?)|risen|rise|reduc(?:ed?|ing|es?)|cut|lower(?:ed)?|decreas(?:ed?|ing|es?)|kept|held|maintained|at|from|by|of|least|over|above|below|under|more|no|than|within|a|the|target|further|around|about|on|in)\b|£?\d[\d.,]*\s?%|per ?cent\b|[:=–-]))+\s*$/i
/** A length of time in what is measured ("within 15 days") is no figure aimed at. */
const figure =
  /(?<![\w.,£])£?\d[\d.,]*\s?(?:%|per ?cent\b)?(?:\s*(?:k|m|bn)\b)?(?!\d|\s*(?:working|calendar|school)?\s*(?:days?|weeks?|months?|years?|hours?|minutes?)\b)/i
const bracketed = /\s*\(\s*£?\d[\d.,]*\s?(?:%|per ?cent)?\s*\)/gi
const time =
  /\s*,?\s*\b(?:by|before|during|until|till|from|over|in|at the)\s+(?:the\s+)?(?:end\s+of\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may\b|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|winter|easter|christmas|q[1-4]|quarter|20\d\d|year|each|every|next)[^;]*$/i
const dated = /\s+(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)[a-z]*[\s-]+(?:20)?\d\d\b.*$/i

/**
 * What a text says is measured, in its own words: what stands behind its figure ("97.5% of carers are visited" → "carers are visited"), else what stands
 * before it ("Timescales for reviews to be improved from 57% to 75%" → "Timescales for reviews"), else the whole of it without its verbs of asking. Cut at the end of the sentence and at words about time.
 */
export function phraseIn(text: string): string {
  const [sentence = ''] = text.split(/[;\n]|\.(?:\s|$)|:\s/).filter((part) => part.trim() !== '')
  const aimed = sentence.replace(/\bfrom\s+£?[\d.,]+\s?(?:%|per ?cent)?(?=\s+to\b)/gi, '').replace(bracketed, '')
  const at = figure.exec(aimed)
  if (!at) return trimmed(aimed)
  const rest = aimed.slice(at.index + at[0].length)
  const behind = trimmed(rest)
  const things = stemsOf(behind).length
  // a number of things is measured by what is done to them: carers recruited are not carers visited
  const led = trimmed(aimed.slice(0, at.index))
  if (!/%|cent/i.test(at[0]) && things > 0) return led && led.split(' ').length <= 3 ? `${led} ${behind}` : behind
  if (things >= 2 || (things === 1 && /^\s*of\b/i.test(rest))) return behind
  return stemsOf(led).length > things ? led : behind
}

function trimmed(text: string): string {
  const cut = text.replace(time, '').replace(dated, '').replace(moving, '')
  return cut
    .replace(/^[\s,:–-]*(?:points?|days?|weeks?)?\s*/i, '')
    .replace(asking, '')
    .replace(counting, '')
    .replace(/^\s*(?:the|our|all|of)\s+/i, '')
    .replace(/[\s,:–-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words by which a phrase is known again: what it is about, each once, numbers too ("within 10 days"); words of counting and small words left out. */
export function stemsOf(phrase: string): readonly string[] {
  return [...new Set(contentStems(phrase))].filter((one) => !/[%£]/.test(one) && !counted.has(one)).sort()
}
const counted = new Set(
  'percentage percent proportion rate level total average overall figure currently latest improve improved increase reduce raise working calendar'
    .split(' ')
    .map(stem),
)

const unitMarks: Readonly<Partial<Record<MeasureUnit, string>>> = {
  count: 'number',
  '£': 'pounds',
  days: 'days',
  weeks: 'weeks',
  ratio: 'ratio',
}
/** Longer keys are cut, with a sum of the rest so that two of them stay two. */
const longest = 72

/**
 * The key of a phrase. Two phrases are one measure when they are about the same things (the same stems, whatever their order and the verbs around them) in the same
 * unit, two things at least: fewer say too little, and such a key takes its place (`within`) with it.
 */
export function phraseKey(phrase: string, unit: MeasureUnit | null, within: string): string {
  const stems = stemsOf(phrase)
  if (stems.length === 0) return ''
  const mark = unit === null ? undefined : unitMarks[unit]
  const parts = [...stems, ...(mark ? [mark] : []), ...(stems.length < 2 ? [`in-${within}`] : [])]
  const whole = parts.join('-').replace(/[^a-z0-9-]+/gi, '')
  return whole.length <= longest ? whole : `${whole.slice(0, longest)}-${sumOf(whole)}`
}

/** A short sum of a text (FNV-1a): equal texts have equal ones, and others nearly never. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193)
  return (sum >>> 0).toString(36)
}
