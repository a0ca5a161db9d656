// Long because it is the table of the reader's words: each line is one way to say a thing, and a rule that is changed shows here what else
// it moved.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Deadline } from '../plan/plan.ts'
import type { Deed } from '../plan/told.ts'
import { readDeed } from './deed.ts'
import { oddText } from './odd-text-in-tests.ts'

const due: Deadline = {
  text: 'May 2026',
  parts: [{ kind: 'by', day: '2026-05-31', precision: 'month', target: null, label: '', text: 'May 2026' }],
}
const quarterly: Deadline = {
  text: 'Quarterly monitoring',
  parts: [{ kind: 'recurring', every: 'quarter', label: 'monitoring', text: 'Quarterly monitoring' }],
}
const ongoing: Deadline = { text: 'Ongoing', parts: [{ kind: 'ongoing', label: '', text: 'Ongoing' }] }
const dueAndOngoing: Deadline = { text: 'May 2026 & ongoing', parts: [...due.parts, ...ongoing.parts] }
const none: Deadline = { text: '', parts: [] }

const deed = (text: string, promise: string, deadline: Deadline = due): Deed => readDeed(text, { text: promise, deadline }).deed

describe('a bare done word is about the whole promise', () => {
  test.each([
    'Achieved',
    'Complete',
    'Completed.',
    'COMPLETED',
    'Done',
    'Task complete',
    'Action completed',
    'This action is complete.',
    'All actions complete',
    'Both tasks completed',
    'Target met',
    'Target exceeded.',
    'Target has been achieved',
    'Fully implemented',
    'Has been implemented',
    'This has now been done',
    'Now in place',
    'Completed May 2026',
    'Complete (March 2026)',
    'Completed 14/05/26',
    'Completed on 3 April 2026.',
    'Achieved in full and on time',
    'Completed ahead of schedule',
    'Done - Jan 26',
    'Action closed',
    'Objective achieved.',
    'Implemented',
    'Recommendation implemented April 2026',
    'Completed and closed',
    'Update: completed',
    '• Completed',
    '1. Completed',
    '100%',
    '100% complete',
    'Blue',
    'BRAG: Blue',
    'No further action required',
    'Completed. Report to Cabinet in June.',
    'Completed – to be reviewed annually',
    'Achieved. Monitoring due November',
    'Achieved despite delays in the spring.',
    'Completed by the Housing team in May.',
    'Completed with support from the police',
    'Implementation complete. Monitoring due November',
    'Achieved and reported each month to the management team',
    'All done',
  ])('%s', (text) => expect(deed(text, 'Introduce a new lettings system')).toBe('done'))
})

describe('words of part, of nearly and of not', () => {
  test.each<[string, Deed]>([
    ['Partially complete', 'underway'],
    ['Partly achieved', 'underway'],
    ['Nearly complete', 'underway'],
    ['Almost finished', 'underway'],
    ['Nearing completion', 'underway'],
    ['Substantially complete', 'underway'],
    ['50% complete', 'underway'],
    ['75%', 'underway'],
    ['Phase 1 complete', 'underway'],
    ['Stage one completed. Stage two to follow.', 'underway'],
    ['First draft completed', 'underway'],
    ['Completed in four of the six areas', 'underway'],
    ['3 of 5 offices done', 'underway'],
    ['Mostly in place', 'underway'],
    ['Not fully implemented', 'underway'],
    ['Not all areas complete', 'underway'],
    ['0% complete', 'not-stated'],
    ['Not yet achieved', 'not-stated'],
    ['Not complete', 'not-stated'],
    ['Has not been completed', 'not-stated'],
    ['This has not yet been implemented.', 'not-stated'],
    ['Yet to be completed', 'not-stated'],
    ['Still to be done', 'not-stated'],
    ['Remains outstanding', 'not-stated'],
    ['Incomplete', 'not-stated'],
    ["Hasn't been done yet", 'not-stated'],
    ['To be completed', 'not-stated'],
    ['Will be completed in June', 'not-stated'],
    ['Due to be completed by the end of June', 'not-stated'],
    ['Should be complete by August', 'not-stated'],
    ['Expected to be achieved in the autumn', 'not-stated'],
    ['Complete by July', 'not-stated'],
    ['Completion due September', 'not-stated'],
    ['Not achieved', 'problem'],
    ['Target not met', 'problem'],
    ['Target missed', 'problem'],
    ['Completed in part, but the contractor has withdrawn', 'underway'],
    ['Completed. Two areas not yet done.', 'underway'],
  ])('%s → %s', (text, expected) => expect(deed(text, 'Introduce a new lettings system')).toBe(expected))
})

describe('a verb whose past has a form of its own tells of the past, though a month ends the clause', () => {
  const told = ['went up', 'rose', 'fell', 'grew', 'came', 'sent back', 'held', 'met', 'began', 'took off', 'made ground', 'ran out']
  const more = [
    'gave out',
    'led',
    'built up',
    'wrote in',
    'sold',
    'bought',
    'brought in',
    'found',
    'kept up',
    'left',
    'paid',
    'spent',
    'won',
    'lost',
  ]
  test.each([...told, ...more])('Calls %s in November', (verb) => expect(deed(`Calls ${verb} in November`, 'Open a line')).toBe('underway'))
  test.each(['Rose again in November', 'Went to Cabinet in November', 'Carers came to the office in May', 'Lost in May'])('%s', (text) =>
    expect(deed(text, 'Open a line')).toBe('underway'),
  )
  test.each([
    'Report in November',
    'Report to Cabinet in November',
    'Rise in November',
    'Lost property in May',
    'Left turn in May',
    'New left turn in May',
    'Visit to Great Left in May',
    'Leaflet on paid leave in May',
    'Leads from Monday in May',
    'Rota for left luggage in May',
  ])('no past: %s', (text) => expect(deed(text, 'Open a line')).toBe('not-stated'))
})

describe('what was to open and is told to be open is done, whatever is counted beside it', () => {
  const line = 'Open a support line for foster carers in the evenings and at weekends'
  test.each<[string, string, Deed]>([
    ['Support line now open seven evenings a week. 112 calls in October.', line, 'done'],
    ['The support line is now open. Calls went up again in November.', line, 'done'],
    ['Six flats are now open. 12 applied.', 'Open six more flats', 'done'],
    ['Both hubs now open until seven on weekdays.', 'Longer opening hours at the hubs', 'done'],
    ['Support line now open three of the nine evenings. 112 calls in October.', line, 'underway'],
    ['Support line now open on Thursdays only. 112 calls in October.', line, 'underway'],
    ['Three of the nine hubs are now open. 20 visits in May.', 'Open nine hubs', 'underway'],
    ['Four flats are now open. 12 applied.', 'Open six more flats', 'underway'],
    ['Hub now open on one evening. 14 visits.', 'Open the hub on two evenings', 'underway'],
    ['The office is open. 112 calls in October.', line, 'underway'],
    ['Support line now open. Weekends not yet started.', line, 'underway'],
    ['Support line now open in a pilot. 112 calls.', line, 'underway'],
    ['Hub now open. 14 visits.', 'Open the hub and extend the advice sessions', 'underway'],
    ['Support line now open. Delays with staffing.', line, 'problem'],
  ])('%s for %s', (text, promise, expected) => expect(deed(text, promise)).toBe(expected))
})

describe('nothing happened: nothing said, nothing begun, only a promise to look, to begin or to do', () => {
  test.each([
    '',
    '   ',
    '-',
    'n/a',
    'N/A',
    'None',
    'Nil',
    'TBC',
    'No update',
    'No progress to report',
    'Nothing to report',
    'Not started',
    'Not yet started.',
    'Work has not started',
    'Work has not yet begun on this.',
    'No work has been undertaken to date',
    'Yet to commence',
    'New',
    'New action',
    'Open',
    'Outstanding',
    'See above',
    'As above',
    'Verbal update to be given at the meeting',
    'Monitoring due October',
    'Monitoring due in the autumn',
    'Audit in November',
    'Audit November',
    'Audit Nov. 2026.',
    'Audit planned for December',
    'Audit to take place in November to establish progress toward the figure.',
    'Audits to be carried out in June and December 2026',
    'Review is due',
    'Evaluation is due.',
    'Annual review in March',
    'Review to be undertaken by an outside body',
    'Check in October to see how many are finished',
    'Survey to be repeated in 2027',
    'Six monthly review',
    'Progress report due June',
    'Recruitment to begin',
    'Recruitment to start in July',
    'Work to begin in September',
    'Training planned for the autumn',
    'Will be considered by Cabinet in July',
    'A paper will go to the Board in July.',
    'Report to Cabinet in July on the options',
    'Strategy to the Partnership Board in September',
    'To be discussed at the next meeting',
    'To be progressed',
    'To follow',
    'On the agenda of the next Forum',
    'For discussion at the June meeting',
    'Planned for 2027/28',
    'Scheduled for Q3',
    'Launch in June',
    'The new system is expected to go live in August',
    'Officers intend to consult in the summer',
    'It is proposed to bring this to Members in July',
    'Likely to start after the summer',
    'Subject to approval by Council',
    'Once the grant is confirmed, work will start',
    'The revised policy will be presented to the Committee',
    'A completed application will be needed from each tenant',
    'Next steps to be agreed',
    'Grey',
  ])('%s', (text) => expect(deed(text, 'Introduce a new lettings system')).toBe('not-stated'))
})

describe('work that goes on', () => {
  test.each([
    'In progress',
    'In hand',
    'Underway',
    'Under way.',
    'Ongoing',
    'Still ongoing',
    'Progressing',
    'Progressing well',
    'Work progressing well. Monitoring due November',
    'Good progress made',
    'Good progress is being made',
    'On track',
    'On target for September',
    'Green',
    'G',
    'RAG: green',
    'Moving forward',
    'In hand to begin in October',
    'Work has started',
    'Work commenced in April',
    'Started',
    'Currently being developed',
    'A specification is being drawn up',
    'Data being collected for the audit in September',
    'Being piloted in two offices',
    'Pilot under way in the north of the borough. Evaluation is due.',
    'Trial running in one office',
    'Out to tender',
    'Out for consultation until 12 June',
    'Tenders have been invited',
    'Discussions with suppliers',
    'Discussions taking place with the PCT',
    'Negotiations are continuing with the landlord',
    'Working with IT on a specification',
    'Exploring options with other councils',
    'The team is working through the backlog of specifications',
    'Officers are visiting other councils',
    'Under consideration',
    'The present arrangements are under review with colleagues',
    'Draft specification produced',
    'Supplier appointed',
    'Project group set up and first meeting held',
    'Funding secured',
    'Consultant commissioned to write the specification',
    'Contract signed. Installation to begin in June',
    'Early stages',
    'Initial stages',
    'Carried forward',
    'Plans in place for this',
    'Plan in place',
    'Project plan drawn up',
    'Work in progress. Report to Cabinet in July.',
    'Well advanced',
    'Continuing',
    'Making good progress with partners',
    'Meetings held with all ward members',
  ])('%s', (text) => expect(deed(text, 'Introduce a new lettings system')).toBe('underway'))
})

describe('something in the way', () => {
  test.each([
    'Delayed',
    'Delays in delivery of the equipment',
    'Delayed until September because of sickness',
    'Slipped to Q3',
    'There has been slippage',
    'Behind schedule',
    'On hold',
    'Work suspended pending a decision',
    'Deferred to next year',
    'Amber',
    'Red',
    'R',
    'At risk',
    'Off track',
    'Progress has been slow',
    'Limited progress',
    'Awaiting guidance from the Government',
    'Awaiting finalisation',
    'Pending a decision by the landlord',
    'Adverts unsuccessful. Another way is being explored.',
    'Recruitment unsuccessful',
    'We have been unable to appoint',
    'The bid was turned down',
    'No funding available',
    'No suitable candidates',
    'Lack of capacity in the team',
    'Staff shortages have held this up',
    'Supplier withdrew in March',
    'Good progress, but the supplier is behind schedule',
    'Work started; however there are technical issues with the interface',
    'Completion is now in doubt',
    'Red status. Two suppliers have failed to deliver',
    'The post remains vacant',
    'No longer required',
    'Superseded by the national scheme',
    'Abandoned',
    'Overdue',
    'Not viable within the present budget',
  ])('%s', (text) => expect(deed(text, 'Introduce a new lettings system')).toBe('problem'))
})

describe('words of trouble that tell of none', () => {
  test.each<[string, string, Deed]>([
    ['No delays. Work progressing well', 'Introduce a new lettings system', 'underway'],
    ['Works in hand with no problems reported', 'Introduce a new lettings system', 'underway'],
    ['Technical problems resolved; testing under way', 'Introduce a new lettings system', 'underway'],
    ['Delayed discharges cut to 12 a month', 'Reduce delayed discharges from hospital', 'done'],
    ['Work with children at risk of exclusion under way', 'Support children at risk of exclusion', 'underway'],
    ['Barriers to cycling identified and works started', 'Remove barriers to cycling', 'underway'],
    ['Empty and vacant shops in the High Street let', 'Bring vacant shops into use', 'underway'],
  ])('%s, for %s → %s', (text, promise, expected) => expect(deed(text, promise)).toBe(expected))
})

describe('the promised thing told as done', () => {
  test.each([
    ['Agree a lettings policy', 'Policy agreed'],
    ['Agree a lettings policy', 'Agreed by Cabinet in March.'],
    ['Agree a lettings policy', 'The policy was approved by the Board on 12 March'],
    ['Adopt a code of conduct for tenants', 'Code adopted'],
    ['Develop a homelessness strategy', 'Strategy completed and launch to follow.'],
    ['Develop a homelessness strategy', 'Homelessness strategy adopted by Council'],
    ['Develop a homelessness strategy', 'The strategy has been written and published.'],
    ['Development of a homelessness strategy', 'The strategy is now in place'],
    ['To develop a rolling programme of training for wardens', 'Programme has been developed and courses to begin in June'],
    ['Produce a directory of services', 'Directory published in April'],
    ['Produce a directory of services', 'We have produced the directory'],
    ['Write to all leaseholders', 'Letters sent to all leaseholders'],
    ['Submit a bid for lottery funding', 'Bid submitted in March, awaiting the outcome'],
    ['Submit a bid to the regional arts board', 'Submitted'],
    ['Publish the annual report', 'Published on the website'],
    ['Circulate minutes to members', 'Minutes circulated 4 May'],
    ['Map services for older people', 'Mapping completed'],
    ['Identify three sites for allotments', 'Three sites identified'],
    ['Identify gaps in provision', 'Gaps in provision identified: evenings; weekends; two rural wards.'],
    ['Review the parking scheme', 'Review completed'],
    ['Review the parking scheme', 'Scheme reviewed in March and findings reported'],
    ['Undertake a tenant satisfaction survey', 'Survey carried out in May'],
    ['Evaluate the need for more evening meetings', 'Meetings will remain at four a year'],
    ['Consider whether the library should open on Sundays', 'Considered by the Executive in April. It will go on opening six days a week.'],
    ['Explore a shared payroll with the county', 'Found to be not viable on cost grounds'],
    ['Explore leasing of vans', 'Leasing is the preferred option'],
    ['Investigate the case for a second depot', 'No need for a second depot'],
    ['Decide on the future of the annex', 'Decision taken to sell the annex'],
    ['Pilot evening opening at one library', 'Brought in as a pilot. Review is due'],
    ['Pilot evening opening at one library', 'Pilot running since February'],
    ['Recruit a play worker', 'Play worker now in post'],
    ['Recruit two wardens', 'Two wardens appointed'],
    ['Appoint a tenant participation officer', 'Appointed. Starts in June.'],
    ['Fill the vacant post of surveyor', 'Post filled'],
    ['Train all reception staff in Makaton', 'All reception staff trained'],
    ['Hold an open day for carers', 'Open day held in March'],
    ['Hold an open day for carers', 'Took place on 3 March'],
    ['Meet with the parish councils', 'Met with all the parish councils in April'],
    ['Set up a steering group', 'Steering group established'],
    ['Set up a steering group with tenants', 'Group set up and meeting monthly'],
    ['Launch a text alert service', 'Text alerts launched in April'],
    ['Open a hub in the town hall', 'Hub opened by the Mayor on 2 May'],
    ['Open a hub in the town hall', 'The hub is now open five days a week'],
    ['Purchase two minibuses', 'Minibuses bought'],
    ['Relocate the archive to the depot', 'Archive relocated'],
    ['Replace the boilers at Mill House', 'Boilers replaced over the summer'],
    ['Redecorate the community room', 'Community room redecorated'],
    ['Fence the allotments', 'Allotments fenced'],
    ['Agree and implement a lettings policy', 'Policy agreed in March and implemented from May'],
    ['Agree and implement a lettings policy', 'Policy agreed by Cabinet. New policy implemented.'],
    ['Implement support arrangements and the new allowance', 'New allowance in place, new support post, agreement with the college.'],
    ['Ensure that every tenant has a named officer', 'Every tenant has a named officer.'],
    ['Ensure all wardens hold a first aid certificate', 'All wardens now hold a current first aid certificate'],
    ['All play areas to be inspected weekly', 'All play areas are inspected weekly'],
    ['Improve advice to leaseholders', 'Weekly advice session now in place'],
    ['Provide training for school governors', 'Training provided'],
    ['Introduce a text service for tenants', 'In place and ongoing'],
    ['Secretariat to circulate the paper before the next meeting', 'Paper circulated'],
    ['Draft a letter to the Minister', 'Letter drafted'],
    ['Compare our costs with those of neighbours', 'Comparison finished and sent to Finance'],
    ['Make a data sharing agreement with the police', 'Agreement signed by both sides in March'],
    ['Clarify who pays for street lighting', 'Clarified with the county: the county pays.'],
  ])('%s ← %s', (promise, text) => expect(deed(text, promise)).toBe('done'))
})

describe('a done word about something else than the promise is a step', () => {
  test.each([
    ['Review the success of the new Tenants Forum', 'The Forum is established with terms of reference. It meets regularly.'],
    ['Implement the homelessness strategy', 'Strategy agreed'],
    ['Implement the homelessness strategy', 'Strategy published and circulated'],
    ['Develop a homelessness strategy', 'Consultation completed'],
    ['Develop a homelessness strategy', 'Strategy group formed'],
    ['Develop a homelessness strategy', 'Draft strategy completed'],
    ['Set up a credit union', 'Steering group formed and bid submitted'],
    ['Set up a mentoring scheme and make a bid for lottery money', 'Bid submitted'],
    ['Open a hub in the town hall', 'Architect appointed'],
    ['Open a hub in the town hall', 'Planning permission granted'],
    ['Open a hub in the town hall', 'Pilot hub operates on two mornings. Pilot being looked at.'],
    ['Recruit two wardens', 'Interviews held'],
    ['Recruit two wardens', 'Advertised in March'],
    ['Recruit two wardens', 'One of two wardens appointed'],
    ['Train all reception staff in Makaton', 'Trainer appointed'],
    ['Train all reception staff in Makaton', '12 of 30 staff trained'],
    ['Agree and implement a lettings policy', 'Policy agreed'],
    ['Agree and implement a lettings policy', 'Policy agreed. Implementation under way.'],
    ['Improve recycling in flats', 'Officer in post'],
    ['Extend opening hours', 'Extra staff agreed. Recruitment to begin in July'],
    ['Review the parking scheme', 'Terms of reference agreed'],
    ['Replace the boilers at Mill House', 'Surveyor appointed. Tenders invited.'],
    ['Introduce a text service for tenants', 'Revised timetable agreed with the supplier'],
    ['Introduce a text service for tenants', 'Trained staff are helping with the design'],
  ])('%s ← %s', (promise, text) => expect(deed(text, promise)).toBe('underway'))
})

describe('promises that recur or go on', () => {
  test.each<[string, string, Deadline, Deed]>([
    ['Promote uptake of personal budgets', '3 personal budgets now in place. Team actively promoting them', quarterly, 'recurring-running'],
    ['Provide training for foster carers', 'In place and ongoing', ongoing, 'recurring-running'],
    ['Provide training for foster carers', 'In place and ongoing', dueAndOngoing, 'recurring-running'],
    ['Quarterly report to the Board', 'This is now a routine matter.', dueAndOngoing, 'recurring-running'],
    ['Support the youth forum', 'The forum has been relaunched. Monitoring due November', quarterly, 'recurring-running'],
    ['Support the youth forum', 'Forum meets monthly', quarterly, 'recurring-running'],
    ['Maintain the website', 'Website updated', ongoing, 'recurring-running'],
    ['Implement the equality scheme', 'Implementation complete. Monitoring due November', quarterly, 'done'],
    ['Implement the equality scheme', 'Achieved', ongoing, 'done'],
    ['Monitor waiting lists', 'Ongoing', ongoing, 'not-stated'],
    ['Monitor waiting lists', 'ongoing.', ongoing, 'not-stated'],
    ['Monitor waiting lists', 'Quarterly monitoring', quarterly, 'not-stated'],
    ['Monitor waiting lists', 'Monitoring due November', quarterly, 'not-stated'],
    ['Monitor waiting lists', 'Ongoing', quarterly, 'underway'],
    ['Monitor waiting lists', 'Progressing well. Monitoring due November', quarterly, 'underway'],
    ['Monitor waiting lists', 'Waiting lists are monitored monthly by the panel', ongoing, 'recurring-running'],
    ['Work with the voluntary sector', 'Regular meetings held with the voluntary sector', none, 'recurring-running'],
    ['Continue to develop the befriending scheme', 'Awaiting the outcome of the bid', ongoing, 'problem'],
    ['Monitor waiting lists', 'Subject to monthly checks Currently 98.2%', quarterly, 'recurring-running'],
    ['Introduce a helpline', 'May 2026', due, 'not-stated'],
  ])('%s ← %s', (promise, text, deadline, expected) => expect(deed(text, promise, deadline)).toBe(expected))
})

describe('figures', () => {
  test.each<[string, string, Deed]>([
    ['House all families within 28 days', 'Currently 93.5%', 'underway'],
    ['House all families within 28 days', '71.4% as at April 2026', 'underway'],
    ['Raise to 88% the reviews held on time', 'The May report shows 74.5% of reviews held on time.', 'underway'],
    ['Increase visits to the museum', 'Visits from April to June are up by 16% on last year', 'underway'],
    ['Increase visits to the museum', '12,400 visits in the first quarter', 'underway'],
    ['Build 60 homes', '41 homes built to date', 'underway'],
  ])('%s ← %s', (promise, text, expected) => expect(deed(text, promise)).toBe(expected))
})

describe('the answer names its rule and the words it saw', () => {
  test.each([
    ['Task completed', 'done-word: Task completed'],
    ['Monitoring due November', 'promise-to-look: Monitoring due November'],
    ['Recruitment to begin', 'promise-to-do: to begin'],
    ['Delays at the printers. Packs will be ready in July.', 'problem: Delays'],
    ['Plans in place for this.', 'plan-told: Plans in place'],
    ['', 'nothing-written'],
    ['Blue sky over Thornmere', 'unclear: Blue sky over Thornmere'],
  ])('%s', (text, rule) => expect(readDeed(text, { text: 'Introduce a new lettings system', deadline: due }).rule).toBe(rule))

  test('the text is kept as written', () => expect(readDeed('  Achieved \n', { text: 'x', deadline: none }).text).toBe('  Achieved \n'))
})

describe('any text can be read', () => {
  const telling = fc.constantFrom(
    'Achieved',
    'In progress',
    'Delayed',
    'Monitoring due November',
    'Policy agreed',
    '71%',
    'Plans in place',
    'Not yet done',
    '',
  )
  const anyText = fc.oneof(
    oddText(200),
    fc.array(telling, { maxLength: 5 }).map((parts) => parts.join('. ')),
  )

  test('it is read without fail, the same each time, and the rule is named', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 80 }), (text, promise) => {
        const read = readDeed(text, { text: promise, deadline: due })
        expect(read).toEqual(readDeed(text, { text: promise, deadline: due }))
        expect(read.rule).toMatch(/^[a-z-]+(?:: |$)/)
      }),
    )
  })

  test('white space and letter case at the ends change nothing', () => {
    fc.assert(fc.property(telling, (text) => void expect(deed(` ${text.toUpperCase()} `, 'Open a hub')).toBe(deed(text, 'Open a hub'))))
  })

  test('a promise to look never turns done into less, nor silence into more', () => {
    fc.assert(
      fc.property(fc.constantFrom('Achieved', 'In progress', 'Delayed', ''), (text) => {
        expect(deed(`${text}. Audit in November.`, 'Open a hub')).toBe(deed(text, 'Open a hub'))
      }),
    )
  })
})
