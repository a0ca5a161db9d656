import AxeBuilder from '@axe-core/playwright'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'

test.describe.configure({ mode: 'parallel' })

/** Addresses that a visitor finds by following links, asked for once by each worker. */
interface Places {
  readonly plan: string
  readonly action: string
  readonly objective: string
  readonly paper: string
}
let places: Places
/** One window for all pages of a worker: what they share is fetched once, as by a visitor. */
let page: Page

/** The address of the first link to one of these, on a page that is fetched and not drawn. */
async function linkOn(request: APIRequestContext, page: string, to: string): Promise<string> {
  const html = await (await request.get(page)).text()
  return new RegExp(`href="(/${to}/[0-9a-z]+)"`).exec(html)?.[1] ?? ''
}

test.beforeAll(async ({ playwright, browser, baseURL }) => {
  page = await browser.newPage(baseURL ? { baseURL } : {})
  const request = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const plan = await linkOn(request, '/plans', 'plans')
  const objective = await linkOn(request, plan, 'objectives')
  places = {
    plan,
    objective,
    action: await linkOn(request, objective, 'actions'),
    paper: await linkOn(request, '/bring-in', 'papers'),
  }
  expect(Object.values(places).every(Boolean)).toBe(true)
  await request.dispose()
})

test.afterAll(() => page.close())

const pages: Readonly<Record<string, (of: Places) => string>> = {
  'the first page': () => '/',
  'the plans': () => '/plans',
  'a plan': ({ plan }) => plan,
  'a plan, late': ({ plan }) => `${plan}?view=late`,
  'a plan, no answer': ({ plan }) => `${plan}?view=silent`,
  'a plan by owner': ({ plan }) => `${plan}?view=owner`,
  'a plan by date': ({ plan }) => `${plan}?view=date`,
  'a plan narrowed to nothing': ({ plan }) => `${plan}?q=nothing-has-these-words`,
  'lines of enquiry of a plan': ({ plan }) => `${plan}/enquiry`,
  'the health of a plan': ({ plan }) => `${plan}/health`,
  'lines of enquiry': () => '/enquiry',
  'the measures of all plans': () => '/measures',
  'one measure': () => '/measures/cf33',
  'everything late': () => '/late',
  'everything unanswered': () => '/no-answer',
  'what changed in a plan': ({ plan }) => `${plan}/changes`,
  'what changed in all plans': () => '/changes',
  'what changed, refused': () => '/changes?since=soon',
  'adding an action': ({ plan }) => `${plan}/add`,
  'an action': ({ action }) => action,
  'an update': ({ action }) => `${action}/update`,
  'a new wording': ({ action }) => `${action}/change/reword`,
  'a new date': ({ action }) => `${action}/change/re-date`,
  'a stop': ({ action }) => `${action}/change/stop`,
  'a mending': ({ action }) => `${action}/change/mend`,
  'the journal of an action': ({ action }) => `${action}/journal`,
  'an objective': ({ objective }) => objective,
  'an update of an objective': ({ objective }) => `${objective}/update`,
  'the owners': () => '/owners',
  'the council': () => '/organisation',
  'bringing a paper in': () => '/bring-in',
  'a paper': ({ paper }) => paper,
  'two copies': () => '/papers/reconcile',
  'the front sheet': () => '/front-sheet',
  'the reports': () => '/reports',
  'the journal': () => '/journal',
  'the key of statuses': () => '/statuses',
  'a page that is not there': () => '/no-such-page',
}

/** What a page in other colours and another width can get wrong, its words and its structure being the same. */
const looks = ['color-contrast', 'scrollable-region-focusable', 'target-size', 'link-in-text-block']

for (const [name, address] of Object.entries(pages)) {
  test(`${name}: axe finds nothing on a phone and on a wide dark screen, and nothing reaches over the side`, async () => {
    const heard = async (axe: AxeBuilder) =>
      (await axe.analyze()).violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
    const over = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    await page.setViewportSize({ width: 320, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(address(places))
    expect(await heard(new AxeBuilder({ page }).setLegacyMode())).toEqual([])
    expect(await over(), 'over the side at 320 px').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 768, height: 800 })
    expect(await over(), 'over the side at 768 px').toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await heard(new AxeBuilder({ page }).setLegacyMode().withRules(looks))).toEqual([])
    expect(await over(), 'over the side at 1280 px').toBeLessThanOrEqual(0)
  })
}
