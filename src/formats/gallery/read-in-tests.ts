import { expect, test } from 'vitest'
import type { Reading } from '../../domain/plan/reading.ts'
import { recognise } from '../../domain/plan/recognise.ts'
import { readProgress } from '../../domain/progress/read-progress.ts'
import { type Item, itemsOf } from '../json/items.ts'
import { readDocument } from '../read.ts'

/** A paper as its bytes would come in, and what a careful person reads out of it: only the fields named are held. */
export interface Case {
  readonly is: string
  readonly paper: string
  readonly items: readonly Partial<Item>[]
}

/** Reads a paper given as Markdown, or as HTML where it begins with a tag, through the real readers. */
export async function readText(paper: string): Promise<Reading> {
  const name = paper.trimStart().startsWith('<') ? 'paper.html' : 'paper.md'
  const read = await readDocument({ name, bytes: new TextEncoder().encode(paper) })
  if (!read.ok) throw new Error(read.sentence)
  return readProgress(recognise(read.document))
}

/** One test for each paper: as many actions as promised, each with the fields named. */
export function gallery(cases: readonly Case[]): void {
  test.each(cases.map((one) => [one.is, one] as const))('%s', async (_, { paper, items }) => {
    const read = itemsOf(await readText(paper))
    expect(read.map((item, i) => only(item, items[i] ?? { action: '' }))).toEqual(items)
  })
}

function only(item: Item, wanted: Partial<Item>): Partial<Item> {
  return Object.fromEntries(Object.keys(wanted).map((field) => [field, item[field as keyof Item]]))
}
