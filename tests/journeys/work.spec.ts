import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'

const paper = `COMMITTEE: ROADS AND PATHS PANEL

DATE: 2ND SEPTEMBER 2026

# Roads Service Plan 2026/27

TASK NO.\tTASK\tDEADLINE\tRESPONSIBLE MANAGER\tPROGRESS
1.1\tResurface Mill Lane\tMay 2026\tA Reader\tCompleted
1.2\tLight the canal path\tJune 2026\tB Writer\tLamps delayed. On site from October.
1.3\tPublish a map of quiet streets\tbuild over next year\tB Writer\t
`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a paper comes in, is adopted, gets an update, a new date, and a report that can be taken away', async ({ page }) => {
    const mark = `${Date.now()}-${test.info().workerIndex}`
    await page.goto('/')
    await page.getByRole('link', { name: 'Bring in a paper' }).first().click()
    await page
      .getByLabel('The paper, or several')
      .setInputFiles({ name: `roads-${mark}.md`, mimeType: 'text/markdown', buffer: Buffer.from(`${paper}\n\nCopy ${mark}\n`) })
    await page.getByRole('button', { name: 'Read it' }).click()
    await expect(page.getByText('We found 3 actions in one plan.')).toBeVisible()
    await expect(page.locator('.mp-sheet mark').first()).toBeVisible()
    await page.getByLabel('Title of the plan').fill(`Roads ${mark}`)
    await page.getByRole('button', { name: 'Adopt this plan' }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Roads ${mark}` })).toBeVisible()
    await expect(page.getByText('The plan is adopted.')).toBeVisible()
    await expect(page.getByText('1 is late')).toBeVisible()

    await page.locator('table').getByRole('link', { name: 'Light the canal path' }).click()
    await expect(page.locator('#status')).toContainText('Late')
    await page.getByRole('button', { name: 'Record an update' }).click()
    await page.getByLabel('What happened').fill('All 40 lamps are up and lit.')
    await page.getByRole('button', { name: 'Record it' }).click()
    await expect(page.getByText('The update is recorded.')).toBeVisible()
    await expect(page.locator('.mp-time')).toContainText('All 40 lamps are up and lit.')

    await page.getByRole('link', { name: 'Move the date' }).click()
    await page.getByLabel('The new deadline').fill('Dec 2027')
    await page.getByRole('button', { name: 'Move the date' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing was changed' })).toBeVisible()
    await expect(page.getByLabel('The new deadline')).toHaveValue('Dec 2027')
    await page.getByLabel('Why').fill('The lamps of the second half come later.')
    await page.getByRole('button', { name: 'Move the date' }).click()
    await expect(page.getByText(/Its date moved once since/)).toBeVisible()

    await page
      .getByRole('link', { name: `Roads ${mark}` })
      .first()
      .click()
    await page.getByRole('link', { name: 'Add an action' }).click()
    await page.getByLabel('What is promised').fill('Grit the canal path in frost')
    await page.getByLabel('Deadline').fill('Nov 2027')
    await page.getByLabel('Who answers for it').fill('B. Writer')
    await page.getByLabel('Why it is added').fill('Asked for by the panel.')
    await page.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByText('The action is added to the plan.')).toBeVisible()
    await expect(page.getByText('by 30 November 2027')).toBeVisible()

    await page.getByRole('link', { name: 'Owners' }).click()
    await page.getByRole('checkbox', { name: 'B. Writer' }).check()
    await page.getByLabel('The name that stands for all of them').fill('B Writer')
    await page.getByRole('button', { name: 'Make them one owner' }).click()
    await expect(page.getByText('also written “B. Writer”')).toBeVisible()

    await page.getByRole('link', { name: 'Reports' }).first().click()
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByLabel(`Roads ${mark}`).check()
    await page.getByLabel('Committee').fill('Roads and Paths Panel')
    await page.getByRole('button', { name: 'Compose it' }).click()
    await expect(page.getByText('The report is composed and kept whole.')).toBeVisible()
    await expect(page.locator('.mp-composed')).toContainText('Light the canal path')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Word' }).click()])
    const file = await download.path()
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })
})

test('a file dropped anywhere on the box is the file that is read', async ({ page }) => {
  await page.goto('/bring-in')
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'dropped.md', { type: 'text/markdown' }))
    return transfer
  }, paper)
  const box = page.locator('[data-drop]')
  await box.dispatchEvent('dragenter', { dataTransfer: data })
  await expect(box).toHaveClass(/mp-drop--over/)
  await box.dispatchEvent('drop', { dataTransfer: data })
  await expect(box).not.toHaveClass(/mp-drop--over/)
  await page.getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'dropped.md' })).toBeVisible()
  await page.getByRole('radio', { name: 'It says otherwise' }).check()
  await expect(page.getByLabel('What the paper says (doubt 1)')).toBeVisible()
  await page.getByRole('link', { name: /See it in the paper\s*, doubt 1$/ }).click()
  await expect(page.locator('mark:target')).toBeInViewport()
})

test('the way through a plan works by keyboard alone', async ({ page }) => {
  await page.goto('/plans')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator('main a:focus')).toHaveAttribute('href', /^\/plans\//)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plans\/\w+$/)
  // every control that can be reached shows that it is
  const seen = new Set<string>()
  for (let i = 0; i < 25; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const el = document.activeElement as HTMLElement
      const style = getComputedStyle(el)
      return {
        what: el.outerHTML.slice(0, 80),
        marked: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)',
      }
    })
    expect(at.marked, at.what).toBe(true)
    seen.add(at.what)
  }
  expect(seen.size).toBeGreaterThan(15)
})
