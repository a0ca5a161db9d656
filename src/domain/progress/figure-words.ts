import { month, oneOf, opening } from './words.ts'

/** Behind a number: lengths of time, sizes, numbering. Counted, and no measure of anything. */
export const noThing = opening`
  (?:(?:working|calendar|consecutive|school|further|full|clear|long|short|initial)\s+)*${oneOf`
    (?:days?|weeks?|months?|years?)['’]? | hours? | minutes? | mins | hrs | terms? | quarters? | times | sessions? a
    weekly
    monthly | yearly | fold | miles | metres | bedded | storey | per | phases? | stages? | parts? | steps? | options? | ones? | was | is
    has
    its | this | as | less | us | plus | versus | yes | thus
  `}
`

/** In front of a number: what makes it a name, a date, an age or a place in a list. */
const naming = oneOf`
  acts? | sections? | schedule | paragraph | para | page | stages? | phase | key stage | ks | levels? | tier | grade | years? | band
  class | room
  no | nos | number | item | actions? | task | ref | point | option | version | part | article | regulation | form | table | figure
  appendix
  annex | standard | aged? | under | over | zone | ward | unit | block | platform | route | bv | pi | paf | q | nvq | vision | week
  day | agenda
  from | in | by | until | since | at | ${month}
`
export const notCounted = new RegExp(`(?:\\b${naming}|[-/–+:£])\\s*\\.?$`, 'i')

/** In front of a figure that is to be reached, or that it was before. */
const elsewhen = oneOf`
  targets?(?: (?:is|was|of|set at|remains))*(?: of)? | against(?: (?:an?|the|its))?(?: \w+){0,3} | aims?(?: (?:is|to \w+|of|for))*
  goal of | from
  compared (?:with|to) | than | (?:down|up) from | baseline(?: of| was)? | minimum of | at least | to reach | to achieve
  to meet(?: the)? | planned
  vs\.? | of a (?:possible|total) | was | last year(?:'s)?(?: \w+){0,2} | previous(?:ly)?(?: \w+){0,2} | originally | towards?
`
export const notNow = new RegExp(`\\b${elsewhen}\\s*$`, 'i')

/** Behind a percentage: it is a share of the task itself, and no measure. "57% finished in 30 working days" tells how many were in time, and is one. */
export const ofTheTask =
  /^\s*(?:(?:completed?|finished|done)(?!\s+(?:(?:on|in) (?:time|target)|within\b|in (?:under |less than )?(?:\d|one\b|two\b|five\b|ten\b)))|of (?:the )?(?:work|actions?|tasks?)\b)/i
