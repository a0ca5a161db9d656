import { expect, test } from 'vitest'
import { Mosaic } from './mosaic.tsx'

const drawn = (name: string) =>
  String(Mosaic({ rows: [{ ref: '1', title: 'Homes & hubs', href: '#s1', stones: [{ href: '/actions/x', name, status: 'late' }] }] }))

test('a stone is a link that says its action and its status, escaped', () => {
  expect(drawn('1.1 Open the "late" hub <now>')).toContain(
    '<a class="mp-mark s-late" href="/actions/x" title="1.1 Open the &quot;late&quot; hub &lt;now&gt;: Late"><svg class="mp-ico" aria-hidden="true"><use href="#s-late"/></svg></a>',
  )
})

test('a long wording is cut between words', () => {
  const title = /title="(.*?): Late"/.exec(drawn(`1.1 ${'open the hub '.repeat(20)}`))?.[1] ?? ''
  expect(title.length).toBeLessThanOrEqual(92)
  expect(title).toMatch(/ (open|the|hub) …$/)
})
