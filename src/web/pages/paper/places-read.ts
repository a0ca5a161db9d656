import type { Anchor } from '../../../domain/document/document.ts'
import type { Reading } from '../../../domain/plan/reading.ts'
import { actionsOf } from '../../../domain/report/walk.ts'

/** Every place that a value of the page's table of actions was read from, each once. */
export function placesRead(reading: Reading): Set<Anchor> {
  const places = new Set<Anchor>()
  for (const plan of reading.plans)
    for (const { action } of actionsOf(plan)) {
      for (const field of ['ref', 'text', 'deadline', 'owners', 'progress', 'status']) {
        const anchor = action.anchors[field]
        if (anchor) places.add(anchor)
      }
      for (const part of action.actions) if (part.anchors['text'] ?? part.anchor) places.add(part.anchors['text'] ?? part.anchor)
    }
  return places
}
