import type { Day } from '../../../domain/calendar/day.ts'
import { judge } from '../../../domain/judgement/judge.ts'
import type { About } from '../../../domain/judgement/judgement.ts'
import type { Plan } from '../../../domain/plan/plan.ts'
import type { LineOfEnquiry } from '../../../domain/report/enquiry/line-of-enquiry.ts'
import { gravest, linesOfEnquiry, onAPage } from '../../../domain/report/enquiry/lines-of-enquiry.ts'
import { byTitle } from '../../../domain/report/enquiry/words.ts'
import { getFrontSheet } from '../../../store/front-sheets.ts'
import { judgementSettings } from '../../../store/judgement-settings.ts'
import { eachPlan, getPlan, listPlans } from '../../../store/plans.ts'
import { actionHref, objectiveHref } from '../../addresses.ts'
import { csvFile } from '../../csv-file.ts'
import type { Asked, Door, PageHandler } from '../../door.ts'
import { notFound } from '../../refusal.tsx'
import type { Standing, standings } from '../../standing.ts'
import { EnquiryView } from './view.tsx'

/** As many as somebody may ask for, on screen or in a file. */
const atMost = 100

/** `2.1`, behind the title of its plan where the line is about another one. */
function placeOf({ plan, objective, ref }: About, within: string): string {
  return [plan === within ? '' : byTitle(plan), objective ?? '', ref ? (objective ? `action ${ref}` : ref) : ''].filter(Boolean).join(' ')
}

/** More actions than this are not held in memory together: their plans are asked about one after the other. */
const together = 8_000

interface Lines {
  readonly asAt: Day
  /** The plan asked about; null where it is all of them. */
  readonly plan: Plan | null
  readonly lines: readonly LineOfEnquiry[]
  readonly more: number
  /** What stands in several plans was looked for too. */
  readonly across: boolean
}

/** The lines about one plan; undefined where there is none in this address. */
async function ofPlan({ house, viewer }: Door, id: string, most: number): Promise<Lines | undefined> {
  const asAt = house.today()
  const held = await getPlan(house.db, viewer, id, { asAt })
  if (!held) return undefined
  const { plan } = held
  const judgement = judge([plan], { asAt, across: false, settings: await judgementSettings(house.db, viewer) })
  return { asAt, plan, across: false, ...linesOfEnquiry([plan], judgement, { placeOf, most, planNameOf: () => 'this plan' }) }
}

/** The lines about all plans: judged together where they can be held together, else plan by plan. */
async function ofAll({ house, viewer }: Door, standing: Standing, most: number): Promise<Lines> {
  const { asAt } = standing
  const settings = await judgementSettings(house.db, viewer)
  const actions = Object.values(standing.counts).reduce((sum, count) => sum + count, 0)
  if (actions <= together) {
    const plans = (await listPlans(house.db, viewer, { asAt })).map(({ plan }) => plan)
    const planIds = plans.map((plan) => plan.id ?? '')
    const frontSheet = plans.length > 0 ? ((await getFrontSheet(house.db, viewer, { planIds }))?.frontSheet ?? null) : null
    const judgement = judge(plans, { asAt, frontSheet, settings })
    return { asAt, plan: null, across: true, ...linesOfEnquiry(plans, judgement, { placeOf, most }) }
  }
  let lines: LineOfEnquiry[] = []
  let more = 0
  for await (const { plan } of eachPlan(house.db, viewer, { asAt })) {
    const found = linesOfEnquiry([plan], judge([plan], { asAt, across: false, settings }), { placeOf, most })
    more += found.more + found.lines.length
    lines = [...lines, ...found.lines].sort(gravest).slice(0, most)
  }
  return { asAt, plan: null, lines, more: more - lines.length, across: false }
}

type Standings = ReturnType<typeof standings>

async function asked(c: Asked, door: Door, standing: Standings, most: number): Promise<Lines | undefined> {
  const id = c.req.param('plan')
  return id === undefined ? ofAll(door, await standing(door.house.today()), most) : ofPlan(door, id, most)
}

const gone = 'There is no plan at this address. It may have been mistyped, or the paper it came from was withdrawn.'

/** GET /enquiry and /plans/:plan/enquiry: a page of questions; `?all=yes` shows the lesser ones too. */
export function enquiryPage(door: Door, standing: Standings): PageHandler {
  return async (c) => {
    const seen = await asked(c, door, standing, c.req.query('all') === 'yes' ? atMost : onAPage)
    return seen ? c.html(<EnquiryView frame={c.var.frame} {...seen} placeOf={placeOf} hrefOf={hrefOf} />) : notFound(c, gone)
  }
}

/** GET /enquiry.csv and /plans/:plan/enquiry.csv. */
export function enquiryCsv(door: Door, standing: Standings): PageHandler {
  return async (c) => {
    const seen = await asked(c, door, standing, atMost)
    if (!seen) return notFound(c, gone)
    const { origin } = new URL(c.req.url)
    const rows = seen.lines.map(({ rule, plan, question, reason, about }) => [
      question,
      reason,
      rule,
      plan,
      about.map((one) => placeOf(one, plan)).join('; '),
      about.map((one) => `${origin}${hrefOf(one)}`).join(' '),
    ])
    return csvFile(c, `lines-of-enquiry-as-at-${seen.asAt}`, [['Question', 'Why', 'Rule', 'Plan', 'Places', 'Addresses'], ...rows])
  }
}

/** Where a place has its page. */
function hrefOf({ id, ref }: About): string {
  return id === null ? '/plans' : ref === null ? objectiveHref(id) : actionHref(id)
}
