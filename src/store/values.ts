import pg from 'pg'

/**
 * How PostgreSQL's values arrive in the program, decided once for every query:
 * counts (int8) as numbers, refused beyond what a number holds exactly; numeric as the text it was written with (13.10 is not 13.1); a date as
 * `2004-07-01` and an instant as `2004-07-01T09:30:00.000Z`, never as a Date, which would move them into the host's time zone; json parsed; bytea as bytes.
 */
export const valueTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : (parsers.get(oid) ?? pg.types.getTypeParser(oid))
  },
}

type Parse = (text: string) => unknown

const textArray = 1009

const asText: Parse = (text) => text
const arrayOf = (parse: Parse): Parse => {
  const split = pg.types.getTypeParser(textArray as number) as (text: string) => (string | null)[]
  return (text) => split(text).map((one) => (one === null ? null : parse(one)))
}

const parsers = new Map<number, Parse>([
  [20, wholeNumber],
  [1016, arrayOf(wholeNumber)],
  [1700, asText],
  [1231, arrayOf(asText)],
  [1082, asText],
  [1182, arrayOf(asText)],
  [1114, asText],
  [1115, arrayOf(asText)],
  [1184, instant],
  [1185, arrayOf(instant)],
])

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is larger than a number holds exactly`)
  return value
}

/** `2004-07-01 10:30:00+01` → `2004-07-01T09:30:00.000Z`; at least three decimals, so that instants sort as text. */
export function instant(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?([+-]\d\d(?::\d\d)*)$/.exec(text)
  if (!parts) return text // infinity, or a day before Christ
  const [, day, time, decimals = '', offset] = parts
  if (offset === '+00') return `${day}T${time}.${decimals.padEnd(3, '0')}Z`
  const utc = Temporal.Instant.from(`${day}T${time}.${decimals || '0'}${offset}`)
  return utc.toString({ fractionalSecondDigits: decimals.length > 3 ? 6 : 3 })
}
