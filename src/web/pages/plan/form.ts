import { z } from 'zod'
import { type Day, parseDay } from '../../../domain/calendar/day.ts'
import { readWrittenDay } from '../../../domain/calendar/written-day.ts'
import type { Status } from '../../../domain/judgement/judgement.ts'
import { statusOfSlug } from '../../milepost/status.tsx'

const views = ['section', 'late', 'silent', 'owner', 'date'] as const
export type View = (typeof views)[number]

/** What the address of a plan page asks to see. */
export interface Look {
  readonly view: View
  /** The facts of this day; today where the address names none. */
  readonly asAt: Day
  /** The address names a day. */
  readonly back: boolean
  readonly status: Status | 'done' | undefined
  /** `s3` is the third section in printed order. */
  readonly section: string
  readonly owner: string
  /** Words to look for in numbers, wordings, owners and what was said. */
  readonly words: string
}

const short = z.string().trim().max(200).catch('')

const schema = z.object({
  view: z.enum(views).catch('section'),
  status: short,
  section: short,
  owner: short,
  q: short,
  asat: short,
})

/**
 * Reads the query of a plan page. What it does not know it leaves aside: a link that somebody sent must never be refused over a word in it. A
 * day that is none is the exception, because other facts would be shown than those asked for: it comes back in `wrongDay`, and the page says so.
 */
export function readLook(query: Readonly<Record<string, string>>, today: Day): { look: Look; wrongDay: string | undefined } {
  const { view, status, section, owner, q, asat } = schema.parse(query)
  const day = asat === '' ? null : (parseDay(asat) ?? readWrittenDay(asat))
  const look: Look = {
    view,
    asAt: day ?? today,
    back: day !== null,
    status: status === 'finished' ? 'done' : statusOfSlug(status),
    section,
    owner,
    words: q,
  }
  return { look, wrongDay: asat !== '' && day === null ? asat : undefined }
}

/** The address of this plan's page with another look, at the same day. */
export type HrefOf = (asked: Partial<Look>) => string

/** The query that shows this look, for links and for going back. */
export function queryOf(look: Partial<Look>, slugOf: (status: Status) => string): Record<string, string | undefined> {
  return {
    view: look.view === 'section' ? undefined : look.view,
    status: look.status === 'done' ? 'finished' : look.status && slugOf(look.status),
    section: look.section,
    owner: look.owner,
    q: look.words,
    asat: look.back ? look.asAt : undefined,
  }
}

/** The look narrows the view to some of its actions. */
export const narrows = ({ status, section, owner, words }: Look): boolean => Boolean(status || section || owner || words)
