import type { PageMarks, Run } from './marks.ts'
import { apply, type Matrix } from './matrix.ts'

/** What the library tells of a field of a form, or of something that somebody has written beside the text. */
export interface Annotation {
  readonly id?: string
  readonly subtype?: string
  readonly rect?: readonly number[]
  readonly hidden?: boolean
  readonly annotationFlags?: number
  readonly contentsObj?: { readonly str?: string }
  readonly fieldType?: string | null
  readonly fieldValue?: unknown
  readonly password?: boolean
  readonly checkBox?: boolean
  readonly radioButton?: boolean
  readonly exportValue?: string
  readonly buttonValue?: string | null
}

/** Hidden, or not to be seen on a screen. */
const unseen = 2 | 32

/** What somebody has written beside the text of a page. */
export function commentsOf(annotations: readonly Annotation[]): string[] {
  return annotations.flatMap(({ subtype, contentsObj }) =>
    /^(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret)$/.test(subtype ?? '') && contentsObj?.str?.trim()
      ? [contentsObj.str.trim()]
      : [],
  )
}

/**
 * Takes the runs of a page and its annotations and returns the runs with what its form is filled in with: a box that is ticked or not as a sign, whatever its tick looks like, and the value of a field
 * that draws none itself. `view` turns the page's own points into those of a reader. Passwords and hidden fields are left out.
 */
export function withFields(runs: PageMarks['runs'], annotations: readonly Annotation[], view: Matrix): readonly Run[] {
  const fields = annotations.filter(
    ({ subtype, hidden, password, annotationFlags = 0 }) =>
      subtype === 'Widget' && !hidden && !password && (annotationFlags & unseen) === 0,
  )
  if (fields.length === 0) return runs
  const boxes = new Set(fields.flatMap((field) => (isBox(field) && field.id ? [field.id] : [])))
  const drawn = new Set(runs.flatMap(({ mark }) => mark ?? []))
  return [
    ...runs.filter(({ mark }) => mark === undefined || !boxes.has(mark)),
    ...fields.flatMap((field) => {
      if (isBox(field)) return setIn(field, isTicked(field) ? '☒' : '☐', view)
      const isText = field.fieldType === 'Tx' || field.fieldType === 'Ch'
      return isText && !drawn.has(field.id ?? '') ? setIn(field, filledIn(field), view) : []
    }),
  ]
}

const isBox = ({ fieldType, checkBox, radioButton }: Annotation): boolean =>
  fieldType === 'Btn' && (checkBox === true || radioButton === true)

function isTicked({ fieldValue, exportValue, buttonValue, radioButton }: Annotation): boolean {
  const own = radioButton ? buttonValue : exportValue
  return typeof fieldValue === 'string' && fieldValue !== 'Off' && fieldValue !== '' && fieldValue === own
}

const filledIn = ({ fieldValue }: Annotation): string =>
  (Array.isArray(fieldValue) ? fieldValue : [fieldValue]).filter((value) => typeof value === 'string').join('\n')

/** The value as it would be set in its field: in the middle of a low one, from the top of a high one. */
function setIn({ id, rect }: Annotation, value: string, view: Matrix): Run[] {
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  if (!rect || rect.length < 4 || !rect.every((number) => Number.isFinite(number)) || lines.length === 0) return []
  const [one, other] = [apply(view, rect[0] ?? 0, rect[1] ?? 0), apply(view, rect[2] ?? 0, rect[3] ?? 0)]
  const [left, right] = [Math.min(one[0], other[0]), Math.max(one[0], other[0])]
  const [top, bottom] = [Math.min(one[1], other[1]), Math.max(one[1], other[1])]
  const size = Math.max(1, Math.min(10, (bottom - top) / lines.length / 1.2))
  const first = lines.length === 1 && bottom - top < 24 ? (top + bottom) / 2 + size * 0.35 : top + size
  return lines.map((text, index) => ({
    ...{ text: text.trim(), left: left + 2, right: Math.max(left + 3, Math.min(right, left + 2 + text.length * size * 0.5)) },
    ...{ base: first + index * size * 1.2, size, bold: false },
    ...(id === undefined ? {} : { mark: id }),
  }))
}
