import type { Child } from 'hono/jsx'

/** Further attributes of an element, printed as they stand; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Words for one part of a component: plain words, or words with a class and attributes. Plain text is escaped; JSX is taken as it is. */
export type Words = string | WordsWith
export interface WordsWith {
  readonly text: Child
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

/** A label or legend, which may be the heading of its page: then it stands in an h1. */
export type Heading = string | (WordsWith & { readonly heading?: boolean | undefined })

/** Both spellings of words as one. */
export function said(words: Heading): WordsWith & { readonly heading?: boolean | undefined } {
  return typeof words === 'string' ? { text: words } : words
}

/** Class names joined; what is empty or false is left out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
