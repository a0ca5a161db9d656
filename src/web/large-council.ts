import { holdsMoreActions } from '../store/count-actions.ts'
import type { Door } from './door.ts'

/** Of more actions than this the page of one does not wait until every plan was read: neither compared with all others, nor for the figures told of them. A report on a few does that. */
const most = 2_000

/** Whether the council holds so much that the page of one action speaks of its own plan alone. */
export const isLargeCouncil = ({ house, viewer }: Pick<Door, 'house' | 'viewer'>): Promise<boolean> =>
  holdsMoreActions(house.db, viewer, most)
