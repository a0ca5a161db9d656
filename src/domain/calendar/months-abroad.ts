/** The months in German, French, Italian, Spanish and Welsh, January first; those that English shares are left out. */
const names: readonly string[] = [
  'januar jänner janvier gennaio enero ionawr',
  'februar feber février febbraio febrero chwefror',
  'märz mars marzo mawrth',
  'avril aprile abril ebrill',
  'mai maggio mayo',
  'juni juin giugno junio mehefin',
  'juli juillet luglio julio gorffennaf',
  'août aout agosto awst',
  'settembre septembre septiembre setiembre medi',
  'oktober octobre ottobre octubre hydref',
  'novembre noviembre tachwedd',
  'dezember décembre dicembre diciembre rhagfyr',
]

const months: ReadonlyMap<string, number> = new Map(
  names.flatMap((line, index) => line.split(' ').map((name) => [name, index + 1] as const)),
)

/**
 * The month (1 to 12) a word names in one of these languages, written in full; null for any other word. Some are everyday words or names in
 * English (`mars`, `Mayo`): only a day before it or a year behind it makes such a word a month.
 */
export function monthAbroad(word: string): number | null {
  return months.get(word.toLowerCase().normalize('NFC')) ?? null
}
