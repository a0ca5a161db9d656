import type { Asked } from './promise.ts'
import { tell, turnsAhead } from './tell.ts'
import type { Says, Telling } from './telling.ts'

const joints = /\s+(?:and|&|[–—-]|with)\s+|\s*[,:(]\s*/gi

/** More joints than this in one clause are a list and no tellings; trying each against the rest would take the square of their number. */
const most = 24

/**
 * What each part of a clause says, in its order. A clause that joins two tellings ("Policy agreed and training under way") is cut at the
 * joint; a joint with a telling on one side only ("policies and procedures agreed") is not.
 */
export function tellings(clause: string, asked: Asked): Telling[] {
  const one = tell(clause, asked)
  if (one.rule === 'in-place-and-ongoing' || one.rule === 'colour') return [one]
  const places = [...clause.matchAll(joints)]
  for (const joint of places.length > most ? [] : places) {
    const left = tell(clause.slice(0, joint.index), asked)
    if (!stands(left)) continue
    const rest = clause.slice(joint.index + joint[0].length)
    const right = tell(rest, asked)
    if (stands(right) && !(/with|\(/i.test(joint[0]) && right.says === 'thing')) return [left, ...behind(left, right, rest, asked)]
  }
  const ahead = turnsAhead(clause, asked)
  const follows = one.says === 'thing' && ahead && one.told && one.told.index < ahead.index
  return follows ? [one, { says: 'ahead', rule: 'promise-to-do', words: ahead[0], clause }] : [one]
}

/** What stands behind a joint. A verb without a subject of its own tells of the same thing as the one before it. */
function behind(left: Telling, right: Telling, rest: string, asked: Asked): Telling[] {
  const thing = left.told && left.told.index > 0 ? left.told.thing : ''
  if (thing !== '' && right.says === 'whole' && left.says !== 'whole') return tellings(`${thing} ${rest}`, asked)
  if (thing !== '' && right.told?.index === 0) return [{ ...right, told: { ...right.told, thing } }]
  const [next, ...more] = tellings(rest, asked)
  if (!next) return []
  const sameThing = left.says === 'thing' && next.says === 'underway' && rest.trimStart().toLowerCase().startsWith(next.words.toLowerCase())
  return [sameThing ? { ...next, rule: 'follow-on' } : next, ...more]
}

const leaning: ReadonlySet<Says> = new Set(['unclear', 'fact', 'figure', 'look'])

/** A telling that can stand by itself on one side of a joint. */
function stands(telling: Telling): boolean {
  return !leaning.has(telling.says) && telling.rule !== 'step-ahead' && telling.rule !== 'nothing-said'
}
