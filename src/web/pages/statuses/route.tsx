import type { PageHandler } from '../../door.ts'
import { StatusesView } from './view.tsx'

/** GET /statuses */
export const statusesPage: PageHandler = (c) => c.html(<StatusesView frame={c.var.frame} />)
