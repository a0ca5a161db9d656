import type { MeasureTarget } from '../../measure/kept-measure.ts'

const timed = /\b(?:average|mean|median|waiting|turnaround|time (?:taken )?to|times?\b(?! of))\b/i
const aimed =
  /\b(?:to|within|under|below|less than|no more than|at most|of|in)\s+(?:an average of\s+)?(\d+(?:\.\d+)?)\s*(?:working |calendar )?(days?|weeks?)\b/i

/**
 * How long something is to take, where the wording is about that: "Reduce the average re-let time from 35 to 28 days". A share of things done
 * within a number of days is a share, and has been read as one before this is asked. Null where no length is aimed at.
 */
export function durationAim(text: string): Omit<MeasureTarget, 'by' | 'source'> | null {
  if (!timed.test(text)) return null
  const found = aimed.exec(text.replace(/\bfrom\s+\d[\d.,]*\s*(?:days?|weeks?)?(?=\s+to\b)/gi, ''))
  if (!found?.[1]) return null
  const unit = /^w/i.test(found[2] ?? '') ? 'weeks' : 'days'
  return { value: Number(found[1]), unit, relative: false, direction: 'down', text: `${found[1]} ${found[2]}` }
}
