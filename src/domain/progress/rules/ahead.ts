import type { Rule } from '../telling.ts'
import { month, oneOf, opening, season, words } from '../words.ts'

/** Only if and when something else happens. */
export const condition: readonly Rule[] = [
  {
    id: 'condition',
    says: 'ahead',
    pattern: opening`
      once | when | if | until | unless | provided | as soon as
      subject to(?! (?:\w+ ){0,3}(?:monitoring|review|audit|inspection|checks))
    `,
  },
]

const start = oneOf`
  be | begin | commence | start | restart | resume | follow | take place | happen | occur | come | arrive | open | proceed
  go(?= (?:to|live|out|before|on)) | run(?= (?:in|from|until|to)) | launch(?= (?:in|on)) | report(?= (?:in|back|to|by))
  complete(?= (?:in|by)) | meet(?= (?:in|on))
`
const dueTo = oneOf`
  be | start | begin | commence | open | report | complete | meet | take | go | launch | finish | return | move | join | come | have
  publish
  issue | consider | present | finalise | conclude | end | attend | receive | visit | sign | deliver
`
const fixed = 'scheduled|planned|programmed|timetabled|proposed|intended|earmarked|pencilled in|arranged|booked|diarised'

/**
 * Words that put a clause into the future for certain. What was told in front of them ("Draft completed, to be issued in May") stays told.
 */
export const aheadMarks = words`
  will(?! be able| power) | shall | would | going to | about to | due to ${dueTo} | intends? to | plans? to | planning to
  hop(?:es?|ing) to
  aim(?:s|ing)? to | looking to | propos(?:es?|ed|ing) to | expects? to | (?:is|are|be|being) expected
  expected (?:to|in|by|that|shortly|soon|completion|date) | anticipated (?:to|in|by|that|for|completion) | (?:is|it is|are) anticipated
  likely to | set to | (?<!continues? |continued |continuing )to ${start}
  due(?! to\b| consideration| regard| process| diligence| care)
  (?:${fixed})(?=$|\s+(?:for|in|to|on|by|from|during|later|next|this|and to)\b)
  target(?:ed)? (?:date|completion|for) | should (?:be|have|start|commence|complete|begin) | (?:could|may|might|can|must|needs? to) be
  in due course | shortly | imminent(?:ly)? | in the near future | next steps? | next (?:month|week|year|quarter|term|meeting)
  later (?:this|in the) year | prior to (?:submission|launch|approval) | complet(?:e|ion) (?:by|due|date|expected|is|in) | ^completion
`

/** "Arranged", "planned" and the like: no future where the task was just to arrange or to plan it. */
export const fixing = new RegExp(`^(?:${fixed})$`, 'i')

const looks = oneOf`
  monitoring | audits? | re-?audits? | reviews? | evaluations? | inspections? | checks? | surveys? | assessments? | appraisals?
  follow[- ]ups?
  progress (?:reports?|checks?) | updates? | reporting | stock ?take | health ?checks?
`
const bodies = 'team|officer|board|group|panel|committee|staff|manager|service|centre'

/** The clause is about a check: with a mark of the future, it is only a promise to look. */
export const lookAhead = new RegExp(`^(?:(?!will|shall|to be|due|the outcome)[\\w&'/-]+\\s+){0,4}?${looks}\\b(?!\\s+(?:${bodies}))`, 'i')

const kindOfLook = oneOf`
  the | an? | annual | six[- ]monthly | half[- ]yearly | quarterly | monthly | weekly | regular | next | further | first | second | interim
  mid-?year | full | final | formal | internal | external | progress | continued? | ongoing | performance | peer
`
const time = oneOf`
  ${month} | ${season} | q[1-4] | \d | half[- ]?year\w* | year[- ]?end | end of | next | each | every | annual\w* | quarter\w*
  month\w* | term\w*
  mid | early | late | the${' '}
`
const aboutWhat = '(?:\\s+(?:of|on|against|progress|towards?|by|through|via|re)\\b.{0,60}?)?'
const leadToTime = '(?:\\s+(?:in|for|at|by|during|on|from|before|after|around|date|set for|-)\\s+)?'

/** A check and a time, without a verb: "Check in October", "Annual review". */
export const look: readonly Rule[] = [
  {
    id: 'promise-to-look',
    says: 'look',
    pattern: new RegExp(`^(?:${kindOfLook}\\s+)*${looks}${aboutWhat}${leadToTime}(?:\\s*${time}.*)?$`, 'i'),
  },
]

const papers = oneOf`
  reports? | papers? | strategy | policy | plans? | proposals? | business case | bids? | recommendations? | drafts? | presentation
  findings
  options | document | review | results? | outcomes? | update
`
const meetings = oneOf`
  cabinet | executive | board | council | committee | panel | members? | [dscf]mt | [sc]lt | management team | team | forum | group
  governors
  trustees | partnership | meeting | scrutiny
`
const leadToDay =
  '(?:in|by|from|for|on|during|end of|early|late|mid|until|at)[\\s-]+(?:the\\s+)?(?:beginning of |start of |end of |early |late |mid[- ]?)?'
const notVerbs = oneOf`date | this | the | all | a | an | our | their | its | be | every | each | some | both | these | those`

/** A noun and a day ahead, or a noun and a body it goes to, without a verb: "Report to Cabinet in July", "Start in September". */
export const step: readonly Rule[] = [
  {
    id: 'step-ahead',
    says: 'ahead',
    pattern: words`
      (?:on|for) (?:the )?(?:next |\w+ )?agenda
      for (?:discussion|consideration|approval|decision|ratification|sign[- ]off|comment|information|report) (?:at|by|to|in)
      ${papers} to\s+(?:[\w'&-]+\s+){0,6}?${meetings}
      ^(?:[\w&'/-]+\s+){1,8}?${leadToDay}(?:${month}|${season}|q[1-4]|next|new year|20\d\d|\d{1,2}(?:st|nd|rd|th))
      ^(?:to|following|after|aim|target|intention|next)
      ^(?:[\w&'/-]+\s+){1,8}?to (?!${notVerbs}\b)[a-z]{3,}
    `,
  },
]
