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

/** Every name cut short to three letters or more, and every slip. */
const named: ReadonlyMap<string, number> = new Map([
  ...slips,
  ...monthNames.flatMap((name, index) =>
    Array.from({ length: name.length - 2 }, (_, more) => [name.slice(0, 3 + more).toLowerCase(), index + 1] as const),
  ),
])

/** The month (1 to 12) a word names in full or cut short (`Sept`, `Sep`, `DEC`), in any letter case; null for any other word. */
export function monthNamed(word: string): number | null {
  if (word.length < 3 || word.length > 10) return null
  return named.get(word.toLowerCase()) ?? null
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
