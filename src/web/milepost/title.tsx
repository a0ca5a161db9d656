import { html } from 'hono/html'

/**
 * A title as printed. Papers shout their titles in capitals: the words stay as they are, because an abbreviation in them cannot be told from a
 * word, and are set smaller and wider instead.
 */
export function Title({ text }: { readonly text: string }) {
  return shouts(text) ? html`<span class="mp-caps">${text}</span>` : html`${text}`
}

/** Words of more than an abbreviation's length, and not one small letter. */
const shouts = (text: string) => /\p{Lu}{5}/u.test(text) && !/\p{Ll}/u.test(text)
