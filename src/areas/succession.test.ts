import { describe, expect, test } from 'vitest'
import { crosswalkParts, type Succession } from './succession.ts'

/** Haaren was divided among four municipalities on 1 January 2021; Groesbeek became Berg en Dal in 2016. */
const gone = (code: string, successor: string, share: number): Succession => ({
  code,
  name: code,
  successor,
  share,
  basis: 'area',
})

describe('what today is made of', () => {
  test('an area that is in both divisions is one whole part', () => {
    expect(crosswalkParts(['GM0310', 'GM0355'], ['GM0310', 'GM0355'], [])).toEqual([
      [{ source: 0, share: 1 }],
      [{ source: 1, share: 1 }],
    ])
  })

  test('a merged municipality has its predecessors as parts, beside itself when it kept its code', () => {
    const successions = [gone('GM0241', 'GM1945', 1), gone('GM0282', 'GM1945', 1)]
    expect(crosswalkParts(['GM0241', 'GM0282', 'GM1945'], ['GM1945'], successions)).toEqual([
      [
        { source: 0, share: 1 },
        { source: 1, share: 1 },
        { source: 2, share: 1 },
      ],
    ])
  })

  test('a municipality that was divided gives each successor its share', () => {
    const successions = [gone('GM0788', 'GM0757', 0.3), gone('GM0788', 'GM0865', 0.7)]
    expect(crosswalkParts(['GM0757', 'GM0788', 'GM0865'], ['GM0757', 'GM0865'], successions)).toEqual([
      [
        { source: 0, share: 1 },
        { source: 1, share: 0.3 },
      ],
      [
        { source: 1, share: 0.7 },
        { source: 2, share: 1 },
      ],
    ])
  })

  test('a neighbourhood of today without a predecessor has no parts, and a code that vanished goes nowhere', () => {
    expect(crosswalkParts(['BU03550101', 'BU03559999'], ['BU03550101', 'BU03550102'], [])).toEqual([
      [{ source: 0, share: 1 }],
      [],
    ])
    expect(crosswalkParts(['GM0241'], ['GM0310'], [gone('GM0241', 'GM9999', 1)])).toEqual([[]])
  })
})
