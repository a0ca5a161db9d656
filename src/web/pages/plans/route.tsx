import type { Door, PageHandler } from '../../door.ts'
import type { standings } from '../../standing.ts'
import { PlansView } from './view.tsx'

/** GET /plans */
export function plansPage({ house }: Door, standing: ReturnType<typeof standings>): PageHandler {
  return async (c) => c.html(<PlansView frame={c.var.frame} standing={await standing(house.today())} />)
}
