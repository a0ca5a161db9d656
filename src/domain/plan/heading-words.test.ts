import { describe, expect, test } from 'vitest'
import { fieldOf, isRevised, isWeak } from './heading-words.ts'

const headings: Record<string, string> = {
  ref: 'Ref | No. | Rec No | Action No. | KPI ref | Objective ref | Log no | S/N | Task ID | Item no | Nr.',
  section: 'Theme | Priority area | Strategic theme | Workstream | Pillar | Area of focus | Service area | Domain | Category | Subject',
  objective:
    'Objective | Recommendation | Strategic aim | Goal | Finding | Area for improvement | Equality objective | Strategic objective',
  action: `Action | Actions/Steps | What we will do | What do we need to do? | What action will be taken? | Action to be taken | Agreed action | Activity | Task
    Improvement action | Corrective action | Planned actions | Key deliverables | How will we do it? | Our commitment | Action point | Actions required | Initiative | Description
    What needs to happen? | Outstanding actions | Action Step | Management action`,
  deadline: `By when | When? | Target date | Date due | Due date | Deadline | Timescale | Time scale | Timeframe | Timeline | Timing | Target completion | Est. completion | Completion date
    Implementation date | Revised date | Target date for completion | Milestones | When will it be done by? | Estimated completion date | Proposed deadline | End date | Expected completion`,
  start: 'Start date | Start | Planned start | Date started | Commencement date',
  original: 'Original date | Original target date | Initial deadline | Previous target date',
  completed: 'Date completed | Completed on | Date closed | Actual completion date | Date achieved | Closure date',
  owners: `Who | Who will do it? | By whom | Lead | Lead officer | Lead agency | SRO | Owner | Action owner | Responsible officer | Responsibility | Person responsible | Accountable
    Delivery partner(s) | Key stakeholders | Assigned to | Personnel | Lead Department | Who is responsible? | Action by | Delivered by | Portfolio holder | Responsible Department`,
  status:
    'Status | RAG | BRAG | RAG status | BRAG rating | Current status | Action status | Progress RAG | Delivery RAG | Complete (Y/N) | Completed? | Traffic light | Progress/Status',
  progress: `Progress | Progress to date | Update | Latest update | Q1 update | Comments | Comments/Notes | Notes | What have we done so far? | Action taken | Evidence | Evidence of progress
    Position | Status update | Management response | Actions taken to date | Achievements to date | Narrative | RAG comments | Impact to date | Update June 2024`,
  funding: 'Resources | Resource implications | Budget | Cost | Costs and funding | Financial implications | Resources required',
  outcome:
    'Outcome | Desired outcome | Success criteria | Impact | What will success look like? | How will we know? | Intended impact | Output',
  targets: 'Target | KPI | Outcome measure | Measures of success | Performance Metric | Success measure | Performance indicator',
  baseline: 'Baseline | Current position | Where are we now? | Starting point | Position at May 2025',
  relevantPlans: 'Relevant plan | Link to other plans | Links to corporate plan',
  other:
    'Date raised | Meeting date | Date agreed | Raised by | Risk rating | Priority level | Monitoring | Last updated | Ward | Risk score',
}

describe('a heading stands for', () => {
  for (const [field, words] of Object.entries(headings))
    test.each(words.split(/[|\n]/).map((word) => word.trim()))(`${field}: %s`, (heading) => expect(fieldOf(heading)).toBe(field))
})

const abroad: Record<string, string> = {
  ref: 'Lfd. Nr. | Numéro | Réf | Código | Rhif | Cyf',
  action:
    'Maßnahme | Maßnahmen | Aufgabe | Maßnahme / Aktion | Mesure | Mesures | Actions à mener | Azione | Azioni | Misura | Acción | Medida | Cam gweithredu | Camau gweithredu',
  deadline:
    'Frist | Termin | Bis wann | Échéance | Délai | Scadenza | Plazo | Fecha límite | Erbyn pryd | Dyddiad cwblhau | Amserlen | Umsetzung bis',
  owners:
    'Zuständig | Verantwortlich | Federführung | Wer | Responsable | Pilote | Responsabile | Soggetto responsabile | Responsable de la acción | Swyddog cyfrifol | Arweinydd',
  status: 'Stand | Stand der Umsetzung | Ampel | État d’avancement | Statut | Avancement | Stato | Stato di avanzamento | Estado | Statws',
  progress:
    'Sachstand | Bemerkungen | Fortschritt 2026 | Commentaires | Observations | Bilan | Note | Osservazioni | Observaciones | Cynnydd | Sylwadau',
  objective: 'Ziel | Objectif | Obiettivo | Objetivo | Amcan | Handlungsempfehlung',
  section: 'Handlungsfeld | Axe stratégique | Ambito | Línea estratégica | Thema / Bereich',
  outcome: 'Ergebnis | Résultats attendus | Risultati attesi | Resultados esperados | Canlyniad',
  funding: 'Kosten | Coût | Costo | Presupuesto | Adnoddau',
}

describe('a heading in another language stands for', () => {
  for (const [field, words] of Object.entries(abroad))
    test.each(words.split('|').map((word) => word.trim()))(`${field}: %s`, (heading) => expect(fieldOf(heading)).toBe(field))
})

describe('words near a heading are none', () => {
  test.each(
    'Colour of the bus | Mandate | Updating | Consolidated | 12 May 2026 | Was this agreed | Housing | Standing orders | Friday | Wer ist da'.split(
      '|',
    ),
  )('%s', (text) => expect(fieldOf(text.trim())).toBeNull())
  test('nor is what is longer than a heading', () => expect(fieldOf(`Action ${'and so on '.repeat(20)}`)).toBeNull())
})

test.each([
  ['Comments', 'progress', true],
  ['Progress', 'progress', false],
  ['Delivery partners', 'owners', true],
  ['Lead officer', 'owners', false],
  ['Milestones', 'deadline', true],
  ['Target date', 'deadline', false],
] as const)('%s comes second among columns of %s: %s', (heading, field, want) => expect(isWeak(field, heading)).toBe(want))

test.each([
  ['Revised date', true],
  ['New deadline', true],
  ['Updated target date', true],
  ['Newsletter', false],
  ['Review date', false],
])('%s holds a later date: %s', (heading, want) => expect(isRevised(heading)).toBe(want))
