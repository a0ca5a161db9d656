import { fieldAbroad } from './heading-words-abroad.ts'
import { isJudgementHeading } from './judgement-column.ts'
import type { ColumnField } from './plan.ts'

type Line = readonly [ColumnField, RegExp]

/**
 * Which field a column holds, told by its heading. Headings are compared by their letters alone, because papers split them ("COMPLETIO N
 * DATE", "RESPONS- IBLE MANAGER"). The first line that fits wins, so the order is the rule: a heading that names a deadline beside a
 * measure is the deadline's, a "target date" is no target.
 */
const vocabulary: readonly Line[] = [
  [
    'ref',
    /^(task|action|item|objective|rec(ommendation)?|plan|row|line|id|serial|s|step|activity|measure|issue|finding|kpi|log|project|target|paragraph|para|minute|agenda|agendaitem)?(no|nos|nr|number|ref|refno|refnumber|reference|referenceno|referencenumber|id|num|code|#)$|^(no|ref|id|nr|item|sn|serial|rec)$/,
  ],
  [
    'section',
    /^(key|strategic|delivery|priority|work|service|policy)?(themes?|workstreams?|strands?|pillars?|domains?|sections?|servicearea|categor(y|ies)|area|areaoffocus|focusarea|areaofwork|chapter|topics?|programme|directorate|department|portfolio|team|functionalarea|keylineofenquiry|kloe|phase|stage|agendaitem|item(title|heading|discussed))$/,
  ],
  ['relevantPlans', /^(relevant|linked|related)plans?|^link(s|ed)?to(other)?(\w{0,12}plans?|strateg|corporate|council)|planreference/],
  [
    'baseline',
    /^position(at|as|in)|baseline|startingp|currentposition|currentsituation|currentstate|^wherearewe(now|today)?$|wherewearenow|^where(are)?we(are)?now|^positionat|^contextandbaseline|whatweknow/,
  ],
  [
    'deadline',
    /(?<!up|vali|man|consoli|candi|accommo)dates?(?!d$|s?at)|deadline|bywhen|^when$|timescale|timeframe|timeline|timing|time[ -]?table|^due|^by$|milestone|completionby|^(est(imated)?|expected|anticipated|planned|projected|target|proposed|forecast)?completion$|completewhen|^completed?by|tobecompleted|^whenwill|^whenby|schedule|^target(month|year|quarter|end)|^(month|quarter|year|term)$|^duration$|^finish|^end$|^ends$|^wheniwill|^targetfor(completion|delivery)/,
  ],
  [
    'owners',
    /responsib|owner|^lead|leads?$|^who$|^who(will|is|by|else|needs|leads|does)|^bywho|^personnel$|^person|accountab|leadofficer|manager$|officers?$|director$|assignedto|assignee|^allocatedto|^assigned$|incharge|^sro$|^(delivery|key|lead|other|external|supporting|our)?(partners?|partnersinvolved|partnership|agenc(y|ies)|stakeholders?|organisations?|bodies|body)(and\w{4,20}|involved|responsible)?$|^delivere?d?by$|^contact$|^contactperson|portfolioholder|cabinetmember|sponsor|^actionby$|^actionee|^leadby$|^ledby|^staff$|^championed|^supportedby|^undertakenby/,
  ],
  [
    'status',
    /^(rag|brag|bragg?|drag|ragb)?(status|rating)$|^(b|d)?ragg?(b)?$|^(rag|brag)|^currentstatus|^status|^(overall|action|delivery|implementation|completion|project|task|progress)(status|rag|rating)$|complete(d)?yn|^completed?$|^done$|^closed$|^state$|statusofaction|^traffic(light)?|^ontrack$|^assessment(ofprogress|rating)$|openclosed|^(green|red)amber(green|red)|^openorclosed|^actionclosed|^achieved(yn)?$|^met(yn)?$|^colour(code|status|rating)?$/,
  ],
  [
    'progress',
    /progress|update|comment|whathashappened|whathave(we|i)|whathasbeen|whatwehavedone|whatwedid|wehavedone|^howarewedoing|^howdidwedo|^howhavewe|achievements?(todate)?$|achieved(sofar|todate)|sofar$|todate$|positionstatement|^(the)?position$|^(latest|currentand)position|outcometodate|remarks|notes?$|^narrative|evidence|^assurance|commentary|response|actions?(already)?(taken|done|todate)$|^taken$|^feedback$|^results?$|^impacttodate|^followup$|^statusand(comment|note)|^highlight|^delivered|^reviewofprogress|^reason|^evaluation(of\w+)?$|^impactevaluation|^review$/,
  ],
  ['funding', /financ|budget|funding|resource|costs?$|^cost|investment|implicationsforstaff|^money|staffing/],
  [
    'outcome',
    /outcome|success|^impact|impacts?$|intendedbenefit|benefit|whatwillbedifferent|whatwill.*looklike|whatdoesgood|difference(will|to|for|made)|howwillweknow|howwe(wi)?llknow|howdoweknow|expectedresult|^result|^desired|^output|^deliverables?$|^purpose$|^rationale$|^why$|^ambition$/,
  ],
  ['targets', /target|performancemeasure|performanceindicator|kpi|^measures?$|measuresofsuccess|measurement|indicator|metric|^measure/],
  [
    'objective',
    /recommendation|objective|priorit(y|ies)|aims?$|goals?|keyissue|^issue|finding|areaforimprovement|areasforimprovement|areafordevelopment|requirement|^strateg(y|ies)$|^strategic|standard$|^need$|^commitmentarea|^weakness|^challenge|^gap/,
  ],
  [
    'action',
    /^(keyorspecific|key|specific)?(task|action|activit|step|deliverable|measure|initiative|intervention|project)|actions?$|tasks?$|activit(y|ies)$|steps?$|initiatives?$|^what(do|does)?(we|i)?(will|are|need|needs|must|is|has)|whatwearegoingtodo|^what$|^how$|^how(will|do|are)?(we|this|it|you)|actionrequired|proposal|commitment|pledge|actionpoint|^description|^intervention|^deliver(y|able)|^improvement|^undertaking|^promise|^(ma?n?agement)?actionplan$|^tobedone$|^todo$|^details?$|^we(wi)?ll$|^nextsteps?$/,
  ],
]

/** Headings that hold a word of another field: told first, by the whole. A day on which something was raised is no deadline. */
const wholes: readonly Line[] = [
  [
    'objective',
    /^what(needs|need|has|must|should)(to)?(be)?(improve|improved|change|changed|different)$|^what(wastheissue|istheissue|wefound|wasfound|inspectors(said|found)|theinspectors(said|found)|ofstedsaid|youtoldus|yousaid)$|^(inspect(ion|ors?)|peer|audit|ofsted|scrutiny)(finding|recommendation)s?$/,
  ],
  ['deadline', /^(action|task|work)s?(is|are)?due(date|by|on)?$|^(action|task)(date|deadline|timescale|targetdate)$|^dueby(date)?$/],
  [
    'other',
    /^(meetingdate|date(raised|ofmeeting|agreed|logged|opened|added|updated|identified|issued|reported|set|recorded|assigned|received|created|entered)|dateof(last)?(update|review|audit|report|visit|inspection|incident|issue|entry)|raised(by|on)?|identifiedby|createdby|opened|lastupdated|lastreviewed|(meetingdate|raised)\w*|(risk|impact|likelihood|severity|urgency|importance)?(score|weighting|rank|ranking)|risk(rating|level|category)?|likelihood|severity|urgency|priorit(y|isation)(level|rating|score|rank|ranking)|levelofpriority|costcode|wards?|location|site|page|pageno|pagenumber|source|sourceof\w+|origin|monitoring(arrangements|by|method)?|howmonitored|monitoredby|reviewedby|signedoffby|signedoff|approvedby|assurancelevel|attachments?|links?|version|email|telephone|phone)$|^meetingdate/,
  ],
  [
    'section',
    /^(audit|auditarea|auditname|audittitle|auditreport|nameofaudit|reporttitle|reviewtitle|reviewarea|issue|topic|subject|heading|theme|priorityarea|priorityareas|strategicpriority|strategictheme|corporatepriority)s?$/,
  ],
  [
    'start',
    /^(actual|planned|proposed|expected|target|project|estimated)?(start|starts|started|starting|commencement|commence|commences|begin|begins|beginning)(date|by|month|on|from|time)?$|^date(started|commenced|ofcommencement|tostart)$|^from$/,
  ],
  [
    'completed',
    /^(actual|date(of)?actual)(completion|end|finish|delivery|implementation)?(date)?$|^(date|when|month|day)(was)?(completed|closed|achieved|delivered|implemented|discharged|done|signedoff|met|finished|resolved)$|^(completed|closed|achieved|delivered|implemented|discharged|finished|resolved|closure)(date|on|when)$|^closuredate$|^closedate$|^actualdate/,
  ],
  [
    'original',
    /^(original|originally|initial|previous|first|baseline|old)(ly)?(agreed|target|due|completion|implementation|end|planned|delivery|proposed|set)*(date|dates|deadline|deadlines|timescale|timescales|timeframe|completion|target)$/,
  ],
  [
    'owners',
    /^resourcenames?$|^(deadline|date|when)(and|or)?(owner|lead|who)$|^responsible(person|officer|owner|body|agency|department|team)(s)?(and\w+)?$/,
  ],
  [
    'progress',
    /(todate|sofar)$|^actions?(already)?(taken|done)$|^statusupdate|^(currentposition|status|ragstatus|rag)(and|or)?(update|progress|comments?|notes?|narrative|commentary)$|^progress(and|or)(status|rag|outcomes?|impact|evidence|rating)\w*$/,
  ],
  [
    'status',
    /^(followup|latest|present|audit|overall|reported|self)(assessed)?status$|^(percent(age)?|%)?(complete|completion|completed)%?$|^(rag|brag)(rating|status)?(of|for)?(progress|delivery)$|^(progress|delivery)(rag|brag|status|rating|colour|code)(rating|status)?$|^(progress|delivery)(rag|brag)/,
  ],
  [
    'action',
    /^((recommendation|finding|issue)s?(and|or)?(agreed|management|proposed|planned)?actions?|tasks?actions?|actionstasks?|keyactions?|action(s)?(to(be)?(taken|complete|completed|do|undertake|implement|deliver)|required|needed|agreed|point|item|step|description|detail|details|plan|planned|proposed|tobecompleted|andmilestones?)?s?|tasks?|agreedactions?|proposedactions?|plannedactions?|actionmilestone|keytasks?|milestones?actions?|keydeliverables?|outstandingactions?|improvementactions?|correctiveactions?|requiredactions?|recommendedactions?|managementactions?|mitigatingactions?|actionsandresponsibilities|whatactionwe\w+|whatactions?\w*)$|^(description|details?)of(the)?(action|task|activity|measure)s?$|^(actions?|tasks?|activit(y|ies)|steps?)(tobe)?(needed|required|taken|undertaken|completed)\w*$|^what(do|does)?(we|i)?(will|need|needs|aregoing|are)\w*(do|done|happen)$/,
  ],
  [
    'deadline',
    /^(performance)?indicatorordeadline$|deadline|targetdate|bywhen|(?<!^actual)completiondate|duedate|^(date|time|timescale|timeframe|target)(for|of)(completion|delivery|implementation|action)$|^(revised|new|amended|extended)(date|target|deadline|timescale|timeframe|completion)/,
  ],
  [
    'targets',
    /^target(s)?(and|or)?(measure|indicator)s?$|^outcomemeasures?$|^measures?of(success|impact|outcome)s?$|^successmeasures?$|^howwillwemeasure/,
  ],
  ['progress', /progress(?!(ion|ive))|update(?!d(target|due|deadline|date|timescale))/],
]

/** The letters of a heading, by which headings are compared: small, without marks, spaces and what stands in brackets. */
export const lettersOf = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}#]/gu, '')

/** The field a heading stands for, or null where its words are none we know. English first, then the other languages of the word list. */
export function fieldOf(heading: string): ColumnField | null {
  if (isJudgementHeading(heading)) return 'judgement'
  if (heading.length > longestHeading) return null
  const bare = lettersOf(heading.replace(/\([^)]{0,90}\)/g, ''))
  const letters = bare === '' ? lettersOf(heading) : bare
  if (!letters) return null
  if (letters === '#') return 'ref'
  return first(wholes, letters) ?? fieldAbroad(heading) ?? first(vocabulary, letters)
}

const longestHeading = 160
const first = (lines: readonly Line[], letters: string): ColumnField | null =>
  lines.find(([, pattern]) => pattern.test(letters))?.[0] ?? null

/** Words under which a column comes second to another of the same field: notes beside progress, partners beside a lead, an estimate beside a date. */
const weak: Partial<Record<ColumnField, RegExp>> = {
  progress:
    /^(comments?|notes?|remarks|evidence|assurance|commentary|\w*response|evaluation|review|feedback|reason|actions?taken|results?|highlight)/,
  owners: /member|councillor|partner|stakeholder|agenc|support|sponsor|portfolio|cabinet|contact|staff|organisation|team/,
  deadline: /milestone|review|estimat|^est|expected|forecast|anticipated|duration|schedule|^year|^quarter|^month|^term/,
  action: /completed?$|description|details?$|deliverable|proposal|nextstep|^how|^measure|step|^project|^improvement|task|^activit/,
  status: /^rag|^brag|colour|^completed?$|^done$|^closed$/,
  ref: /minute|agenda|page|item/,
  objective: /priorit|strateg|goal|aim|ambition|need|issue|finding|gap|challenge|weakness|requirement|standard/,
}

/** True where another column of the same field, under a plainer heading, has the better right to it. */
export function isWeak(field: ColumnField, heading: string): boolean {
  return weak[field]?.test(lettersOf(heading)) ?? false
}

/** True for a heading under which a later date than the first agreed stands: `Revised date`, `New deadline`. */
export const isRevised = (heading: string): boolean =>
  /^(revised|new|amended|extended|rescheduled|updated)(agreed|target|due|completion|implementation|end|planned|delivery)*(dates?|deadlines?|timescales?|timeframe|completion|target|due)?$/.test(
    lettersOf(heading),
  )

/** True for a heading that may speak of the day something was done as well as of the day it was due: `Completion date`. */
export const maySpeakOfDone = (heading: string): boolean =>
  /^(completion(date)?|completiondates?|dateofcompletion|datecomplete|completedate|enddate|dateofimplementation|closed|completed?|done|achieved)$/.test(
    lettersOf(heading),
  )
