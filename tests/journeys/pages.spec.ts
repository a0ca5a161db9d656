import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Addresses that lead to one page of each kind, found as a visitor finds them: by following links. */
async function everyPage(page: Page): Promise<string[]> {
  const first = async (from: string, selector: string): Promise<string> => {
    await page.goto(from)
    return (await page.locator(selector).first().getAttribute('href')) ?? ''
  }
  const plan = await first('/plans', '.mp-plans__t a')
  const action = await first(plan, 'a[href^="/actions/"]')
  await page.goto('/plans')
  const plans = await page.locator('.mp-plans__t a').evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))
  let objective = ''
  for (const each of plans) {
    await page.goto(each)
    const link = page.locator('a[href^="/objectives/"]').first()
    if ((await link.count()) > 0) objective = (await link.getAttribute('href')) ?? ''
  }
  const paper = await first('/bring-in', '.mp-plans__t a')
  return [
    '/',
    '/plans',
    plan,
    `${plan}?view=late`,
    `${plan}?view=silent`,
    `${plan}?view=owner`,
    `${plan}?view=date`,
    `${plan}?q=nothing-has-these-words`,
    action,
    `${action}/update`,
    ...['reword', 're-date', 're-own', 'stop', 'mend'].map((change) => `${action}/change/${change}`),
    `${action}/journal`,
    objective,
    `${objective}/update`,
    '/bring-in',
    paper,
    '/front-sheet',
    '/reports',
    '/journal',
    '/statuses',
    '/no-such-page',
  ]
}

for (const [scheme, width] of [
  ['light', 320],
  ['light', 768],
  ['light', 1280],
  ['dark', 1280],
] as const) {
  test(`every page at ${width} px, ${scheme}: axe finds nothing, and nothing reaches over the side`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000)
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, ...(baseURL ? { baseURL } : {}) })
    const page = await context.newPage()
    const pages = await everyPage(page)
    expect(pages.every(Boolean)).toBe(true)
    for (const path of pages) {
      await page.goto(path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
        path,
      ).toEqual([])
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(over, `${path} is wider than the window`).toBeLessThanOrEqual(0)
    }
    await context.close()
  })
}
