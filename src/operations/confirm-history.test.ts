import { expect, test } from 'vitest'
import { getAction } from '../store/actions.ts'
import { action, adopted, council } from './council-in-tests.ts'

const here = await council()

const history = `# Ponds action plan

| Ref | Action | Deadline | Q4 2025/26 update | Q4 2025/26 RAG | June 2026 update |
|---|---|---|---|---|---|
| 1 | Dig the pond | May 2026 | Digging is under way | Amber | Completed in May |
| 2 | Fence the pond | May 2026 | Fence ordered | Green | |
`

test('what a paper says as at several times becomes updates of those days, none later than the paper itself', async () => {
  const { plan, paperId } = await adopted(here, history, 'ponds.md', '2026-05-20')
  const held = async (ref: string) => (await getAction(here.db, here.viewer, action(plan, ref).id, { asAt: '2026-06-01' }))?.action
  expect((await held('1'))?.updates).toMatchObject([
    { day: '2026-03-31', text: 'Digging is under way', deed: 'underway', declared: 'Amber', paper: paperId },
    { day: '2026-05-20', text: 'Completed in May', deed: 'done', declared: null, paper: paperId },
  ])
  expect((await held('1'))?.progress).toMatchObject({ text: 'Completed in May', deed: 'done' })
  expect((await held('2'))?.updates).toMatchObject([{ day: '2026-03-31', text: 'Fence ordered', declared: 'Green' }])
})
