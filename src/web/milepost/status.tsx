import { html, raw } from 'hono/html'
import type { Status } from '../../domain/judgement/judgement.ts'
import { markOf, statusKey } from '../../domain/report/status-key.ts'

/** The name of a status in class names, symbols and addresses. */
const slugs: Readonly<Record<Status, string>> = {
  late: 'late',
  'at risk': 'risk',
  'no progress stated': 'silent',
  'on track': 'track',
  'done, effect shown': 'shown',
  'done, effect not yet shown': 'done',
  'not due yet': 'notdue',
  stopped: 'stopped',
  unknown: 'unknown',
}

export const slugOf = (status: Status): string => slugs[status]

/** The status a word in an address means; undefined for anything else. */
export const statusOfSlug = (slug: string): Status | undefined => statusKey.find(({ status }) => slugs[status] === slug)?.status

/** The shapes on a grid of 16, drawn in the ink of the text they stand in. */
const shapes: Readonly<Record<Status, string>> = {
  late: '<path d="M8 1.6 15.4 14.4H.6z"/>',
  'at risk': '<path d="m8 .8 7.2 7.2L8 15.200.8 8z"/>',
  'no progress stated': '<circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" stroke-width="2"/>',
  'on track': '<circle cx="8" cy="8" r="5.6"/>',
  'done, effect shown': '<path d="M2.2 8.6 6.2 12.6 13.8 4" fill="none" stroke="currentColor" stroke-width="3"/>',
  'done, effect not yet shown':
    '<circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2.1a5.9 5.9 0 0 0 0 11.8z"/>',
  'not due yet': '<path d="M2.5 6.9h11v2.4h-11z"/>',
  stopped: '<path d="M2.6 2.6h10.8v10.8H2.6z"/>',
  unknown:
    '<path d="M4.7 5.4a3.3 3.3 0 1 1 5.3 2.5C8.7 8.8 8 9.3 8 10.7" fill="none" stroke="currentColor" stroke-width="2.4"/><circle cx="8" cy="14" r="1.5"/>',
}

/** Stands once at the top of each page; every shape below refers to it. */
export const sprite = raw(
  `<svg class="mp-sprite" aria-hidden="true" width="0" height="0"><defs>${statusKey
    .map(({ status }) => `<symbol id="s-${slugs[status]}" viewBox="0 0 16 16">${shapes[status]}</symbol>`)
    .join('')}</defs></svg>`,
)

const icons = new Map(
  statusKey.map(({ status }) => [status, raw(`<svg class="mp-ico" aria-hidden="true"><use href="#s-${slugs[status]}"/></svg>`)]),
)

/** The shape alone; its word has to stand beside it or in its link's name. */
export const Shape = ({ status }: { readonly status: Status }) => icons.get(status) ?? raw('')

const drawn = new Map(statusKey.map(({ status, word }) => [status, draw(status, word)]))

function draw(status: Status, said: string) {
  return html`<strong class="mp-status s-${slugOf(status)}">${Shape({ status })}<span>${said}</span></strong>`
}

/** Shape and word in the status's ink; `said` where other words than the key's are used. */
export function StatusWord({ status, said }: { readonly status: Status; readonly said?: string }) {
  return said === undefined ? (drawn.get(status) ?? draw(status, markOf(status).word)) : draw(status, said)
}

/** The status that an owner's word means in ours, whatever its letter case; undefined for a word of the owner's own, such as a colour. */
export function statusDeclared(word: string): Status | undefined {
  const said = word.trim().toLowerCase()
  return said === 'done' ? 'done, effect not yet shown' : statusKey.find(({ status }) => status === said)?.status
}

/** A declared status in the owner's own word, with our shape where it is a word of ours. */
export function Declared({ said }: { readonly said: string }) {
  const status = statusDeclared(said)
  if (status === said) return StatusWord({ status })
  return status ? StatusWord({ status, said }) : html`<strong>${said.charAt(0).toUpperCase()}${said.slice(1)}</strong>`
}
