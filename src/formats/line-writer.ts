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

export const lineWriter = (): LineWriter => new Lines()

/** A class, as each cell and each paragraph of a paper has its own. */
class Lines implements LineWriter {
  /** The lines that have ended, each with its line end. */
  private ended = ''
  private line = ''
  private pending = ''
  private thick = false
  private thin = false

  private put(text: string, bold: boolean): void {
    if (text.trim() === '') {
      this.line += text
      return
    }
    if (this.pending !== '') {
      if (this.pending !== '•' || !ownBullet.test(text))
        this.line = `${this.line.trimEnd()}${this.line.trim() === '' ? '' : ' '}${this.pending} `
      text = text.trimStart()
      this.pending = ''
    }
    if (bold) this.thick = true
    else this.thin = true
    this.line += text
  }

  write(text: string, bold: boolean, collapse = false): void {
    if (!collapse) {
      this.put(text, bold)
      return
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ')
    this.put(flat.startsWith(' ') && (this.line === '' || this.line.endsWith(' ')) ? flat.slice(1) : flat, bold)
  }

  raise(text: string, bold: boolean): void {
    const before = this.line.trimEnd()
    if (/^\s*(?:st|nd|rd|th)\b/i.test(text) && /\d$/.test(before)) {
      this.line = before
      this.put(text.trimStart(), bold)
    } else if (/^\d/.test(text) && /\d$/.test(this.line)) this.put(` ${text}`, bold)
    else this.put(text, bold)
  }

  breakLine(): void {
    this.ended += `${this.line}\n`
    this.line = ''
  }

  newLine(): void {
    if (this.line.trim() !== '') this.breakLine()
    else this.line = ''
  }

  mark(text: string): void {
    this.pending = text
  }

  endEntry(): void {
    if (this.pending !== '' && this.pending !== '•') this.line += this.pending
    this.pending = ''
  }

  take(): { text: string; bold: boolean } {
    const taken = { text: this.ended + this.line, bold: this.thick && !this.thin }
    this.ended = ''
    this.line = ''
    this.pending = ''
    this.thick = false
    this.thin = false
    return taken
  }
}
