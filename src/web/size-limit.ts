import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Env, WebConfig } from './door.ts'
import { refusal } from './refusal.tsx'

/** No form that is typed comes near this. */
const largestForm = 2 * 1024 * 1024

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MB`

/** Refuses what is larger than a paper may be, or, on every other page, than anybody could have typed; before it is read into memory. */
export function sizeLimit({ largestPaper }: Pick<WebConfig, 'largestPaper'>): MiddlewareHandler<Env> {
  const limit = (maxSize: number, sentence: string) =>
    bodyLimit({ maxSize, onError: (c) => refusal(c, 413, { title: 'Too large', sentence }) })
  const forms = limit(largestForm, 'What was sent is larger than any form here can be. Nothing was taken in. Go back and send less.')
  const papers = limit(
    largestPaper + largestForm,
    `This paper is larger than the ${megabytes(largestPaper)} that Milepost takes in. Nothing was stored. Send the part that holds the plan, or a copy without pictures.`,
  )
  return (c, next) => (c.req.path.startsWith('/bring-in') ? papers(c, next) : forms(c, next))
}
