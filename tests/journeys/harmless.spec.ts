import { expect, type Page, test } from '@playwright/test'
import { paperOfPayloads, planter } from '../../src/web/payloads-in-tests.ts'

// A paper whose every text would do something as markup is brought in and adopted, and a real browser opens the pages it comes to: no script of it runs, nothing is asked of another
// place, and no page tries what its own policy forbids.

test.setTimeout(180_000)

/** Pages that are opened at most: of lists with many of a kind the first will do. */
const most = 45

/** Everything a page did that it should not. */
function watch(page: Page): string[] {
  const faults: string[] = []
  page.on('dialog', async (dialog) => {
    faults.push(`${page.url()}: a dialog “${dialog.message()}”`)
    await dialog.dismiss()
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(page.url()).origin) && !/^(?:data|blob|about):/.test(request.url()))
      faults.push(`${page.url()}: asked ${request.url()}`)
  })
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) faults.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  return faults
}

/** Links within this place, without those that download and those to one place of a page. */
const linksOf = (page: Page): Promise<string[]> =>
  page.$$eval('a[href]', (links) =>
    links
      .map((link) => link as HTMLAnchorElement)
      .filter((link) => link.origin === location.origin && !/\.(?:csv|docx|html)$|\/original$/.test(link.pathname))
      .map((link) => link.pathname),
  )

/** Whatever listens to the mouse is given it. */
const touchAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('*'))
      for (const kind of ['mouseover', 'focus', 'error', 'load']) element.dispatchEvent(new Event(kind))
  })

/** How an address would be listed: without its ids, so that one page of each kind is opened before the second of any. */
const kindOf = (path: string): string => path.replace(/\/[a-z0-9]{12,}(?=\/|$)/g, '/:id').replace(/\/\d+(?=\/|$)/g, '/:n')

test('texts that act as markup elsewhere are words here, in every page a browser comes to', async ({ page }) => {
  await page.goto('/')
  const faults = watch(page)
  const { plant, planted } = planter()
  const name = `${plant('name of the paper', 0)}.docx`
  const buffer = Buffer.from(paperOfPayloads(plant))
  await page.goto('/bring-in')
  await page.getByLabel('The paper, or several').setInputFiles([{ name, mimeType: 'application/octet-stream', buffer }])
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page).toHaveURL(/\/papers\/\w+$/, { timeout: 60_000 })
  const action = planted.get('action')?.text ?? ''
  await expect(page.getByText(action).first()).toBeVisible()
  await page.getByRole('button', { name: /^Adopt/ }).click()
  await expect(page).toHaveURL(/\/(?:plans|papers)\/\w+/)

  const waiting = [new URL(page.url()).pathname, '/', '/plans', '/late', '/no-answer', '/enquiry', '/changes', '/journal', '/owners']
  const opened = new Set<string>()
  const kinds = new Map<string, number>()
  let shown = 0
  while (waiting.length > 0 && opened.size < most) {
    const path = waiting.toSorted((a, b) => (kinds.get(kindOf(a)) ?? 0) - (kinds.get(kindOf(b)) ?? 0))[0] ?? '/'
    waiting.splice(waiting.indexOf(path), 1)
    if (opened.has(path)) continue
    opened.add(path)
    kinds.set(kindOf(path), (kinds.get(kindOf(path)) ?? 0) + 1)
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBeLessThan(400)
    await touchAll(page)
    if (/zq\d+z/.test((await page.textContent('body')) ?? '')) shown += 1
    // the plan that does harm comes first in what is followed; the example's own pages are walked elsewhere
    const links = await linksOf(page)
    waiting.push(...links.filter((link) => !opened.has(link)))
  }
  expect(faults).toEqual([])
  expect(shown, 'pages that show such a text').toBeGreaterThan(8)
  expect(kinds.size, `kinds of page: ${[...kinds.keys()].join(' ')}`).toBeGreaterThan(14)
})
