import type { Token } from './format-tokens.ts'
import { showPlain } from './show-digits.ts'

const months = 'January February March April May June July August September October November December'.split(' ')
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/** The last day that a workbook knows, 31 December 9999. */
const lastSerial = 2_958_465

/**
 * A day or time through a format, in English and with the day first: a number in a date's format is a certain day, and `3/4/2026` with the month
 * first would be read as another one. A serial number that is no day is shown as a number.
 */
export function showDate(serial: number, given: readonly Token[], date1904: boolean): string {
  const at = momentOf(serial, date1904)
  if (at === null) return showPlain(serial)
  const tokens = isMonthFirst(given) ? dayFirst(given) : given
  const twelve = tokens.some(({ kind, text }) => kind === 'date' && text === 'noon')
  return tokens
    .map((token, index) => {
      const { kind, text } = token
      if (kind !== 'date') return kind === 'text' ? text : ''
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
    .replace(/ +/g, ' ')
    .trim()
}

/** Whether a format writes the month in figures before the day and no year before it: `m/d/yyyy`. */
export function isMonthFirst(tokens: readonly Token[]): boolean {
  const order = tokens.map((token, index) => (token.kind === 'date' && !isMinute(tokens, index) ? token.text : ''))
  const month = order.findIndex((text) => /^mm?$/.test(text))
  const day = order.findIndex((text) => /^dd?$/.test(text))
  const year = order.findIndex((text) => text.startsWith('y'))
  return month >= 0 && day > month && (year < 0 || year > month)
}

function dayFirst(tokens: readonly Token[]): Token[] {
  const month = tokens.findIndex(({ kind, text }) => kind === 'date' && /^mm?$/.test(text))
  const day = tokens.findIndex(({ kind, text }) => kind === 'date' && /^dd?$/.test(text))
  return tokens.map((token, index) => (index === month ? tokens[day] : index === day ? tokens[month] : token) ?? token)
}

const pad = (value: number, length: number): string => String(value).padStart(length >= 2 ? 2 : 1, '0')

function monthAs(month: number, length: number): string {
  if (length <= 2) return pad(month, length)
  return (months[month - 1] ?? '').slice(0, length === 3 ? 3 : length === 5 ? 1 : undefined)
}

function elapsed(serial: number, text: string): string {
  const seconds = Math.round(serial * 86_400)
  return String(Math.trunc(text[1] === 'h' ? seconds / 3600 : text[1] === 'm' ? seconds / 60 : seconds))
}

/** `m` means minutes behind an hour and before a second. */
function isMinute(tokens: readonly Token[], index: number): boolean {
  if (!/^mm?$/.test(tokens[index]?.text ?? '')) return false
  const dates = tokens.filter(({ kind }) => kind === 'date')
  const at = dates.indexOf(tokens[index] as Token)
  return /^\[?h/.test(dates[at - 1]?.text ?? '') || (dates[at + 1]?.text ?? '').startsWith('s')
}

/** The day and time of a serial number. Workbooks that count from 1900 have a 29 February 1900, which there was not: the days before it are one off. */
function momentOf(serial: number, date1904: boolean) {
  const total = Math.round(serial * 86_400)
  const whole = Math.floor(total / 86_400)
  if (whole < 0 || whole > lastSerial) return null
  const days = date1904 ? whole + 1462 : whole < 60 ? whole + 1 : whole
  const day = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000)
  const leap = !date1904 && whole === 60
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: leap ? 29 : day.getUTCDate(),
    weekday: day.getUTCDay(),
    hours: Math.floor((total % 86_400) / 3600),
    minutes: Math.floor((total % 3600) / 60),
    seconds: total % 60,
  }
}
