/** First names that are common in Britain, the names of its councils' officers among them. Two words with capitals are as often a place or a phase, so a name is only taken for one where it is known. */
const firstNames = new Set(
  `adam ahmed aisha alan alex alexandra ali alice alison alun amanda amir amy andrea andrew andy angela anita ann anna anne annette anthony anwen arthur barbara barry ben benjamin bernard beth bethan
  bob brian bryn carl carla carol caroline carolyn carys catherine catrin cerys charles charlotte chris christian christina christine christopher claire clare clive colin craig
  daniel danielle darren dave david dawn dean debbie deborah denise dennis derek diana diane donna dorothy duncan dylan edward eileen eleanor eleri elen elin elizabeth ella emily emma eric eva evan
  faith fatima fiona frances francis frank gareth gary gavin geoff geoffrey george georgina gerald gethin gillian gina glyn gordon graham grant greg gwen gwyn hannah harry hassan hayley heather
  helen henry howard hugh huw iain ian imran ioan iolo irene iwan jack jackie jacqueline jake james jamie jan jane janet janice jason jasmine jay jayne jean jeff jennifer jenny jeremy jess jessica
  jill jo joan joanna joanne joe john jon jonathan jordan joseph joshua joyce judith judy julia julian julie june karen karl kate katherine kathleen kathryn katie keith kelly ken kenneth kerry kevin
  kim kirsty laura lauren leah lee leslie lesley lewis liam linda lindsay lisa liz llinos lorna lorraine louise lowri lucy luke lynn lynne maggie malcolm mandy manon margaret maria marie mark
  martin martyn mary matt matthew maureen max megan mel melanie mererid michael michelle mike mohammed mohammad muhammad nadia naomi natalie natasha neil nerys nia nicholas nick nicky nicola nigel
  nina norman oliver olivia omar owain owen pamela pat patricia patrick paul paula pauline penny peter phil philip phillip priya rachel raj rebecca rhian rhiannon rhodri rhys richard rita rob robert
  robin roger ron rosemary rosie ross roy russell ruth ryan sally sam samantha samuel sandra sara sarah sean sharon shaun sheila shirley sian simon sioned sonia sophie stacey stella stephanie stephen
  steve steven stewart stuart sue suresh susan suzanne sylvia tamsin tania teresa terry thomas tim timothy tina toby tom tony tracey tracy trevor tudor val valerie vanessa vera veronica victor
  victoria vincent vivien wayne wendy william yasmin yvonne zara zoe`.split(/\s+/),
)

/** The last word of a place that is named after somebody. */
const place =
  /\b(?:road|street|lane|avenue|close|court|park|wood|hill|green|ward|estate|house|hall|school|college|centre|center|library|bridge|harbour|beach|market|square|town|village|building|site|depot|club)$/i
/** The last word of what else looks like a name: parts of a town, bodies, and what they work on. */
const areaOrBody =
  /\b(?:north|south|east|west|council|team|service|services|department|unit|board|partnership|trust|group|plan|strategy|programme|project|fund)$/i

/** Posts that one word names, wherever it stands among others. */
const posts = 'director|manager|officer|lead|leader|chief|chair|clerk|secretary|treasurer|engineer|advis[eo]r|co-?ordinator|councillor|cllr'
const somePost = new RegExp(
  String.raw`\b(?:${posts}|head of|assistant|member|solicitor|surveyor|planner|deputy|commissioner|inspector)\b`,
  'i',
)
const postOrBody = new RegExp(
  String.raw`\b(?:${posts}|managers|officers|directors|head|executive|teacher|librarian|team|department|service|committee|group|board|police|partners?|all)\b`,
  'i',
)

const surname = String.raw`\p{Lu}[\p{L}’']*\p{Ll}(?:-\p{Lu}\p{L}+)?`
const initialled = new RegExp(String.raw`^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor)\.? )?(?:\p{Lu}\.? ?){1,3}(?:${surname})$`, 'u')
const titled = new RegExp(String.raw`^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllr|Councillor)\.? (?:\p{Lu}[\p{L}.]* ){0,2}${surname}$`, 'u')
const called = new RegExp(String.raw`^(\p{Lu}\p{Ll}+)(?: \p{Lu}\.?)?(?: ${surname}){1,2}$`, 'u')
const postAlone =
  /^(?:(?:Interim|Acting|Deputy|Assistant|Joint|Corporate|Strategic|Executive|Associate) )*(?:Head|Director|Chair|Leader|Clerk|Manager|Secretary|Treasurer) (?:of|to|for) \p{Lu}|^(?:(?:Interim|Acting|Deputy|Assistant) )*Chief (?:Executive|Officer|Constable|(?:\p{Lu}\p{L}+ ){1,2}Officer)$|^(?:\p{Lu}[\p{L}’'-]+ (?:(?:and|&) )?){1,4}(?:Manager|Officer|Director|Coordinator|Co-ordinator|Solicitor|Engineer|Surveyor|Planner|Adviser|Advisor|Inspector|Librarian|Accountant|Lead)$|^Monitoring Officer$|^Portfolio Holder\b/u

/**
 * Whether words that stand apart in a heading name a person or a post: `Jane Smith`, `J. Smith`, `Cllr Oak`, `Head of Housing`, `Area Manager`. Stricter than a column of owners needs it to
 * be, as brackets and what stands before a colon hold places, phases and themes more often.
 */
export function isPersonOrPostAlone(text: string): boolean {
  const words = text.trim()
  if (words.length > 60 || place.test(words)) return false
  const first = called.exec(words)?.[1]?.toLowerCase() ?? ''
  return postAlone.test(words) || initialled.test(words) || titled.test(words) || firstNames.has(first)
}

/** Whether a text in a column names people (`J Oak`, `Jo Oak`, `J.P. Oak and A Ash`) or posts (`Head of Housing`, `Area Manager`), and no place: several parted by commas or slashes are such names each. */
export const isPersonOrPost = (text: string): boolean =>
  text
    .split(/\s*(?:[,;/&\n]|\band\b)\s*/)
    .filter(Boolean)
    .every((name) => somePost.test(name) || (named.test(name) && !place.test(name) && !areaOrBody.test(name)))

const named = /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )?(?:(?:\p{Lu}\.? ?){1,3}\p{Lu}[\p{L}'’-]+|\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*){1,2})$/u

/** Whether a few words that begin as names do hold the word of a post or of a body: `Head of Parks`, `Housing team`, `All partners`. */
export const namesPostOrBody = (text: string): boolean => postOrBody.test(text)
