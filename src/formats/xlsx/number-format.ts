/**
 * Shows a number as a workbook shows it, by its format code: `0.00`, `0%`, `#,##0`, `£#,##0.00`, `dd/mm/yyyy`, `mmm-yy`. A printed number such as
 * 13.10 is one only because it is shown so. What a format does with width, colour and alignment changes no words and is passed over.
 * @param date1904 the workbook counts its days from 1904 and not from 1900
 */
export function showNumber(value: number, code: string, date1904 = false): string {
  if (!Number.isFinite(value)) return ''
  const section = sectionFor(value, code)
  if (/^general$/i.test(section.code.trim()) || section.code.trim() === '') return plain(section.value)
  const tokens = tokensOf(section.code)
  if (tokens.some(({ kind }) => kind === 'date')) return showDate(value, tokens, date1904)
  return showDigits(section.value, tokens)
}

/** Whether a format shows days or times. */
export const isDateFormat = (code: string): boolean => tokensOf(code.split(';')[0] ?? '').some(({ kind }) => kind === 'date')

/** The codes that workbooks name by number alone. Those of a place (14, 22) are shown as a British reader writes them. */
export const builtInFormats: Readonly<Record<number, string>> = {
  ...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy' },
  ...{ 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'dd/mm/yyyy hh:mm' },
  ...{
    37: '#,##0;-#,##0',
    38: '#,##0;-#,##0',
    39: '#,##0.00;-#,##0.00',
    40: '#,##0.00;-#,##0.00',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss',
    49: '@',
  },
}

interface Token {
  readonly kind: 'text' | 'date' | 'digits' | 'percent' | 'general'
  readonly text: string
}

/** The part of a code that is for this number: positive, negative, zero; a negative one in a part of its own is shown without its sign. */
function sectionFor(value: number, code: string): { code: string; value: number } {
  const sections = sectionsOf(code).map((one) => one.replace(/\[(?:>|<|=)[^\]]*\]/g, ''))
  const [first = '', second, third] = sections
  if (sections.length >= 3 && value === 0) return { code: third ?? first, value }
  if (sections.length >= 2 && value < 0) return { code: second ?? first, value: -value }
  return { code: first, value }
}

function sectionsOf(code: string): string[] {
  const sections = ['']
  let quoted = false
  for (let at = 0; at < code.length; at += 1) {
    const char = code[at] ?? ''
    if (char === '\\') {
      sections[sections.length - 1] += char + (code[at + 1] ?? '')
      at += 1
      continue
    }
    if (char === '"') quoted = !quoted
    if (char === ';' && !quoted) sections.push('')
    else sections[sections.length - 1] += char
  }
  return sections
}

const pieces =
  /"([^"]*)"?|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[(h+|m+|s+)\]|\[[^\]]*\]|(AM\/PM|A\/P)|(general)|([yd]+|m+|h+|s+)|(\.0+)(?=$|[^0#?])|([0#?][0#?,.]*(?:E[+-][0#?]+)?)|(%)|(.)/gisu

function tokensOf(code: string): Token[] {
  const tokens: Token[] = []
  for (const [whole, quoted, escaped, money, elapsed, noon, general, date, fraction, digits, percent, other] of code.matchAll(pieces)) {
    if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted })
    else if (escaped !== undefined) tokens.push({ kind: 'text', text: escaped })
    else if (money !== undefined) tokens.push({ kind: 'text', text: money })
    else if (elapsed !== undefined) tokens.push({ kind: 'date', text: `[${elapsed.toLowerCase()}]` })
    else if (noon !== undefined) tokens.push({ kind: 'date', text: 'noon' })
    else if (general !== undefined) tokens.push({ kind: 'general', text: '' })
    else if (date !== undefined) tokens.push({ kind: 'date', text: date.toLowerCase() })
    else if (fraction !== undefined && tokens.at(-1)?.kind === 'date') tokens.push({ kind: 'text', text: '' })
    else if (fraction !== undefined || digits !== undefined) tokens.push({ kind: 'digits', text: fraction ?? digits ?? '' })
    else if (percent !== undefined) tokens.push({ kind: 'percent', text: '%' })
    else if (other !== undefined && other !== '@') tokens.push({ kind: 'text', text: other })
    else if (whole.startsWith('_')) tokens.push({ kind: 'text', text: ' ' })
  }
  return tokens
}

/** As a cell without a format shows it: at most eleven figures, no trace of how machines store fractions. */
function plain(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value)
  const shown = Number(value.toPrecision(11))
  return Math.abs(shown) >= 1e15 || (shown !== 0 && Math.abs(shown) < 1e-9) ? shown.toExponential() : String(shown)
}

function showDigits(value: number, tokens: readonly Token[]): string {
  const percent = tokens.filter(({ kind }) => kind === 'percent').length
  const all = tokens.flatMap(({ kind, text }) => (kind === 'digits' ? [text] : [])).join('')
  const scaled = Math.abs(value) * 100 ** percent
  const shown = all === '' ? '' : numeral(scaled, all)
  let written = false
  const text = tokens
    .map((token) => {
      if (token.kind === 'general') return plain(Math.abs(value))
      if (token.kind !== 'digits') return token.text
      if (written) return ''
      written = true
      return shown
    })
    .join('')
    .trim()
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/** `#,##0.00` over 1234.5 is `1,234.50`; a comma at the end divides by a thousand. */
function numeral(value: number, pattern: string): string {
  const [, exponent] = /E([+-])/i.exec(pattern) ?? []
  const body = pattern.replace(/E.*$/i, '')
  const thousands = /,+$/.exec(body.replace(/\..*$/, ''))?.[0].length ?? 0
  const fraction = /\.([0#?]*)/.exec(body)?.[1] ?? ''
  const least = fraction.replace(/[^0]/g, '').length
  const most = Math.min(fraction.length, 15)
  if (exponent)
    return value
      .toExponential(most)
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E')
  const rounded = roundTo(value / 1000 ** thousands, most)
  const [whole = '0', behind = ''] = rounded.split('.')
  const zeros = body.replace(/\..*$/, '').replace(/[^0]/g, '').length
  const padded = (whole === '0' && zeros === 0 ? '' : whole).padStart(zeros, '0')
  const grouped = /[0#?],[0#?]/.test(body) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded
  let cut = behind
  while (cut.length > least && cut.endsWith('0')) cut = cut.slice(0, -1)
  return cut === '' ? grouped : `${grouped}.${cut}`
}

/** Rounded as people do, away from how machines store fractions: 1.005 to two places is 1.01. */
function roundTo(value: number, places: number): string {
  if (value >= 1e15) return value.toFixed(0)
  return Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${places}`))}e-${places}`).toFixed(places)
}

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

function showDate(serial: number, tokens: readonly Token[], date1904: boolean): string {
  const at = partsOf(serial, date1904)
  if (at === null) return plain(serial)
  const twelve = tokens.some(({ kind, text }) => kind === 'date' && text === 'noon')
  return tokens
    .map((token, index) => {
      if (token.kind !== 'date') return token.kind === 'digits' ? '' : token.text
      const { text } = token
      if (text.startsWith('m') && isMinute(tokens, index)) return pad(at.minutes, text.length)
      switch (text[0]) {
        case 'y':
          return text.length <= 2 ? pad(at.year % 100, 2) : String(at.year)
        case 'd':
          return text.length <= 2 ? pad(at.day, text.length) : (weekdays[at.weekday] ?? '').slice(0, text.length === 3 ? 3 : undefined)
        case 'h':
          return pad(twelve ? at.hours % 12 || 12 : at.hours, text.length)
        case 's':
          return pad(at.seconds, text.length)
        case 'n':
          return at.hours < 12 ? 'AM' : 'PM'
        case '[':
          return elapsed(serial, text)
        default:
          return monthAs(at.month, text.length)
      }
    })
    .join('')
    .trim()
}

const pad = (value: number, length: number): string => String(value).padStart(length >= 2 ? 2 : 1, '0')
const monthAs = (month: number, length: number): string =>
  length <= 2 ? pad(month, length) : (months[month - 1] ?? '').slice(0, length === 3 ? 3 : length === 5 ? 1 : undefined)

function elapsed(serial: number, text: string): string {
  const seconds = Math.round(serial * 86_400)
  return String(Math.trunc(text[1] === 'h' ? seconds / 3600 : text[1] === 'm' ? seconds / 60 : seconds))
}

/** `m` means minutes behind an hour and before a second. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  const near = (step: number): string => {
    for (let at = index + step; at >= 0 && at < tokens.length; at += step) {
      const token = tokens[at]
      if (token?.kind === 'date') return token.text
    }
    return ''
  }
  return /^\[?h/.test(near(-1)) || near(1).startsWith('s')
}

/** The day and time of a serial number. In workbooks counting from 1900 there was a 29 February 1900, which there was not. */
function partsOf(serial: number, date1904: boolean) {
  if (serial < 0 || serial > 2_958_466) return null
  const whole = Math.floor(serial + 0.5 / 86_400_000)
  const days = date1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    weekday: day.getUTCDay(),
    hours: Math.floor(seconds / 3600),
    minutes: Math.floor(seconds / 60) % 60,
    seconds: seconds % 60,
  }
}
