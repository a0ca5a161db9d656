import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import { organisationHref } from './addresses.ts'
import { iconHref, styleHref } from './assets.ts'
import type { Frame } from './door.ts'
import { Breadcrumbs, type Crumb } from './govuk/breadcrumbs.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { SkipLink } from './govuk/skip-link.tsx'
import { PrintedKey } from './milepost/printed-key.tsx'
import { sprite } from './milepost/status.tsx'

type Here = 'home' | 'plans' | 'changes' | 'bring in' | 'reports'

const places: readonly { readonly here: Here; readonly href: string; readonly name: string }[] = [
  { here: 'home', href: '/', name: 'Home' },
  { here: 'plans', href: '/plans', name: 'Plans' },
  { here: 'changes', href: '/changes', name: 'Since you last met' },
  { here: 'bring in', href: '/bring-in', name: 'Bring in a paper' },
  { here: 'reports', href: '/reports', name: 'Reports' },
]

interface Props {
  /** Whose page it is: `c.var.frame`. */
  readonly frame: Frame
  /** Names the page in the browser; begin it with `Error: ` where a form was refused. */
  readonly title: string
  /** The place in the menu that the page belongs to. */
  readonly here?: Here
  /** What stands above this page, from the top; never the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** `p-plan` prints landscape. */
  readonly class?: string
  /** The page shows statuses: on paper the key to them stands below it. */
  readonly statuses?: true
  /** What was just done, in a sentence: announced at once. */
  readonly done?: string | undefined
  /** A script that makes the page quicker to use; without it everything works too. */
  readonly script?: string
  /** Seconds after which the page comes anew by itself where no script runs; only while something goes on that ends soon. */
  readonly anew?: number
}

/** A whole page: head, menu, where it stands, what it says (`children`), foot. One HTML and one style sheet draw it. */
export function Page({ frame, title, here, crumbs, class: extra, statuses, done, script, anew, children }: PropsWithChildren<Props>) {
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang="en-GB" class="govuk-template">
        <head>
          <meta charset="utf-8" />
          <title>{title} – Milepost</title>
          <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
          <meta name="color-scheme" content="light dark" />
          <meta name="theme-color" content="#12363a" />
          <link rel="icon" href={iconHref} type="image/svg+xml" />
          <link rel="stylesheet" href={styleHref} />
          {script && <script src={script} defer />}
          {anew !== undefined && (
            <noscript>
              <meta http-equiv="refresh" content={String(anew)} />
            </noscript>
          )}
        </head>
        <body class={extra ? `govuk-template__body mp ${extra}` : 'govuk-template__body mp'}>
          <SkipLink href="#main-content">Skip to main content</SkipLink>
          {sprite}
          <Head frame={frame} here={here} />
          <div class="govuk-width-container">
            {crumbs && crumbs.length > 0 && <Breadcrumbs items={crumbs} />}
            <main class="govuk-main-wrapper" id="main-content">
              {done && <NotificationBanner type="success" text={done} />}
              {children}
              {statuses && <PrintedKey />}
            </main>
          </div>
          <Foot here={here} />
        </body>
      </html>
    </>
  )
}

const logo = raw(
  '<svg class="mp-logo" viewBox="0 0 28 34" aria-hidden="true"><path class="l" d="M2 8.5 14 14v19L2 25.5z"/><path class="r" d="M26 8.5 14 14v19l12-7.5z"/><path class="t" d="M2 6.3 14 1l12 5.3L14 11.8z"/></svg>',
)

function Head({ frame, here }: { readonly frame: Frame; readonly here: Here | undefined }) {
  return (
    <header class="mp-head">
      <div class="govuk-width-container mp-head__in">
        <a class="mp-brand" href="/">
          {logo}
          <span>Milepost</span>
        </a>
        {frame.organisation && (
          <p class="mp-head__org">
            <a href={organisationHref}>{frame.organisation}</a>
          </p>
        )}
        {frame.person && <p class="mp-head__who">{frame.person}</p>}
        <p class="mp-head__menu">
          <a href="#menu">Menu</a>
        </p>
      </div>
      <nav class="mp-nav" aria-label="Menu">
        <div class="govuk-width-container">
          <Places here={here} />
        </div>
      </nav>
    </header>
  )
}

function Places({ here }: { readonly here: Here | undefined }) {
  return (
    <ul>
      {places.map((place) => (
        <li>
          <a href={place.href} aria-current={place.here === here ? 'true' : undefined}>
            {place.name}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Foot({ here }: { readonly here: Here | undefined }) {
  return (
    <footer class="mp-foot">
      <nav class="govuk-width-container mp-foot__menu" id="menu" aria-label="All pages">
        <Places here={here} />
      </nav>
      <div class="govuk-width-container mp-foot__in">
        <p>{logo} Milepost keeps what was promised beside what was done.</p>
        <ul>
          <li>
            <a href="/owners">Owners</a>
          </li>
          <li>
            <a href="/measures">Measures</a>
          </li>
          <li>
            <a href={organisationHref}>The council’s name</a>
          </li>
          <li>
            <a href="/journal">Journal</a>
          </li>
          <li>
            <a href="/statuses">How statuses are judged</a>
          </li>
        </ul>
      </div>
    </footer>
  )
}
