import { z } from 'zod'

/** The changes a promise can have, by the word in their address. */
export const changes = {
  reword: {
    title: 'Reword the promise',
    lead: 'The adopted words stay on record beside the new ones.',
    label: 'The new wording',
    hint: 'As the panel should read it.',
    done: 'reworded',
    button: 'Reword it',
  },
  're-date': {
    title: 'Move the date',
    lead: 'Every move is counted. The old date stays on record with your reason.',
    label: 'The new deadline',
    hint: 'As you would write it in the plan: “Sept 2027”, “31 March 2028”, “85% by June 2027”.',
    done: 'moved-date',
    button: 'Move the date',
  },
  're-own': {
    title: 'Change the owner',
    lead: 'The one who answers for it from today.',
    label: 'The new owner or owners',
    hint: 'A name or a post; one on each line.',
    done: 'new-owner',
    button: 'Change the owner',
  },
  stop: {
    title: 'Stop the action',
    lead: 'It stays in the plan and in every report, as stopped, with your reason.',
    label: '',
    hint: '',
    done: 'stopped',
    button: 'Stop the action',
  },
  mend: {
    title: 'Mend a misreading',
    lead: 'For words that Milepost read wrongly out of the paper. The paper and the first reading stay on record. Where the promise itself changed, reword it or move its date instead.',
    label: 'What the paper says',
    hint: 'Word for word as printed.',
    done: 'mended',
    button: 'Mend it',
  },
} as const
export type ChangeWord = keyof typeof changes

export const isChange = (word: string): word is ChangeWord => Object.hasOwn(changes, word)

/** The fields of an action that can have been misread. */
export const mendable = [
  { value: 'text', text: 'Wording' },
  { value: 'ref', text: 'Number' },
  { value: 'deadline', text: 'Deadline' },
  { value: 'owners', text: 'Owner' },
  { value: 'progress', text: 'Progress told in the paper' },
  { value: 'status', text: 'Status printed in the paper' },
] as const

const schema = z.object({
  value: z.string().catch(''),
  reason: z.string().catch(''),
  field: z.string().catch(''),
})
export type ChangeForm = z.infer<typeof schema>

export const readChangeForm = (body: unknown): ChangeForm => schema.parse(body)
