import type { Anchor, SourceNote } from '../../document/document.ts'
import type { Doubt, Reading } from '../reading.ts'
import { type Choice, choose, type FieldKind, other, type Said, type Which } from './choose.ts'
import { type DoubtsAt, doubtsAt, nameOfField } from './doubts-at.ts'
import { type Entry, entriesOf } from './entries.ts'

/** One copy, looked up by what stands in it. */
interface Side {
  readonly reading: Reading
  readonly doubts: DoubtsAt
  readonly entries: ReadonlyMap<object, { readonly entry: Entry; readonly beside: readonly Entry[] }>
}

/** Two readings while they are put together, and what is to be said of it. */
export interface Merging {
  readonly sounder: Which
  /** Which copy's value a field takes; doubts and notes are kept on the way. Where one copy has no such thing, the other's. */
  readonly decide: <T extends object>(first: T | undefined, second: T | undefined, field: string, kind: FieldKind) => Which
  /** Both copies say the same in a field: what only one of them doubts is answered by the other. */
  readonly agree: (first: object, second: object, field: string) => void
  /** Says something of the merging; `text` is what is left out by it. */
  readonly tell: (sentence: string, anchor?: Anchor, text?: string) => void
  readonly doubt: (doubt: Doubt) => void
  readonly labelOf: (which: Which, item: object) => string
  readonly conflicts: readonly Doubt[]
  readonly notes: readonly SourceNote[]
  /** The doubts of one copy that the other answers. */
  readonly answered: (which: Which) => readonly Doubt[]
}

/** How many neighbours on either side words may have slipped from: tables are cut by the row. */
const reach = 2

export function merging(first: Reading, second: Reading, isKnown: (word: string) => boolean): Merging {
  const sides = { first: look(first), second: look(second) }
  const trouble = ({ doubts, leftovers }: Reading) => doubts.length + leftovers.length
  const sounder: Which = trouble(second) < trouble(first) ? 'second' : 'first'
  const conflicts: Doubt[] = []
  const notes: SourceNote[] = []
  /** Fields of a copy whose doubts the other copy has answered. */
  const settled = { first: new Map<object, Set<string>>(), second: new Map<object, Set<string>>() }
  const settle = (which: Which, item: object, field: string) => settled[which].set(item, (settled[which].get(item) ?? new Set()).add(field))

  const agree: Merging['agree'] = (one, two, field) => {
    if (!sides.second.doubts.of(two, field)) settle('first', one, field)
    if (!sides.first.doubts.of(one, field)) settle('second', two, field)
  }

  const decide: Merging['decide'] = (one, two, field, kind) => {
    if (!one || !two) return one ? 'first' : 'second'
    const [a, b] = [said(sides.first, one, field), said(sides.second, two, field)]
    const choice = choose(a, b, { kind, sounder, isKnown })
    const items = { first: one, second: two }
    if (choice.how === 'same') agree(one, two, field)
    else if (choice.how === 'conflict') {
      settle('first', one, field)
      settle('second', two, field)
      conflicts.push(conflictOf(sides, items, field, choice, { first: a, second: b }))
    } else {
      settle(other(choice.take), items[other(choice.take)], field)
      const lost = other(choice.take) === 'first' ? a : b
      const kept = sides[choice.take].entries.get(items[choice.take])?.entry
      notes.push(note(`${labelled(kept, field)} ${sayChoice(choice)}`, kept?.anchors[field] ?? kept?.anchor ?? '', lost.text))
    }
    return choice.take
  }

  return {
    ...{ sounder, decide, agree, conflicts, notes },
    tell: (sentence, anchor = '', text = '') => void notes.push(note(sentence, anchor, text)),
    doubt: (doubt) => void conflicts.push(doubt),
    labelOf: (which, item) => sides[which].entries.get(item)?.entry.label ?? '',
    answered: (which) =>
      sides[which].reading.doubts.filter((doubt) => {
        // two copies that differ are not at one because a third agrees with either
        if (doubt.says) return false
        const touched = sides[which].doubts.touched(doubt)
        return touched.length > 0 && touched.every(({ item, field }) => settled[which].get(item)?.has(field))
      }),
  }
}

function look(reading: Reading): Side {
  const entries = entriesOf(reading)
  const around = new Map<object, { entry: Entry; beside: Entry[] }>()
  for (const alike of Map.groupBy(entries, ({ kind }) => kind).values()) {
    alike.forEach((entry, i) => {
      const beside = [...alike.slice(Math.max(0, i - reach), i), ...alike.slice(i + 1, i + 1 + reach)]
      around.set(entry.item, { entry, beside })
    })
  }
  return { reading, doubts: doubtsAt(reading.doubts, entries), entries: around }
}

function said({ doubts, entries }: Side, item: object, field: string): Said {
  const { entry, beside = [] } = entries.get(item) ?? {}
  return {
    text: entry?.texts[field] ?? '',
    doubt: doubts.of(item, field)?.why ?? '',
    unsure: doubts.any(item),
    beside: beside.map((one) => ({ text: one.texts[field] ?? '', unsure: doubts.any(one.item) })),
  }
}

const labelled = (entry: Entry | undefined, field: string): string => `${entry?.label ?? ''}, ${nameOfField(field)}`
const note = (sentence: string, anchor: Anchor, text: string): SourceNote => ({ anchor, about: 'copy', sentence, text })

function sayChoice({ take, how }: Choice): string {
  const left = `the ${other(take)} copy`
  switch (how) {
    case 'only':
      return `stands only in the ${take} copy.`
    case 'fuller':
      return `is cut short in ${left}; it was taken from the ${take}.`
    case 'sounder':
      return `is damaged in ${left}; it was taken from the ${take}.`
    case 'slipped':
      return `has slipped in ${left}, among its neighbours; it was taken from the ${take}.`
    default:
      return `was taken from elsewhere in ${left}; the ${take} copy has it in its place.`
  }
}

function conflictOf(
  sides: Record<Which, Side>,
  items: Record<Which, object>,
  field: string,
  { take }: Choice,
  texts: Record<Which, Said>,
): Doubt {
  const entries = { first: sides.first.entries.get(items.first)?.entry, second: sides.second.entries.get(items.second)?.entry }
  const place = (which: Which): Anchor => entries[which]?.anchors[field] ?? entries[which]?.anchor ?? ''
  const unsure = (['first', 'second'] as const).flatMap((which) => (texts[which].doubt ? [` Of the ${which}: ${texts[which].doubt}`] : []))
  return {
    anchor: place(take),
    about: labelled(entries[take], field),
    text: texts[take].text,
    why: `The copies differ: “${texts.first.text}” in the first, “${texts.second.text}” in the second. What the ${take} says was kept.${unsure.join('')}`,
    says: [
      { text: texts.first.text, anchor: place('first') },
      { text: texts.second.text, anchor: place('second') },
    ],
  }
}
