import { bulletMark, listNumber } from '../list-number.ts'
import { child, children, type XmlElement } from '../xml-tree.ts'
import type { Styles } from './read-styles.ts'
import { switchOf, valIn } from './read-xml.ts'

interface Level {
  readonly format: string
  /** `%1.%2` and the like. */
  readonly text: string
  readonly start: number
  /** Begins anew behind each number of this level or a higher one (0 is the highest); -1 never, undefined behind any higher one. */
  readonly restart: number | undefined
  /** All numbers in it are shown as figures, whatever kind their own level has. */
  readonly figures: boolean
}

/** Word's own limit for the text of a level. */
const longestMark = 255

interface Numbering {
  /** Numberings of one definition count on where another left off. */
  readonly definition: string
  readonly levels: ReadonlyMap<number, Level>
  /** Levels at which this numbering begins anew when it is first met. */
  readonly restarts: ReadonlyMap<number, number>
}

/** Asked for each numbered paragraph in reading order, as each asking counts one on: the mark it shows, `2.1`, `(c)`, `•` or ''. */
export type Numberer = (number: string, level: number) => { readonly mark: string; readonly bullet: boolean } | undefined

/** Takes the root of numbering.xml, if there is one, and returns the counter of the document's lists. */
export function numberer(root: XmlElement | undefined, styles: Styles): Numberer {
  const definitions = new Map(children(root, 'w:abstractNum').map((element) => [element.attributes['abstractNumId'] ?? '', element]))
  const numbers = new Map(children(root, 'w:num').map((element) => [element.attributes['numId'] ?? '', element]))
  const known = new Map<string, Numbering | undefined>()
  const counters = new Map<string, number[]>()
  const met = new Set<string>()

  const find = (number: string): Numbering | undefined => {
    if (!known.has(number)) known.set(number, readNumbering(number, numbers, definitions, styles, 0))
    return known.get(number)
  }

  return (number, level) => {
    const numbering = find(number)
    const shape = numbering?.levels.get(level)
    if (numbering === undefined || shape === undefined) return undefined
    const counter = counters.get(numbering.definition) ?? []
    counters.set(numbering.definition, counter)
    const restart = numbering.restarts.get(level)
    if (restart !== undefined && !met.has(`${number}/${level}`)) counter[level] = restart - 1
    met.add(`${number}/${level}`)
    counter[level] = (counter[level] ?? shape.start - 1) + 1
    for (let deeper = level + 1; deeper < 9; deeper += 1) {
      const rule = numbering.levels.get(deeper)?.restart
      if (rule === undefined || (rule >= 0 && level <= rule)) delete counter[deeper]
    }
    return { mark: markOf(numbering, shape, counter, level), bullet: shape.format === 'bullet' }
  }
}

function markOf(numbering: Numbering, shape: Level, counter: readonly (number | undefined)[], level: number): string {
  if (shape.format === 'none') return ''
  if (shape.format === 'bullet') return bulletMark(shape.text)
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const place = Number(digit) - 1
    const other = numbering.levels.get(place)
    const value = counter[place] ?? other?.start ?? 1
    return place > level ? '' : numberText(value, shape.figures ? 'decimal' : (other?.format ?? 'decimal'))
  })
}

const formats = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
} as const

function numberText(value: number, format: string): string {
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  if (format === 'ordinal') return `${value}${/1\d$/.test(String(value)) ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`
  if (format === 'none') return ''
  return listNumber(value, Object.hasOwn(formats, format) ? formats[format as keyof typeof formats] : 'decimal')
}

function readNumbering(
  number: string,
  numbers: ReadonlyMap<string, XmlElement>,
  definitions: ReadonlyMap<string, XmlElement>,
  styles: Styles,
  depth: number,
): Numbering | undefined {
  const element = numbers.get(number)
  const id = valIn(element, 'w:abstractNumId')
  const definition = id === undefined ? undefined : definitions.get(id)
  if (id === undefined || definition === undefined) return undefined
  const link = valIn(definition, 'w:numStyleLink')
  const linked = link === undefined || depth > 5 ? undefined : styles.numberOf(link)
  const base = linked === undefined ? undefined : readNumbering(linked, numbers, definitions, styles, depth + 1)
  const levels = new Map(base?.levels ?? children(definition, 'w:lvl').map((level) => [Number(level.attributes['ilvl']), readLevel(level)]))
  const restarts = new Map<number, number>()
  for (const override of children(element, 'w:lvlOverride')) {
    const level = Number(override.attributes['ilvl'])
    const own = child(override, 'w:lvl')
    if (own !== undefined) levels.set(level, readLevel(own))
    const start = valIn(override, 'w:startOverride')
    if (start !== undefined) restarts.set(level, Number(start))
  }
  return { definition: base?.definition ?? id, levels, restarts }
}

function readLevel(level: XmlElement): Level {
  const restart = valIn(level, 'w:lvlRestart')
  return {
    format: valIn(level, 'w:numFmt') ?? 'decimal',
    text: (valIn(level, 'w:lvlText') ?? '').slice(0, longestMark),
    start: Number(valIn(level, 'w:start') ?? '1'),
    restart: restart === undefined ? undefined : Number(restart) - 1,
    figures: switchOf(level, 'w:isLgl') ?? false,
  }
}
