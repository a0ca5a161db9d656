import type { Random } from './random.ts'

// What managers of an invented council write: wordings, deadlines and progress, each with names and figures drawn anew, so that few texts are the
// same. The weights are those of papers we have seen: a good third tell of work, a quarter of nothing or of a plan.

const things = [
  'canal path lamps',
  'library opening hours',
  'bus shelter repairs',
  'school crossing patrols',
  'allotment waiting list',
  'swimming pool boilers',
  'home care rotas',
  'foster carer training',
  'empty homes register',
  'street tree survey',
  'flood warning boards',
  'youth club grants',
  'market stall licences',
  'recycling rounds',
  'care leaver housing',
  'benefit claim letters',
  'play area fences',
  'archive catalogue',
]
const verbs = [
  'Review',
  'Publish',
  'Introduce',
  'Agree',
  'Complete',
  'Extend',
  'Set up',
  'Recruit staff for',
  'Train managers in',
  'Reduce delays in',
]
const places = ['Brackwater', 'Hollin End', 'Saltby', 'Nether Croft', 'Quarry Hill', 'Fenwick Green', 'Osier Bank', 'Marl Street']
const surnames = ['Aldous', 'Bramhall', 'Chetwynd', 'Dunmore', 'Eastlake', 'Farnaby', 'Gilchrist', 'Hathersage', 'Ibbotson', 'Jessamy']
const posts = ['Head of Estates', 'Director of Place', 'Library Services Manager', 'Head of Commissioning', 'Housing Options Manager']
const months = ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March']
const short = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar']

/** The year of a month of the period 2026/27, by its place from April. */
const yearOf = (month: number) => (month < 9 ? 2026 : 2027)

export function wording(r: Random): string {
  const base = `${r.pick(verbs)} the ${r.pick(things)} in ${r.pick(places)}`
  return r.weigh([
    [60, base],
    [15, `${base} and report to the ${r.pick(['board', 'panel', 'management team'])}`],
    [10, `${base}, from ${r.between(20, 60)}% to ${r.between(61, 98)}% of households`],
    [8, `Carry out ${r.between(4, 60)} visits about the ${r.pick(things)} in ${r.pick(places)}`],
    [7, `Make sure that all staff in ${r.pick(places)} know the procedure for ${r.pick(things)}`],
  ])
}

export function deadline(r: Random): string {
  const m = r.between(0, 11)
  const later = Math.min(11, m + r.between(1, 5))
  return r.weigh([
    [30, `${months[m]} ${yearOf(m)}`],
    [14, `${short[m]} ${yearOf(m)}`],
    [6, `${r.between(1, 28)} ${months[m]} ${yearOf(m)}`],
    [6, `End of ${months[m]} ${yearOf(m)}`],
    [9, `${r.between(40, 80)}% by ${short[m]} ${yearOf(m)}: ${r.between(81, 99)}% by ${short[later]} ${yearOf(later)}`],
    [4, `${short[m]} ${yearOf(m)} PI: TB${r.between(10, 99)}`],
    [5, `From ${months[m]} ${yearOf(m)}`],
    [8, 'Ongoing'],
    [6, r.pick(['Quarterly', 'Monthly', 'Annually', 'Each term'])],
    [4, r.pick(['Autumn 2026', 'Summer term 2026', 'Spring 2027', 'Q3 2026/27'])],
    [3, `When the ${r.pick(things)} contract is let`],
    [3, `${short[m]} ${yearOf(m)} and ongoing`],
    [2, ''],
  ])
}

export function owner(r: Random): string {
  return r.weigh([
    [65, `${String.fromCharCode(65 + r.between(0, 25))} ${r.pick(surnames)}`],
    [25, r.pick(posts)],
    [10, ''],
  ])
}

/** What is said in one round; `late` from 0 to 1 tells how far the year has gone, since more is done towards its end. */
export function told(r: Random, late: number): string {
  const month = r.pick(months)
  return r.weigh([
    [14, ''],
    [
      5 + 14 * late,
      r.pick([`Completed in ${month}`, `Done. The ${r.pick(things)} in ${r.pick(places)} were finished on ${r.between(1, 28)} ${month}.`]),
    ],
    [4 + 6 * late, `Agreed by the ${r.pick(['board', 'panel', 'Cabinet'])} on ${r.between(1, 28)} ${month} and published.`],
    [
      12,
      `${r.between(2, 9)} of ${r.between(10, 40)} ${r.pick(['schools', 'sites', 'teams', 'families'])} in ${r.pick(places)} have been visited so far.`,
    ],
    [10, `Work has started with ${r.pick(surnames)} Partners; ${r.pick(places)} comes next and the rest will follow in ${month}.`],
    [8, `Draft ${r.pick(['policy', 'procedure', 'specification'])} with managers for comment. ${r.between(3, 30)} replies received.`],
    [8, `${r.between(35, 99)}.${r.between(0, 9)}% as at ${month} 2026`],
    [
      7,
      `In place and ongoing. ${r.pick(['Reported', 'Checked', 'Reviewed'])} ${r.pick(['each month', 'weekly', 'every quarter'])} by ${r.pick(posts)}.`,
    ],
    [6, `Delayed: ${r.pick(['two posts are vacant', 'the supplier withdrew', 'no funding was found'])}. Now expected in ${month} 2027.`],
    [5, `Awaiting ${r.pick(['the new contract', 'legal advice', 'a decision on funding'])} for ${r.pick(places)}.`],
    [5, `Will be considered by the ${r.pick(['board', 'panel'])} in ${month}.`],
    [4, `Monitoring due ${month}`],
    [3, 'Ongoing'],
    [3, 'Not yet started'],
  ])
}

export const title = (r: Random) => `${r.pick(things).replace(/^./, (c) => c.toUpperCase())} and ${r.pick(things)}`
export const place = (r: Random) => r.pick(places)
export const word = (r: Random): string | null =>
  r.weigh([
    [60, null],
    [20, 'green'],
    [14, 'amber'],
    [6, 'red'],
  ])
