import { describe, expect, test } from 'vitest'
import { readPeriod } from '../../domain/calendar/period.ts'
import { Road } from './road.tsx'

describe('the scale', () => {
  const drawn = (today: string) => String(<Road span={readPeriod('2026/27')} today={today} />)

  test('is four quarters, the one of today cut in two, and says in words what it shows', () => {
    const wide = drawn('2026-08-15').split('</svg><svg class="mp-road mp-narrow')[0] ?? ''
    expect(wide.match(/<rect/g)).toHaveLength(5)
    expect(wide.match(/r-next/g)).toHaveLength(3)
    expect(wide).toContain(
      'aria-label="The plan runs from 1 April 2026 to 31 March 2027. This page speaks of 15 August 2026, 37 per cent of the way."',
    )
  })

  test('its segments fill the whole width', () => {
    const widths = [...drawn('2026-08-15').matchAll(/width="([\d.]+)%" height="7"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(200, 1)
  })

  test('near an end the words of that end give way', () => {
    expect(drawn('2026-04-02')).not.toContain('From')
    expect(drawn('2027-03-30')).not.toContain('>To<')
  })

  test.each(['2026-03-31', '2027-04-01'])('is not drawn for %s, outside the period', (today) => {
    expect(drawn(today)).toBe('')
  })
})
