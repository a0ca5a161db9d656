import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Asked, Env } from './door.ts'
import { addressOf, type Body, SendAgain } from './send-again.tsx'

const cookie = 'milepost-form'
const field = 'token'
// A new key with each start: nobody who read an old page, log or backup can make a token of today.
const key = randomBytes(32)

const tokenFor = (seed: string) => createHmac('sha256', key).update(seed).digest('base64url')

/**
 * The token for this browser's forms: made from a random cookie with a key that only this process knows, so that neither the cookie nor the
 * token alone is enough. Sets the cookie where there is none yet.
 */
export function formToken(c: Context): string {
  let seed = getCookie(c, cookie)
  if (!seed || !/^[\w-]{22,64}$/.test(seed)) {
    seed = randomBytes(24).toString('base64url')
    // Not `Strict`: a link from an e-mail would then come without it, get a new one, and every form open in another tab would be out of date.
    setCookie(c, cookie, seed, { httpOnly: true, sameSite: 'Lax', path: '/', secure: new URL(c.req.url).protocol === 'https:' })
  }
  return tokenFor(seed)
}

/**
 * Every write carries the token of a page of ours. One that was open while Milepost started anew carries an old one: then nothing is done yet,
 * and the page that answers holds all that was typed, to be sent again with one press.
 */
export const tokenOnWrites: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const body = await c.req.parseBody({ all: true })
  const given = body[field]
  if (typeof given === 'string' && sameToken(given, c.var.frame.token)) return next()
  return sentTooEarly(c, body, false)
}

/** The answer to a form whose token is an old one: what was typed, to be sent again; files, which no browser sends twice, have to be chosen anew. */
export function sentTooEarly(c: Asked, body: Body, files: boolean): Response | Promise<Response> {
  const sentence = 'Milepost was started anew while the page was open, so nothing has been changed yet.'
  return c.html(
    <SendAgain {...{ frame: c.var.frame, title: 'Please send this again', sentence, action: addressOf(c), body, files }} />,
    409,
  )
}

/** Whether the token that was given is the one wanted, without telling by the time it takes how much of it is right. */
export function sameToken(given: string, wanted: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(wanted)
  return a.length === b.length && timingSafeEqual(a, b)
}
