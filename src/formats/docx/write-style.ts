import {
  AlignmentType,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  type IPropertiesOptions,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'

/** Working type and the type of the record, by name: whoever has them sees them, everybody else the ones named in the font table. */
export const sans = 'Source Sans 3'
export const serif = 'Source Serif 4'

const ink = '17262B'
const quiet = '4B5759'
const alarm = 'A8123A'
export const lineColour = 'D9D4C6'
export const inkColour = ink

/** A4 in twips; the library turns it round for landscape itself. */
export const page = { width: 11906, height: 16838 }
export const margins = {
  portrait: { top: mm(22), bottom: mm(18), left: mm(18), right: mm(18), header: mm(10), footer: mm(9) },
  landscape: { top: mm(17), bottom: mm(15), left: mm(12), right: mm(12), header: mm(8), footer: mm(7) },
} as const

/** Width of the text in twips. */
export function textWidth(orientation: 'portrait' | 'landscape'): number {
  const { left, right } = margins[orientation]
  return (orientation === 'portrait' ? page.width : page.height) - left - right
}

function mm(n: number): number {
  return convertMillimetersToTwip(n)
}

/** Twentieths of a point, for spacing. */
const points = (n: number): number => Math.round(n * 20)
/** Space before and below in points, lines as high as `lines` times the type. */
const spaced = (before: number, after: number, lines: number) => ({
  before: points(before),
  after: points(after),
  line: Math.round(lines * 240),
  lineRule: LineRuleType.AUTO,
})
/** Half points, for type. */
const size = (n: number): number => Math.round(n * 2)

const hang = { left: 300, hanging: 300 }
const hangSmall = { left: 170, hanging: 170 }

/** Paragraphs inside tables: name, type size, space below, and the three looks each comes in. */
const inTables = [
  ['Labels', 10, 1.5],
  ['Summary', 9, 0.5],
  ['Plan', 8.5, 0.5],
] as const

function tableStyles(): IParagraphStyleOptions[] {
  return inTables.flatMap(([id, type, below]): IParagraphStyleOptions[] => {
    const spacing = spaced(below, below, 1)
    return [
      { id, name: id, basedOn: 'Normal', quickFormat: false, run: { size: size(type) }, paragraph: { spacing } },
      { id: `${id}Hang`, name: `${id} hanging`, basedOn: id, paragraph: { indent: hangSmall, spacing } },
      {
        id: `${id}Head`,
        name: `${id} heading`,
        basedOn: id,
        run: { bold: true, size: size(type - (type < 9 ? 1.5 : 0.5)) },
        paragraph: { keepNext: true, spacing },
      },
      {
        id: `${id}Section`,
        name: `${id} section`,
        basedOn: id,
        run: { bold: true, size: size(type + 1.5) },
        paragraph: { keepNext: true, spacing: spaced(5, 1, 1) },
      },
    ]
  })
}

const heading = (type: number, before: number, after: number, more: Partial<IRunOptions> = {}) => ({
  run: { size: size(type), bold: true, color: ink, font: fonts(sans), ...more },
  paragraph: { keepNext: true, keepLines: true, spacing: spaced(before, after, 0.95) },
})

const fonts = (name: string) => ({ ascii: name, hAnsi: name, cs: name, eastAsia: name })

/** Every style the writer uses, and the settings of the file. */
export const look: Pick<IPropertiesOptions, 'styles' | 'numbering' | 'compatibility' | 'hyphenation' | 'defaultTabStop'> = {
  defaultTabStop: 340,
  compatibility: { version: 15 },
  styles: {
    default: {
      document: {
        run: { font: fonts(sans), size: size(10.5), color: ink },
        paragraph: { spacing: spaced(0, 6, 1.05) },
      },
      heading1: heading(20, 0, 9, { font: fonts(serif) }),
      heading2: heading(13, 10, 3),
      heading3: heading(11.5, 6, 4),
    },
    paragraphStyles: [
      { id: 'Entry', name: 'Entry', basedOn: 'Normal', paragraph: { spacing: spaced(0, 2, 1.05) } },
      { id: 'Hanging', name: 'Hanging', basedOn: 'Normal', paragraph: { indent: hang } },
      {
        id: 'Organisation',
        name: 'Organisation',
        basedOn: 'Normal',
        run: { bold: true, size: size(12) },
        paragraph: { spacing: spaced(0, 2, 1.05) },
      },
      {
        id: 'Draft',
        name: 'Draft',
        basedOn: 'Normal',
        run: { bold: true, color: alarm, characterSpacing: 24 },
        paragraph: { spacing: spaced(0, 10, 1.05) },
      },
      {
        id: 'Answer',
        name: 'Answer',
        basedOn: 'Normal',
        run: { font: fonts(serif), size: size(15) },
        paragraph: { spacing: spaced(0, 12, 1) },
      },
      { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: quiet, size: size(9.5) }, paragraph: { spacing: spaced(4, 6, 1.05) } },
      { id: 'Running', name: 'Running', basedOn: 'Normal', run: { color: quiet, size: size(8) }, paragraph: { spacing: spaced(0, 0, 1) } },
      {
        id: 'RunningDraft',
        name: 'Running draft',
        basedOn: 'Normal',
        run: { bold: true, color: alarm, size: size(9), characterSpacing: 24 },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: spaced(0, 0, 1) },
      },
      ...tableStyles(),
    ],
  },
  numbering: {
    config: [
      {
        reference: 'bullets',
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 560, hanging: 260 } } },
          },
        ],
      },
    ],
  },
}
