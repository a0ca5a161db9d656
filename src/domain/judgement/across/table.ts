import { achievedAgainstAFigure } from './achieved-against-a-figure.ts'
import type { AcrossRule } from './across-rule.ts'
import { backgroundPapersUnchecked } from './background-papers.ts'
import { samePromiseInTwoPlans } from './same-promise.ts'
import { twoTargetsForOneMeasure } from './two-targets.ts'
import { unknownAcronym } from './unknown-acronym.ts'

/** Every rule that looks across promises, in the order in which a reader should meet what they find. */
export const acrossRules: readonly AcrossRule[] = [
  twoTargetsForOneMeasure,
  achievedAgainstAFigure,
  samePromiseInTwoPlans,
  unknownAcronym,
  backgroundPapersUnchecked,
]
