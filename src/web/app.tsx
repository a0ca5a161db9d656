import { Hono } from 'hono'
import { asset } from './assets.ts'
import type { Door, Env } from './door.ts'
import { tokenOnWrites } from './form-token.tsx'
import { frameOf } from './frame.ts'
import { securityHeaders } from './headers.ts'
import { homePage } from './pages/home/route.tsx'
import { planCsv, planPage } from './pages/plan/route.tsx'
import { plansPage } from './pages/plans/route.tsx'
import { statusesPage } from './pages/statuses/route.tsx'
import { notFound, refusal } from './refusal.tsx'
import { ownHostsOnly, ownPagesOnly } from './same-origin.ts'
import { sizeLimit } from './size-limit.ts'
import { standings } from './standing.ts'

/**
 * The web door: every middleware and every page. A page reads the store with its viewer; it writes only through an operation. `house` is what
 * the pages work in, `viewer` who stands at the door, `config` the names it answers to and the largest paper it takes.
 */
export function createApp(door: Door): Hono<Env> {
  const app = new Hono<Env>()

  app.use(securityHeaders)
  app.use(ownHostsOnly(door.config))
  app.get('/assets/:name', asset)
  app.use(ownPagesOnly)
  app.use(sizeLimit(door.config))
  app.use(frameOf(door))
  app.use(tokenOnWrites)

  const standing = standings(door)
  app.get('/', homePage(door, standing))
  app.get('/plans', plansPage(door, standing))
  app.get('/plans/:plan', planPage(door))
  app.get('/plans/:plan/actions.csv', planCsv(door))
  app.get('/statuses', statusesPage)

  app.notFound((c) => notFound(c))
  app.onError((error, c) => {
    // The page says nothing of what went wrong inside; whoever runs Milepost finds it here.
    console.error(error)
    return refusal(c, 500, {
      title: 'Something went wrong',
      sentence:
        'Milepost could not do this, and the fault is its own. What was stored before is safe. Try again; if it happens again, tell whoever runs Milepost.',
    })
  })
  return app
}
