import { describe, expect, test } from 'vitest'
import { openLedger, sliceAt, textOf } from '../document/ledger.ts'
import { onlyNumbers, splitNumbered } from './numbered.ts'

const read = (text: string) => {
  const ledger = openLedger({ blocks: [{ kind: 'paragraph', anchor: 'b1', text }] })
  return splitNumbered(sliceAt(ledger, 'b1'))?.map((e) => `${e.mark ? '' : '?'}${e.number}${e.glued ? '!' : ''}=${textOf(e.body)}`) ?? null
}

describe('running numbers in a cell', () => {
  test.each([
    ['one after the other', '1 Write the guide 2 Test it 3 Publish it', ['1=Write the guide', '2=Test it', '3=Publish it']],
    ['with dots and brackets', '1. Write 2) Test', ['1=Write', '2=Test']],
    ['on lines of their own', '1 write it\n2 test it', ['1=write it', '2=test it']],
    ['numbering on from the row above', '5 Recruit two more drivers.', ['5=Recruit two more drivers.']],
    [
      'a figure inside a sentence is no number',
      '2 Answer every call within 3 days of it 3 Report monthly',
      ['2=Answer every call within 3 days of it', '3=Report monthly'],
    ],
    ['a percentage is no number', '1 Fill 90% of posts 2 Keep 97.5% of them', ['1=Fill 90% of posts', '2=Keep 97.5% of them']],
    ['an item number with a figure behind it', '1. 3 vans now on the road. More to come', ['1=3 vans now on the road. More to come']],
    [
      'a number at the end of a sentence',
      '1 Panel meets weekly 2 Stays at 3 weekly 3 New scheme',
      ['1=Panel meets weekly', '2=Stays at 3 weekly', '3=New scheme'],
    ],
    ['the first number lost', 'Agree the route 2 Paint the stops 3 Print', ['?1=Agree the route', '2=Paint the stops', '3=Print']],
    ['one number in the middle may be part of a name', 'Raise Key Stage 2 Reading results', null],
    ['the first two lost', 'Paint the stops 3 Print the map 4 Launch', ['?2=Paint the stops', '3=Print the map', '4=Launch']],
    ['glued to the word before', '2 Achieved3 Audits to follow', ['2=Achieved', '3!=Audits to follow']],
    ['many blanks behind the number', '1      Achieved 2      In hand', ['1=Achieved', '2=In hand']],
    ['a range of owners is not numbered', '1 - 3 A Reader 4 B Writer', null],
    ['plain text', 'Promote the new bus service', null],
    ['plain text with figures', 'Open 2 shelters and 14 stops', null],
    ['a text that begins with a count', '3 shelters opened this month', null],
    ['ten and beyond', '9 Nine 10 Ten 11 Eleven', ['9=Nine', '10=Ten', '11=Eleven']],
    ['empty', '', null],
  ])('%s', (_, text, want) => expect(read(text)).toEqual(want))
})

test.each([
  ['1 2 3', ['1', '2', '3']],
  ['1. 2. 3.', ['1', '2', '3']],
  ['1', null],
  ['1 Achieved', null],
  ['2004 2005', null],
])('a cell of numbers only: %s', (text, want) => expect(onlyNumbers(text)).toEqual(want))
