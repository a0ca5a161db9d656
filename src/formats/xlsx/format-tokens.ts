/** A piece of a number format: what stands as it is, a part of a date, a run of figures, or what takes their place. */
export interface Token {
  readonly kind: 'text' | 'date' | 'digits' | 'percent' | 'general' | 'cell'
  /** The text itself, `yyyy`, `[h]`, `noon`, `#,##0.00` … */
  readonly text: string
}

const pieces =
  /"([^"]*)"?|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(AM\/PM|A\/P)|(general)|(y+|d+|m+|h+|s+)|(\.0+)(?=$|[^0#?])|([0#?][0#?,.]*(?:E[+-][0#?]+)?)|(%)|(@)|(.)/gisu

/** The pieces of one section of a format code; its colours, conditions and fillers change no words and are left out. */
export function tokensOf(code: string): Token[] {
  const tokens: Token[] = []
  for (const [whole, quoted, escaped, money, elapsed, noon, general, date, fraction, digits, percent, cell, other] of code.matchAll(
    pieces,
  )) {
    const text = quoted ?? escaped ?? money ?? other
    if (text !== undefined) tokens.push({ kind: 'text', text })
    else if (elapsed !== undefined) tokens.push({ kind: 'date', text: `[${elapsed.toLowerCase()}]` })
    else if (noon !== undefined) tokens.push({ kind: 'date', text: 'noon' })
    else if (general !== undefined) tokens.push({ kind: 'general', text: '' })
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() })
    else if (fraction !== undefined && tokens.at(-1)?.kind === 'date') continue
    else if (fraction !== undefined || digits !== undefined) tokens.push({ kind: 'digits', text: fraction ?? digits ?? '' })
    else if (percent !== undefined) tokens.push({ kind: 'percent', text: '%' })
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: '' })
    else if (whole.startsWith('_')) tokens.push({ kind: 'text', text: ' ' })
  }
  return tokens
}

/** The sections of a format code, parted by semicolons that are not quoted. */
export function sectionsOf(code: string): string[] {
  const sections: string[] = []
  let start = 0
  let quoted = false
  for (let at = 0; at < code.length; at += 1) {
    if (code[at] === '\\') at += 1
    else if (code[at] === '"') quoted = !quoted
    else if (code[at] === ';' && !quoted) {
      sections.push(code.slice(start, at))
      start = at + 1
    }
  }
  return [...sections, code.slice(start)]
}
