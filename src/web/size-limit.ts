import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Asked, Env, WebConfig } from './door.ts'
import { refusal } from './refusal.tsx'

const megabyte = 1024 * 1024

/** No form that is typed comes near this. */
const largestForm = 2 * megabyte

/** A paper of a thousand pages, pasted: what is typed is held in memory whole. */
export const largestText = 5 * megabyte

/** Several papers may come in one form, so much of them together. */
export const largestTogether = (largestPaper: number): number => 2 * largestPaper

/** All that may come with a form that carries papers, bytes. */
export const largestPapers = ({ largestPaper }: Pick<WebConfig, 'largestPaper'>): number => largestTogether(largestPaper) + largestForm

/** Whether a form is of the kind that carries files. */
export const carriesFiles = (c: Asked): boolean => /^multipart\/form-data\b/i.test(c.req.header('content-type') ?? '')

/** Bytes as a person says them. */
export const sayMegabytes = (bytes: number): string => `${Math.floor(bytes / megabyte)} MB`

/** The refusal of more papers than are taken in at once. */
export function papersTooLarge(c: Asked, { largestPaper }: Pick<WebConfig, 'largestPaper'>): Response | Promise<Response> {
  const sentence = `What was sent is larger than the ${sayMegabytes(largestTogether(largestPaper))} that Milepost takes in at once (${sayMegabytes(largestPaper)} for each file, ${sayMegabytes(largestText)} of pasted text). Nothing was stored. Send fewer files together, the part that holds the plan, or a copy without pictures.`
  return refusal(c, 413, { title: 'Too large', sentence })
}

/** Refuses what is larger than anybody could have typed, or have pasted, before it is read into memory. Forms that carry papers are not held in memory and have a limit of their own. */
export function sizeLimit(config: Pick<WebConfig, 'largestPaper'>): MiddlewareHandler<Env> {
  const sentence = 'What was sent is larger than any form here can be. Nothing was taken in. Go back and send less.'
  const typed = bodyLimit({ maxSize: largestForm, onError: (c) => refusal(c, 413, { title: 'Too large', sentence }) })
  // written as %XX a byte takes three, so that a text of the largest size comes as thrice as much
  const pasted = bodyLimit({ maxSize: 3 * largestText + largestForm, onError: (c) => papersTooLarge(c, config) })
  return (c, next) => {
    if (c.req.path !== '/bring-in') return typed(c, next)
    return carriesFiles(c) ? next() : pasted(c, next)
  }
}
