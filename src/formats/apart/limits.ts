/** What reading one paper may take. Twice what the longest of the real papers takes is still far below each of them. */
export const apartLimits = {
  /** Seconds on the clock. */
  seconds: 20,
  /** Bytes of memory, all counted, at which the reading process is ended: looked at twenty times a second, so that it stays below 300 MB. */
  memory: 265_000_000,
  /**
   * Bytes up to which a process is kept for the next paper. One that has read any PDF holds 155 to 170 MB, most of it programs and what they have worked out for every later paper, and grows no further:
   * a fresh one would stand there again after its first.
   */
  kept: 200_000_000,
  /** Megabytes of objects in it, so that it gives up by itself first. */
  heap: 170,
  /**
   * Characters of what it answers. The program takes them in, seals and stores them in one go, and serves no page meanwhile: this many take it a fifth of a second. A plan of
   * three hundred pages answers with less.
   */
  answer: 6_000_000,
  /** Papers read at once, and papers that may wait for one. */
  atOnce: 2,
  waiting: 40,
  /** Papers after which a process is replaced by a fresh one. */
  papers: 100,
} as const

/** The refusal of an answer that is too long to hand over; null where it is not. */
export function tooMuchWasRead(answer: unknown): { ok: false; sentence: string } | null {
  if (lengthOf(answer) <= apartLimits.answer) return null
  return {
    ok: false,
    sentence: 'This file holds more than a paper does, so nothing was kept. Copy the part that holds the plan and paste it.',
  }
}

/** How many characters a value holds, roughly, without making one long text of it. */
function lengthOf(value: unknown): number {
  let length = 0
  const open: unknown[] = [value]
  for (let one = open.pop(); one !== undefined || open.length > 0; one = open.pop()) {
    if (typeof one === 'string') length += one.length
    else if (typeof one === 'object' && one !== null)
      for (const [key, inner] of Object.entries(one)) {
        length += key.length + 4
        if (inner !== undefined) open.push(inner)
      }
    else length += 8
    if (length > apartLimits.answer) break
  }
  return length
}
