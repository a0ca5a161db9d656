import { TextRun } from 'docx'
import { statusesIn } from '../../domain/report/status-key.ts'

/** Text as it may stand in an XML file: characters that no such file can hold become �, or Word would refuse the whole report. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '�').toWellFormed()
}

/** One line as runs. With `inked`, each status in it is set in its own ink, shape and word in bold. */
export function runsOf(line: string, { inked = false, bold = false }: { inked?: boolean; bold?: boolean } = {}): TextRun[] {
  const run = (text: string) => (bold ? new TextRun({ text: clean(text), bold }) : new TextRun(clean(text)))
  const statuses = inked ? statusesIn(line) : []
  if (!statuses.length) return [run(line)]
  const runs: TextRun[] = []
  let at = 0
  for (const { start, end, mark } of statuses) {
    if (start > at) runs.push(run(line.slice(at, start)))
    runs.push(new TextRun({ text: line.slice(start, end), bold: true, color: mark.ink }))
    at = end
  }
  if (at < line.length) runs.push(run(line.slice(at)))
  return runs
}

/** Lines that begin with a number or a bullet hang. */
export function hangs(line: string): boolean {
  return /^(?:\d{1,3}[.)]|\d+(?:\.\d+)+[.)]?|[•◦])\s/.test(line)
}
