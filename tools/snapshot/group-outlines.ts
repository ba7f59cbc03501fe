/** Which outlines of 2022 are to be divided among which buurten of 2024. */
import { fillRings, type Grid } from '../../src/areas/raster.ts'
import type { Shape } from './boundary-sources.ts'

export interface Sources {
  /** Wijken of 2022: sound outlines, shared by neighbours. */
  readonly outlines: readonly Shape[]
  /** Buurten of 2024: every one simplified on its own. */
  readonly buurten: readonly Shape[]
  /** Gemeente of 2024 of a gemeente of 2022. */
  readonly gemeenteNow: (code: string) => string
}

/** A piece of land: outlines (id = place in the list + 1) and the buurten that fill it. */
export interface Group {
  readonly outlines: readonly { readonly shape: Shape; readonly id: number }[]
  readonly buurten: readonly Shape[]
}

/** A wijk of 2024 and an outline belong together when they share this much of a buurt, or of the outline. */
const SHARE_OF_BUURT = 0.2
const SHARE_OF_OUTLINE = 0.15

const wijkOf = (buurt: string) => `WK${buurt.slice(2, 8)}`
const gemeenteOf = (code: string) => `GM${code.slice(2, 6)}`

/**
 * Where wijken did not change, a group is one wijk: its border is then the sound one of 2022. Where a gemeente was
 * divided anew, all wijken concerned are one group. Groups stay within a gemeente of 2024.
 */
export function groupOutlines(
  grid: Grid,
  outlineAt: Uint16Array,
  sources: Sources,
  notes: string[],
): Group[] {
  const parent = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let up = parent.get(root); up !== undefined; up = parent.get(root)) root = up
    return root
  }
  const join = (a: string, b: string): void => {
    if (rootOf(a) !== rootOf(b)) parent.set(rootOf(a), rootOf(b))
  }
  const home = sources.outlines.map(({ code }) => sources.gemeenteNow(gemeenteOf(code)))
  const shared = new Map<number, Map<string, number>>()
  for (const { code, rings } of sources.buurten) {
    const wijk = wijkOf(code)
    const counts = new Map<number, number>()
    let cells = 0
    fillRings(grid, rings, (row, from, to) => {
      cells += to - from
      for (let i = row * grid.width + from; i < row * grid.width + to; i++) {
        const id = outlineAt[i] ?? 0
        if (id > 0 && home[id - 1] === gemeenteOf(code)) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    })
    const most = Math.max(0, ...counts.values())
    if (most === 0) notes.push(`${code} lies outside its gemeente`)
    for (const [id, count] of counts) {
      const wijken = shared.get(id) ?? new Map<string, number>()
      shared.set(id, wijken.set(wijk, (wijken.get(wijk) ?? 0) + count))
      if (count === most || count >= SHARE_OF_BUURT * cells) join(`outline ${id}`, wijk)
    }
  }
  for (const [id, wijken] of shared) {
    const whole = [...wijken.values()].reduce((sum, count) => sum + count, 0)
    const most = Math.max(...wijken.values())
    for (const [wijk, count] of wijken)
      if (count === most || count >= SHARE_OF_OUTLINE * whole) join(`outline ${id}`, wijk)
  }
  const buurten = Map.groupBy(sources.buurten, ({ code }) => rootOf(wijkOf(code)))
  const outlines = sources.outlines.map((shape, i) => ({ shape, id: i + 1 }))
  for (const { shape, id } of outlines)
    if (!shared.has(id)) notes.push(`outline ${shape.code} holds no buurt`)
  return [...Map.groupBy(outlines, ({ id }) => rootOf(`outline ${id}`))].map(([root, members]) => ({
    outlines: members,
    buurten: buurten.get(root) ?? [],
  }))
}
