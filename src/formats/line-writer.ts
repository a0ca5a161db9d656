/**
 * Gathers the text of a paragraph or a cell out of its pieces: lines, marks of list entries, and whether all of it is bold. HTML and Word both
 * write through it, so that the same cell reads the same from either.
 */
export interface LineWriter {
  /** Adds text to the line. With `collapse`, white space in it shrinks to one space and goes at the start of a line, as browsers show it. */
  write(text: string, bold: boolean, collapse?: boolean): void
  /** Adds raised text: `31 ` + `st` is `31st`; a raised figure behind a figure (a note's number) is kept apart from it. */
  raise(text: string, bold: boolean): void
  /** Ends the line, an empty one too. */
  breakLine(): void
  /** Ends the line if anything stands on it. */
  newLine(): void
  /** Puts `2.` or `•` before the text that comes next, unless that text brings its own bullet. */
  mark(text: string): void
  /** Ends a list entry: a number without text still stands on the paper, a bullet without text says nothing. */
  endEntry(): void
  /** What was gathered since the last call. */
  take(): { text: string; bold: boolean }
}

const ownBullet = /^\s*[•·▪‣◦●*–—-](?=\s)/

export function lineWriter(): LineWriter {
  let lines: string[] = []
  let line = ''
  let pending = ''
  let thick = false
  let thin = false

  const put = (text: string, bold: boolean): void => {
    if (text.trim() === '') {
      line += text
      return
    }
    if (pending !== '') {
      if (pending !== '•' || !ownBullet.test(text)) line = `${line.trimEnd()}${line.trim() === '' ? '' : ' '}${pending} `
      text = text.trimStart()
      pending = ''
    }
    if (bold) thick = true
    else thin = true
    line += text
  }
  const breakLine = (): void => {
    lines.push(line)
    line = ''
  }

  return {
    write(text, bold, collapse = false) {
      if (!collapse) {
        put(text, bold)
        return
      }
      const flat = text.replace(/[ \t\r\n\f]+/g, ' ')
      put(flat.startsWith(' ') && (line === '' || line.endsWith(' ')) ? flat.slice(1) : flat, bold)
    },
    raise(text, bold) {
      const before = line.trimEnd()
      if (/^\s*(?:st|nd|rd|th)\b/i.test(text) && /\d$/.test(before)) {
        line = before
        put(text.trimStart(), bold)
      } else if (/^\d/.test(text) && /\d$/.test(line)) put(` ${text}`, bold)
      else put(text, bold)
    },
    breakLine,
    newLine() {
      if (line.trim() !== '') breakLine()
      else line = ''
    },
    mark(text) {
      pending = text
    },
    endEntry() {
      if (pending !== '' && pending !== '•') line += pending
      pending = ''
    },
    take() {
      const text = [...lines, line].join('\n')
      const bold = thick && !thin
      lines = []
      line = ''
      pending = ''
      thick = false
      thin = false
      return { text, bold }
    },
  }
}
