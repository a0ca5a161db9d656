import { z } from 'zod'
import { changes1 } from './changes.ts'
import { items } from './items.ts'
import { judgement1 } from './judgement.ts'
import { measures1 } from './measures.ts'
import { reading1 } from './reading.ts'

const shapes = {
  'reading-1': reading1,
  'judgement-1': judgement1,
  'changes-1': changes1,
  'measures-1': measures1,
  'items-1': items,
} as const

/** Names of the published shapes, as their schema files are called: `reading-1` lies in `reading-1.schema.json`. */
export const shapeNames = Object.keys(shapes) as (keyof typeof shapes)[]

/**
 * The JSON Schema (2020-12) of a published shape. Properties that a later version adds are allowed, so whoever reads the shape must pass over
 * what they do not know.
 */
export function schemaOf(name: keyof typeof shapes): object {
  return { title: name.replace('-', '/'), ...z.toJSONSchema(shapes[name], { io: 'input', target: 'draft-2020-12' }) }
}
