import { html } from 'hono/html'
import type { Status } from '../../domain/judgement/judgement.ts'
import { markOf } from '../../domain/report/status-key.ts'
import { Shape, slugOf } from './status.tsx'
import { Title } from './title.tsx'

export interface MosaicRow {
  readonly ref: string
  readonly title: string
  /** Where the row's actions stand below. */
  readonly href: string
  readonly stones: readonly Stone[]
}

interface Stone {
  readonly href: string
  /** Number and wording; cut where it is long, because a name is heard in full before the next link. */
  readonly name: string
  readonly status: Status
}

/**
 * One stone for each action in printed order, a row for each section; each is a link that says its action and its status. Written as markup
 * and not as JSX, because a page has hundreds of them and JSX took eight times as long; `html` escapes just the same.
 */
export function Mosaic({ rows }: { readonly rows: readonly MosaicRow[] }) {
  return html`<ol class="mp-mosaic">${rows.map(
    ({ ref, title, href, stones }) =>
      html`<li class="mp-mosaic__row"><h3 class="mp-mosaic__name"><a href="${href}">${ref && html`<span class="mp-num">${ref}</span> `}${Title({ text: title })}</a></h3><ol class="mp-mosaic__marks">${stones.map(
        ({ href, name, status }) =>
          html`<li><a class="mp-mark s-${slugOf(status)}" href="${href}" title="${cut(name)}: ${markOf(status).word}">${Shape({ status })}</a></li>`,
      )}</ol></li>
`,
  )}</ol>`
}

const longest = 90

function cut(name: string): string {
  if (name.length <= longest) return name
  const space = name.lastIndexOf(' ', longest)
  return `${name.slice(0, space > longest / 2 ? space : longest)} …`
}
