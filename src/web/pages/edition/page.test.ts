import { beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type Visitor } from '../../../../tests/house.ts'

const paper = (rota: string, trees: string, day: string) => `# Parks

Report of the parks manager, ${day}

**Parks Service Plan 2026/27**

| No | Action | By when | Responsible manager | Progress |
|---|---|---|---|---|
| 1.1 | Open the <gate> of the north field | May 2026 | R Holt | Opened in April |
| 1.2 | Publish the rota of inspections | ${rota} | R Holt | Monitoring due July |
| 1.3 | Mend the benches at the upper pond | June 2027 | R Holt | |
${trees}
`

let visitor: Visitor
beforeAll(async () => {
  visitor = await openHouse({ example: false })
})

async function bring(text: string, name: string): Promise<string> {
  const { location } = await visitor.send('/bring-in', { file: new File([text], name) })
  if (!location) throw new Error(`${name} was not brought in`)
  return location
}

describe('a later edition', () => {
  let plan = ''
  let draft = ''
  let page = ''
  beforeAll(async () => {
    const first = await bring(
      paper(
        'March 2027',
        '| 2.1 | Survey the street trees | March 2027 | A Quill | |\n| 2.2 | Buy a chipper | May 2027 | A Quill | |',
        '20 May 2026',
      ),
      'parks.md',
    )
    const adopted = await visitor.send(first, { 'title-0': 'Parks Service Plan 2026/27', day: '2026-05-20' }, `${first}/adopt`)
    plan = (adopted.location ?? '').replace(/\?.*/, '')
    draft = await bring(
      paper(
        'June 2027',
        '| 2.1 | Count every lamp and tree pit | March 2027 | A Quill | |\n| 2.3 | Plant forty limes along the canal | May 2028 | Z Amber | |',
        '15 October 2026',
      ),
      'parks-october.md',
    )
    await visitor.send(draft, { day: '2026-10-15' }, `${draft}/doubts`)
    page = /href="(\/papers\/\w+\/edition\/\w+)"/.exec((await visitor.get(draft)).html)?.[1] ?? ''
  })

  test('is offered on the draft’s page, with what speaks for it', async () => {
    const { words } = await visitor.get(draft)
    expect(words).toContain('This looks like a later edition of ‘Parks Service Plan 2026/27’: see what it changes')
    expect(words).toMatch(/\d of the 5 actions held are printed again; the title is the same/)
    expect(page).toBe(`${draft}/edition/${plan.replace('/plans/', '')}`)
  })

  test('shows what it changes: counts, the doubtful first, both texts, why', async () => {
    const { words, html, status } = await visitor.get(page)
    expect(status).toBe(200)
    expect(words).toMatch(/2 actions are the same, 1 re-dated; 1 is not printed any more, 1 is new\. 1 is doubtful: say which\./)
    expect(words).toContain('Is “Count every lamp and tree pit” the same action?')
    expect(words).toMatch(/removed: March 2027 added: June 2027/)
    expect(html.indexOf('id="doubtful"')).toBeLessThan(html.indexOf('id="gone"'))
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(html).not.toContain('<gate>')
  })

  test('is a table too', async () => {
    const { html, headers } = await visitor.get(`${page}/changes.csv`)
    expect(headers.get('content-type')).toContain('text/csv')
    expect(html).toContain('re-dated,1.2,Publish the rota of inspections,By when,March 2027,June 2027,yes,')
    expect(html).toMatch(/gone,2\.2,Buy a chipper/)
    expect(html).toMatch(/new,2\.3,Plant forty limes/)
  })

  test('is not applied while a pair is undecided or a reason is missing, and what was chosen comes back', async () => {
    const { html } = await visitor.get(page)
    const pair = /name="(pair-\w+)"/.exec(html)?.[1] ?? ''
    const gone = /name="gone-(\w+)"/.exec(html)?.[1] ?? ''
    const undecided = await visitor.send(page, { [`gone-${gone}`]: 'stopped', [`why-${gone}`]: 'Hired instead.' })
    expect([undecided.status, undecided.location]).toEqual([422, null])
    expect(undecided.words).toContain('it is doubtful whether this is the same action as before: “2.1 Survey the street trees”')
    expect(undecided.html).toContain(`href="#${pair}"`)
    expect(undecided.html).toContain('Hired instead.')
    expect(undecided.html).toMatch(/value="stopped" checked/)
    const bare = await visitor.send(page, { [pair]: 'same', [`gone-${gone}`]: 'stopped' })
    expect(bare.status).toBe(422)
    expect(bare.html).toContain(`href="#why-${gone}"`)
  })

  test('is applied to the plan held, and its paper points there', async () => {
    const { html } = await visitor.get(page)
    const pair = /name="(pair-\w+)"/.exec(html)?.[1] ?? ''
    const sent = await visitor.send(page, { [pair]: 'same' })
    expect(sent.location).toBe(`${plan}?done=edition`)
    const { words } = await visitor.get(sent.location ?? '')
    expect(words).toContain('The later edition is applied.')
    for (const text of ['Count every lamp and tree pit', 'Plant forty limes along the canal', 'Buy a chipper'])
      expect(words).toContain(text)
    const kept = await visitor.get(draft)
    expect(kept.words).toContain('applied as a later edition')
    expect(kept.html).toContain(`href="${plan}"`)
    expect((await visitor.get(page)).words).toContain('is no draft any more')
  })

  test('is nothing for a plan or paper that is not there', async () => {
    expect((await visitor.get(`${draft}/edition/nothing`)).status).toBe(404)
    expect((await visitor.get('/papers/nothing/edition/nothing')).status).toBe(404)
  })
})

const head = '| Ref | Objective | Targets | Action | By when | Lead officer | Progress |\n|---|---|---|---|---|---|---|\n'
const actionPlan = (section: string, targets: string, fences: string) => `# Fences plan

## 1 ${section}

${head}| 1.1 | Safer <places> to play | ${targets} | 1. ${fences} | May 2027 | R Holt | In hand |
| | | | 2. Replace the swings at Mill Meadow | June 2027 | R Holt | |

## 2 Trees

${head}| 2.1 | Healthy street trees | 90% surveyed | 1. Survey every street tree | March 2027 | A Quill | |
`

describe('headings of a later edition', () => {
  let plan = ''
  const draftOf = async (text: string, name: string) => {
    const at = await bring(text, name)
    await visitor.send(at, { day: '2026-10-15' }, `${at}/doubts`)
    return at
  }
  beforeAll(async () => {
    const first = await bring(actionPlan('Play areas', '80% inspected', 'Repair the fences of all play areas'), 'fences.md')
    const adopted = await visitor.send(first, { 'title-0': 'Fences plan', day: '2026-05-20' }, `${first}/adopt`)
    plan = (adopted.location ?? '').replace(/\?.*/, '')
  })

  test('stand by themselves, are applied, and are told since the panel last met', async () => {
    const draft = await draftOf(
      actionPlan('Play areas and greens', '70% inspected', 'Repair the fences of all play areas'),
      'fences-october.md',
    )
    const page = `${draft}/edition/${plan.replace('/plans/', '')}`
    const { words, html } = await visitor.get(page)
    expect(words).toContain('Of the sections 1 is reworded; of the objectives 1 is re-targeted.')
    expect(words).toMatch(/1 Objectives .*Safer <places> to play Targets removed: 80% inspected added: 70% inspected/)
    expect(words).toMatch(/1 Sections .*Heading Play areas added: and greens/)
    expect(html).not.toContain('<places>')
    expect((await visitor.get(`${page}/changes.csv`)).html).toMatch(
      /objective,re-targeted,1\.1,Safer <places> to play,Targets,80% inspected,70% inspected,yes/,
    )
    expect((await visitor.send(page, {})).location).toBe(`${plan}?done=edition`)
    const since = await visitor.get(`${plan}/changes?from=2026-10-01`)
    expect(since.words).toMatch(/One promise was re-targeted ?\./)
    expect(since.words).toContain('One section or objective is new, gone, moved or renamed.')
    expect(since.words).toMatch(/1 Reworded .*Play areas added: and greens As printed in the edition of 15 October 2026/)
  })

  test('of another plan: it is said before anything is applied, and applied only where a person says so', async () => {
    const other =
      '# Ponds\n\n## 3 Ponds\n\n| No | Action | By when |\n|---|---|---|\n| 1 | Dredge the mill pond | May 2027 |\n| 2 | Stock the lake with carp | May 2027 |\n| 3 | Count newts | May 2027 |\n'
    const page = `${await draftOf(other, 'ponds.md')}/edition/${plan.replace('/plans/', '')}`
    const seen = await visitor.get(page)
    expect(seen.words).toMatch(/Warning None of the 3 actions of “Fences plan” is surely printed again among the 3 in “ponds\.md”/)
    expect(seen.words).toContain('It prints no objectives: those held stay as they are.')
    const refused = await visitor.send(page, {})
    expect([refused.status, refused.location]).toEqual([409, null])
    expect(refused.html).toContain('href="#even"')
    expect(refused.html).toMatch(/id="even"/)
    expect((await visitor.send(page, { even: 'yes' })).location).toBe(`${plan}?done=edition`)
  })
})
