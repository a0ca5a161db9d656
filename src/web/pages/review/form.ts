import { z } from 'zod'

/** What a reviewer can say of a status, by the word in its address. */
export const reviews = {
  challenge: {
    title: 'Challenge the status',
    lead: 'Say where you see it. The facts’ own status and the owner’s word stay, and all three are shown together with your reason.',
    until: '',
    button: 'Challenge it',
  },
  override: {
    title: 'Override the status',
    lead: 'Your status is shown in place of the computed one, with your name and reason, up to a day. After it the facts speak again.',
    until: 'The last day it holds',
    button: 'Override it',
  },
  're-test': {
    title: 'Set a day to test the effect',
    lead: 'Done is not the same as better. When the day has passed and no figure or document shows the effect, the action comes back.',
    until: 'The day by which somebody looks',
    button: 'Set the day',
  },
  lift: {
    title: 'Take back the challenge or override',
    lead: 'What was said stays on record. From today the facts speak by themselves, or a challenge of before that nobody has taken back stands again.',
    until: '',
    button: 'Take it back',
  },
} as const
export type ReviewWord = keyof typeof reviews

export const isReview = (word: string): word is ReviewWord => Object.hasOwn(reviews, word)

const schema = z.object({ status: z.string().catch(''), until: z.string().catch(''), reason: z.string().catch('') })
export type ReviewForm = z.infer<typeof schema>

export const readReviewForm = (body: unknown): ReviewForm => schema.parse(body)
