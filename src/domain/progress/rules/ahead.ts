import type { Rule } from '../telling.ts'
import { opening, words } from '../words.ts'

const start =
  '(?:commence|begin|start|follow|take place|go(?= (?:to|live|out|before|on))|proceed|run(?= (?:in|from|until|to))|be|happen|come|arrive|open|recommence|resume|occur|launch(?= (?:in|on))|report(?= (?:in|back|to|by))|complete(?= (?:in|by))|meet(?= (?:in|on)))'

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

/** Words that put a clause into the future for certain. What was told in front of them ("Draft completed, to be issued in May") stays told. */
export const aheadMarks = new RegExp(
  `\\b(?:will(?! be able| power)|shall|would|going to|about to|due to (?:be|start|begin|commence|open|report|complete|meet|take|go|launch|finish|return|move|join|come|have|publish|issue|consider|present|finalise|conclude|end|attend|receive|visit|sign|deliver)|intends? to|plans? to|planning to|hop(?:es?|ing) to|aim(?:s|ing)? to|looking to|propos(?:es?|ed|ing) to|expects? to|(?:is|are|be|being) expected|expected (?:to|in|by|that|shortly|soon|completion|date)|anticipated (?:to|in|by|that|for|completion)|(?:is|it is|are) anticipated|likely to|set to|(?<!continues? |continued |continuing )to ${start}|due(?! to\\b| consideration| regard| process| diligence| care)|(?:scheduled|planned|programmed|timetabled|proposed|intended|earmarked|pencilled in|arranged|booked|diarised)(?=$|\\s+(?:for|in|to|on|by|from|during|later|next|this|and to)\\b)|target(?:ed)? (?:date|completion|for)|should (?:be|have|start|commence|complete|begin)|(?:could|may|might|can|must|needs? to) be|in due course|shortly|imminent(?:ly)?|in the near future|next steps?|next (?:month|week|year|quarter|term|meeting)|later (?:this|in the) year|prior to (?:submission|launch|approval))\\b|\\bcomplet(?:e|ion) (?:by|due|date|expected|is|in)\\b|^completion\\b`,
  'i',
)

const looks =
  '(?:monitoring|audits?|re-?audits?|reviews?|evaluations?|inspections?|checks?|surveys?|assessments?|appraisals?|follow[- ]ups?|progress reports?|progress checks?|updates?|reporting|stock ?take|health ?checks?)'
const when =
  '(?:jan\\w*|feb\\w*|mar(?:ch)?|apr\\w*|may|june?|july?|aug\\w*|sep\\w*|oct\\w*|nov\\w*|dec\\w*|spring|summer|autumn|winter|easter|q[1-4]|\\d|half[- ]?year\\w*|year[- ]?end|end of|next|each|every|annual\\w*|quarter\\w*|month\\w*|term\\w*|mid|early|late|the )'

/** Only a promise to look: the clause is about a check, and the check is ahead. */
export const lookAhead = new RegExp(
  `^(?:(?!will|shall|to be|due|the outcome)[\\w&'/-]+\\s+){0,4}?${looks}\\b(?!\\s+(?:team|officer|board|group|panel|committee|staff|manager|service|centre))`,
  'i',
)

export const look: readonly Rule[] = [
  {
    id: 'promise-to-look',
    says: 'look',
    pattern: new RegExp(
      `^(?:(?:the|an?|annual|six[- ]monthly|half[- ]yearly|quarterly|monthly|weekly|regular|next|further|first|second|interim|mid-?year|full|final|formal|internal|external|progress|continued?|ongoing|performance|peer)\\s+)*${looks}(?:\\s+(?:of|on|against|progress|toward|towards|by|through|via|re)\\b.{0,60}?)?(?:\\s+(?:in|for|at|by|during|on|from|before|after|around|date|set for|-)\\s+)?(?:\\s*${when}.*)?$`,
      'i',
    ),
  },
]

/** Noun and a day ahead, or noun and a body it goes to, without a verb: "Report to Executive in July", "Start in September". */
export const step: readonly Rule[] = [
  {
    id: 'step-ahead',
    says: 'ahead',
    pattern: words`
      (?:on|for) (?:the )?(?:next |\w+ )?agenda
      for (?:discussion|consideration|approval|decision|ratification|sign[- ]off|comment|information|report) (?:at|by|to|in)
    `,
  },
  {
    id: 'step-ahead',
    says: 'ahead',
    pattern: words`
      (?:reports?|papers?|strategy|policy|plans?|proposals?|business case|bids?|recommendations?|drafts?|presentation|findings|options|document|review|results?|outcomes?|update) to\s+(?:[\w'&-]+\s+){0,6}?(?:cabinet|executive|board|council|committee|panel|members?|dmt|smt|cmt|slt|clt|management team|team|forum|group|governors|trustees|partnership|meeting|scrutiny)
    `,
  },
  {
    id: 'step-ahead',
    says: 'ahead',
    pattern: words`
      ^(?:[\w&'/-]+\s+){1,8}?(?:in|by|from|for|on|during|end of|early|late|mid|until|at)[\s-]+(?:the\s+)?(?:beginning of |start of |end of |early |late |mid[- ]?)?(?:jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|spring|summer|autumn|winter|easter|q[1-4]|next|new year|20\d\d|\d{1,2}(?:st|nd|rd|th))
    `,
  },
  { id: 'step-ahead', says: 'ahead', pattern: /^(?:to|following|after|aim|target|intention|next)\b/i },
  {
    id: 'step-ahead',
    says: 'ahead',
    pattern: words`
      ^(?:[\w&'/-]+\s+){1,8}?to (?!date\b|this\b|the\b|all\b|a\b|our\b|their\b|an\b|be\b|every\b|each\b|some\b|both\b|these\b|those\b|its\b)[a-z]{3,}
    `,
  },
]
