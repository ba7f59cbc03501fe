import { describe, expect, test } from 'vitest'
import { lonLatOf, rdOf } from './rd.ts'

/** Kadaster, RDNAPTRANS 2008 test sheet: ETRS89 latitude and longitude [degrees], RD x and y [m]. */
const published = [
  ['Texel', 53.160753042, 4.824761912, 117_380.12, 575_040.34],
  ['Noord-Groningen', 53.41948205, 6.776726674, 247_380.56, 604_580.78],
  ['Amersfoort', 52.155172897, 5.387203657, 155_000, 463_000],
  ['Zeeuws-Vlaanderen', 51.368607152, 3.397588595, 16_460.91, 377_380.23],
  ['Zuid-Limburg', 50.792584916, 5.773795548, 182_260.45, 311_480.67],
  ['Maasvlakte', 51.947393898, 4.072887101, 64_640.89, 440_700.0101],
] as const

describe('projection to RD New', () => {
  test.each(published)(
    'puts %s within half a metre of the published point',
    (_, latitude, longitude, x, y) => {
      const point = rdOf(longitude, latitude)
      expect(Math.hypot(point[0] - x, point[1] - y)).toBeLessThan(0.5)
    },
  )

  test.each(published)('finds %s back on the globe within half a metre', (_, latitude, longitude, x, y) => {
    const [east, north] = lonLatOf(x, y)
    const metres = Math.hypot((east - longitude) * 68_700, (north - latitude) * 111_200)
    expect(metres).toBeLessThan(0.5)
  })
})
