export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const lowerNames = monthNames.map((name) => name.toLowerCase())

/** Slips of the pen that officers make again and again; a prefix of the right name needs no entry. */
const slips: ReadonlyMap<string, number> = new Map([
  ['janurary', 1],
  ['janaury', 1],
  ['febuary', 2],
  ['feburary', 2],
  ['febraury', 2],
  ['arpil', 4],
  ['agust', 8],
  ['septmber', 9],
  ['setpember', 9],
  ['septemeber', 9],
  ['ocotber', 10],
  ['octber', 10],
  ['novemeber', 11],
  ['decmber', 12],
  ['decemeber', 12],
])

/** The month (1 to 12) a word names in full or cut short (`Sept`, `Sep`, `DEC`), in any letter case; null for any other word. */
export function monthNamed(word: string): number | null {
  if (word.length < 3 || word.length > 10) return null
  const lower = word.toLowerCase()
  const index = lowerNames.findIndex((name) => name.startsWith(lower))
  return index >= 0 ? index + 1 : (slips.get(lower) ?? null)
}

/** 1 for `Monday`, `Mon` or `Mondays`, 7 for Sunday; null for any other word. */
export function weekdayNamed(word: string): number | null {
  return weekdays.get(word.toLowerCase()) ?? null
}

const weekdays: ReadonlyMap<string, number> = new Map(
  [
    ['monday', 'mon'],
    ['tuesday', 'tues', 'tue'],
    ['wednesday', 'weds', 'wed'],
    ['thursday', 'thurs', 'thur', 'thu'],
    ['friday', 'fri'],
    ['saturday', 'sat'],
    ['sunday', 'sun'],
  ].flatMap((spellings, index) => spellings.map((spelling) => [spelling, index + 1])),
)
