import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env, WebConfig } from './door.ts'
import { refusal } from './refusal.tsx'

/** No form that is typed comes near this. */
const largestForm = 2 * 1024 * 1024

/** Several papers may come in one form, so much of them together: all of it is held in memory until it is stored. */
export const largestTogether = (largestPaper: number): number => 2 * largestPaper

/** Bytes as a person says them. */
export const sayMegabytes = (bytes: number): string => `${Math.floor(bytes / 1024 / 1024)} MB`

/** Refuses what is larger than papers may be together, or, on every other page, than anybody could have typed; before it is read into memory. */
export function sizeLimit({ largestPaper }: Pick<WebConfig, 'largestPaper'>): MiddlewareHandler<Env> {
  const limit = (maxSize: number, sentence: string) =>
    bodyLimit({ maxSize, onError: (c) => refusal(c, 413, { title: 'Too large', sentence }) })
  const forms = limit(largestForm, 'What was sent is larger than any form here can be. Nothing was taken in. Go back and send less.')
  const papers = limit(
    largestTogether(largestPaper) + largestForm,
    `What was sent is larger than the ${sayMegabytes(largestTogether(largestPaper))} that Milepost takes in at once (${sayMegabytes(largestPaper)} for each file). Nothing was stored. Send fewer files together, the part that holds the plan, or a copy without pictures.`,
  )
  return (c, next) => (c.req.path === '/bring-in' ? papers(c, next) : forms(c, next))
}
