import { statusesIn, statusKey } from '../../domain/report/status-key.ts'

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand in an element or in a quoted attribute. Characters no page may hold become �. */
export function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[&<>"']/g, (c) => entities[c] ?? c).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '�')
}

/** Numbered and bulleted lines hang; the class that makes them, or `''`. */
export function lineClass(text: string): string {
  return /^(?:\d{1,3}[.)]|\d+(?:\.\d+)+[.)]?|[•◦])\s/.test(text) ? 'hang' : ''
}

/** A line with each status in it set in its ink, in bold; its shape is for the eye alone. */
export function withStatuses(line: string): string {
  let at = 0
  let html = ''
  for (const { start, end, mark } of statusesIn(line)) {
    const word = escapeText(line.slice(start + mark.shape.length, end))
    html += `${escapeText(line.slice(at, start))}<b class="${inkClass(mark.ink)}"><span aria-hidden="true">${escapeText(mark.shape)}</span>${word}</b>`
    at = end
  }
  return html + escapeText(line.slice(at))
}

const inkClass = (ink: string): string => `ink-${ink}`

/** The style rules for those inks, light and dark. */
export const inkRules: string = [...new Set(statusKey.map(({ ink }) => ink))].map((ink) => `.${inkClass(ink)}{color:#${ink}}`).join('\n')
