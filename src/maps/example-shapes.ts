import type { Ring } from './frame.ts'

/**
 * A made-up town of 24 places round its centre, in RD metres: neighbours share their borders, sizes differ, one lies
 * apart. Only for examples and tests.
 */
export function exampleTown(): { code: string; rings: Ring[] }[] {
  const centre = { x: 145_000, y: 455_000 }
  const spokes = 8
  const corner = (ring: number, spoke: number): readonly [number, number] => {
    const turn = ((spoke % spokes) / spokes) * 2 * Math.PI + ring * 0.17
    const radius =
      ring === 0 ? 0 : ring * 1150 + 320 * Math.sin((spoke % spokes) * 2.1 + ring) + ring * ring * 140
    return [centre.x + radius * Math.cos(turn) * 1.15, centre.y + radius * Math.sin(turn)]
  }
  const places: { code: string; rings: Ring[] }[] = []
  for (let ring = 0; ring < 3; ring++) {
    for (let spoke = 0; spoke < spokes; spoke++) {
      const shape = [
        corner(ring, spoke),
        corner(ring + 1, spoke),
        corner(ring + 1, spoke + 1),
        corner(ring, spoke + 1),
      ]
      places.push({ code: `BU9999${String(ring * spokes + spoke).padStart(4, '0')}`, rings: [shape] })
    }
  }
  const island: Ring = [
    [151_200, 451_000],
    [152_600, 450_800],
    [152_900, 452_200],
    [151_500, 452_500],
  ]
  return [...places, { code: 'BU99990099', rings: [island] }]
}
