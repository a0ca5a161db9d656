import { listPapers } from '../../../store/papers.ts'
import type { Door, PageHandler } from '../../door.ts'
import type { standings } from '../../standing.ts'
import { FirstSteps } from './first-steps.tsx'
import { HomeView } from './view.tsx'

/** GET / */
export function homePage({ house, viewer }: Door, standing: ReturnType<typeof standings>): PageHandler {
  return async (c) => {
    const [stands, papers] = await Promise.all([standing(house.today()), listPapers(house.db, viewer)])
    const waiting = papers.filter(({ state }) => state === 'draft')
    const { frame } = c.var
    return c.html(
      stands.plans.length > 0 ? (
        <HomeView frame={frame} standing={stands} waiting={waiting} />
      ) : (
        <FirstSteps frame={frame} waiting={waiting} />
      ),
    )
  }
}
