import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const head = '| Ref | Objective | Targets | Action | By when | Lead officer | Progress |\n|---|---|---|---|---|---|---|\n'
const paper = (mark: string, rows: string, trees: string) => `# Parks ${mark}

## 1 Play areas

${head}| 1.1 | Safer places to play | 80% inspected by March 2027 | 1. Repair the fences of all play areas | May 2026 | R Holt | In hand |
| | | | 2. Publish the inspection rota | September 2026 | R Holt | |
${rows}
## 2 Trees

${head}${trees}`
const first = (mark: string) =>
  paper(
    mark,
    '',
    '| 2.1 | Healthy street trees | 90% surveyed | 1. Survey the street trees | March 2027 | A Quill | |\n| | | | 2. Plant forty limes along the canal | May 2027 | A Quill | |\n| | | | 3. Teach volunteers to prune | May 2027 | A Quill | |\n',
  )
/** Another target, a new objective, and an action of which it is doubtful whether it is the same; one is not printed any more. */
const later = (mark: string) =>
  paper(
    mark,
    '| 1.2 | Clear water for swimmers | Three ponds | 1. Dredge the upper pond | May 2027 | Z Amber | Tender is out |\n',
    '| 2.1 | Healthy street trees | 70% surveyed | 1. Count every lamp and pit of the streets | March 2027 | A Quill | Half is done |\n| | | | 2. Plant forty limes along the canal | May 2027 | A Quill | |\n',
  )

async function bring(page: Page, name: string, text: string) {
  await page.goto('/bring-in')
  await page.getByLabel('The paper, or several').setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) })
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByText(/We found \d actions/)).toBeVisible({ timeout: 60_000 })
}

/** Goes from box to box with the Tab key until one is reached whose id or text begins so. */
async function tabTo(page: Page, beginning: string) {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab')
    const at = await page.locator(':focus').evaluateAll(([one]) => (one ? one.id || (one.textContent ?? '').trim() : ''))
    if (at.startsWith(beginning)) return
  }
  throw new Error(`“${beginning}” cannot be reached by the keyboard`)
}

// a machine that is busy with much else reads a paper in half a minute
test.setTimeout(120_000)

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a later edition is looked at, answered and applied by the keyboard alone', async ({ page }) => {
    const mark = `${Date.now()}-${test.info().workerIndex}`
    await bring(page, `parks-${mark}.md`, first(mark))
    await page.getByLabel('Title of the plan').fill(`Parks ${mark}`)
    await page.getByRole('button', { name: 'Adopt this plan' }).click()
    await expect(page.getByText('The plan is adopted.')).toBeVisible()
    await bring(page, `parks-later-${mark}.md`, later(mark))
    await page.getByRole('link', { name: `This looks like a later edition of ‘Parks ${mark}’` }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'What a later edition changes' })).toBeVisible()
    await expect(page.getByText('80% inspected by March 2027')).toHaveCount(0)
    await expect(page.getByRole('region', { name: /Objectives/ })).toContainText('70% surveyed')

    await tabTo(page, 'gone-')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'why-')
    await page.keyboard.type('The volunteers went to the county.')
    await tabTo(page, 'Apply this edition')
    await page.keyboard.press('Enter')
    await expect(page.getByText(/The later edition is applied\.|Nothing was changed/).first()).toBeVisible()
    if (await page.locator('.govuk-error-summary').isVisible()) {
      await tabTo(page, 'pair-')
      await page.keyboard.press('Space')
      await tabTo(page, 'Apply this edition')
      await page.keyboard.press('Enter')
    }
    await expect(page.getByText('The later edition is applied.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Clear water for swimmers' }).first()).toBeVisible()
    await expect(page.getByText('The volunteers went to the county.').first()).toBeVisible()
  })
})

test('the page of a later edition fits and reads well at every width, light and dark', async ({ page }) => {
  const mark = `${Date.now()}-${test.info().workerIndex}`
  await bring(page, `parks-${mark}.md`, first(`${mark} wide`))
  await page.getByRole('button', { name: 'Adopt this plan' }).click()
  await expect(page.getByText('The plan is adopted.')).toBeVisible()
  await bring(page, `parks-later-${mark}.md`, later(`${mark} wide`))
  await page
    // other plans of the same parks may have been brought in beside this one
    .getByRole('link', { name: new RegExp(`This looks like a later edition of .*${mark}`) })
    .first()
    .click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  }
  // why something was stopped is asked where it was
  await expect(page.getByLabel('Why it was stopped')).toBeHidden()
  await page.getByRole('radio', { name: 'It was stopped' }).check()
  await expect(page.getByLabel('Why it was stopped')).toBeVisible()
})
