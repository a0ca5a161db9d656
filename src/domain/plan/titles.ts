/** What kind of plan a title speaks of. The first that fits: an improvement plan is one even where it calls itself an action plan too. */
const kinds: readonly (readonly [string, RegExp])[] = [
  ['inspection action plan', /inspection.*action plan|action plan.*inspection|\breview action plan/i],
  ['improvement plan', /improvement plan/i],
  ['service plan', /service plan|service delivery plan|business plan/i],
  ['recovery plan', /recovery plan/i],
  ['action log', /action(s)? (log|tracker|list|register)|actions? (from|arising)|matters arising/i],
  ['action plan', /action plan|plan of action/i],
  ['strategy', /strategy/i],
]

/** `service plan`, `inspection action plan` …, or `plan` where the title does not say. */
export function kindOf(title: string): string {
  return kinds.find(([, pattern]) => pattern.test(title))?.[0] ?? 'plan'
}

/** The period a text names, as `2004/05`: one financial year, or the first and last of several (`2025-27`). `''` where it names none. */
export function periodIn(text: string): string {
  const years = /\b((?:19|20)\d\d)\s*[/–-]\s*((?:19|20)?\d\d)\b(?!\s*[/–-]\s*\d)/.exec(text)
  if (!years) return ''
  const from = Number(years[1])
  const to = Number((years[2] as string).slice(-2))
  const span = (to - (from % 100) + 100) % 100
  return span >= 1 && span <= 10 ? `${from}/${String(to).padStart(2, '0')}` : ''
}

/** `APPENDIX A`, `Annex 2: Service plan`: the mark, and what stands behind it. Null where the text is no such mark. */
export function appendixMark(text: string): { mark: string; rest: string } | null {
  const m = /^(?:appendix|annex|schedule|attachment|enclosure)\s+(?:[A-Z]|\d{1,2}|[IVX]{1,4})\b\s*[:.–—-]?\s*/i.exec(text)
  return m ? { mark: m[0], rest: text.slice(m[0].length) } : null
}
