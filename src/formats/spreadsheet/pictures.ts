import type { Aside } from './sheet.ts'

/** The note on what a sheet holds that has no text; none where it holds nothing of the kind. */
export function picturesLeft(pictures: number, charts: number, sheet: string): Aside[] {
  const left = [pictures > 0 ? counted(pictures, 'picture') : '', charts > 0 ? counted(charts, 'chart') : ''].filter((one) => one !== '')
  if (left.length === 0) return []
  const one = pictures + charts === 1
  const sentence = `${left.join(' and ')} on the sheet “${sheet}” ${one ? 'was' : 'were'} left out; text in ${one ? 'it' : 'them'} cannot be read.`
  return [{ kind: 'picture', row: 0, sentence: sentence.replace(/^./, (first) => first.toUpperCase()), text: '' }]
}

const counted = (count: number, what: string): string => (count === 1 ? `one ${what}` : `${count} ${what}s`)
