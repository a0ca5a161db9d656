import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

/** Three deadlines without a year, which are doubts of one kind, and one that names no day. */
const paper = (mark: string) => `# Avenues ${mark}

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Repair the fences | November | R Holt | In hand |
| 1.2 | Publish the rota | December | R Holt | |
| 1.3 | Survey the trees | October | A Quill | |
| 1.4 | Plant the avenue | As soon as possible | A Quill | |
`
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
/** Long enough that somebody can press a button while it is read. */
const long = (mark: string) =>
  file(
    `long-${mark}.txt`,
    `Copy ${mark}\n\nTASK NO.\tTASK\tDEADLINE\tPROGRESS\n${'1.3\tMend the fence\tJuly 2026\tIn hand\n'.repeat(20_000)}`,
  )
const markOf = () => `${Date.now()}-${test.info().workerIndex}`

async function bring(page: Page, ...files: ReturnType<typeof file>[]) {
  await page.goto('/bring-in')
  await page.getByLabel('The paper, or several').setInputFiles(files, { timeout: 60_000 })
  await page.getByRole('button', { name: 'Read it' }).click()
}

// a machine that is busy with much else reads a long paper in half a minute
test.setTimeout(120_000)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('several files come in, one of them bad; doubts of a kind are settled at once, the others one by one, and the plan is adopted later', async ({
    page,
  }) => {
    const mark = markOf()
    await bring(page, file(`one-${mark}.md`, paper(mark)), file('broken.pdf', '%PDF-'), file(`two-${mark}.md`, paper(`${mark} again`)))
    await expect(page).toHaveURL(/\/bring-in\/\w+$/)
    // the page comes anew by itself until all is read
    await expect(page.getByText('Of 3 files 2 are read and 1 was refused.')).toBeVisible({ timeout: 40_000 })
    await expect(page.locator('#file-2')).toContainText('Refused')
    await expect(page.locator('#file-1')).toContainText('We found 4 actions in one plan; 4 readings are doubtful')
    await page.getByRole('link', { name: `two-${mark}.md` }).click()

    await page.getByRole('button', { name: 'All 3 were read rightly' }).click()
    await expect(page.getByText('What was decided is kept. Nothing is adopted yet.')).toBeVisible()
    await expect(page.getByText('4 doubts, 3 decided')).toBeVisible()
    await page.getByRole('link', { name: '1 still open' }).click()
    await expect(page.locator('.mp-doubt')).toHaveCount(1)
    await page.getByRole('link', { name: 'One by one' }).click()
    await expect(page.locator('.mp-src mark')).toHaveCount(1)
    await page.getByRole('radio', { name: 'It says otherwise' }).check()
    await page.getByLabel(/What the paper says/).fill('March 2027')
    await page.getByRole('button', { name: /^Keep (it and go to doubt \d|what was decided so far)$/ }).click()

    await page.goto('/bring-in')
    await page.getByRole('link', { name: `two-${mark}.md` }).click()
    await expect(page.getByText('4 doubts, decided')).toBeVisible()
    await page.getByRole('button', { name: 'Adopt this plan' }).click()
    await expect(page.getByText('The plan is adopted.')).toBeVisible()
    await expect(page.getByText('March 2027').first()).toBeVisible()
  })
})

test('files are read while the page shows how far they are, and one of them is given up', async ({ page }) => {
  const mark = markOf()
  await bring(page, long(mark), file(`short-${mark}.md`, paper(`${mark} short`)))
  await page.evaluate(() => Object.assign(window, { same: true }))
  await page.getByRole('button', { name: `Cancel reading long-${mark}.txt` }).click()
  await expect(page.locator('#file-1')).toContainText('Given up')
  await expect(page.locator('#file-2')).toContainText('We found 4 actions', { timeout: 30_000 })
  await expect(page.locator('#how-far')).toContainText('Of 2 files 1 is read and 1 was given up.')
})

test('the page of files being read changes in place, and the keyboard stays where it was', async ({ page }) => {
  const mark = markOf()
  await bring(page, long(mark), file(`short-${mark}.md`, paper(`${mark} in place`)))
  await page.evaluate(() => Object.assign(window, { same: true }))
  await page.getByRole('button', { name: 'Give up all that is not read yet' }).focus()
  await expect(page.locator('#how-far')).toHaveAttribute('data-open', 'no', { timeout: 90_000 })
  expect(await page.evaluate(() => 'same' in window)).toBe(true)
  await expect(page.locator('#all-files a')).toBeFocused()
})

test('axe finds nothing on the page of files and beside one doubt, on a phone and on a wide dark screen', async ({ page }) => {
  const mark = markOf()
  await bring(page, long(mark), file('broken.pdf', '%PDF-'), file(`three-${mark}.md`, paper(`${mark} axe`)))
  const looked = async () => {
    for (const [width, colorScheme] of [
      [320, 'light'],
      [768, 'light'],
      [1280, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(violations.map((v) => `${v.id} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
    }
  }
  await looked()
  await expect(page.locator('#file-3')).toContainText('We found', { timeout: 60_000 })
  const paperAt = await page.locator('#file-3 a').getAttribute('href')
  await page.goto(`${paperAt}?doubt=2`)
  await looked()
  await page.goto(paperAt ?? '')
  await page.locator('#h-all + details summary').click()
  await looked()
  await page.locator('a.mp-from', { hasText: 'Survey the trees' }).click()
  await expect(page.locator('.mp-sheet__v:target')).toHaveText('Survey the trees')
  await expect(page.locator('.mp-sheet__v:target')).toBeInViewport()
})
