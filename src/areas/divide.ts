import { fillRings, type Grid, type Ring } from './raster.ts'
import { spreadLabels, wipeCrumbs } from './spread.ts'

/** A shape that claims cells for a label (above 0). */
export interface Claim {
  readonly label: number
  readonly rings: readonly Ring[]
}

/** A claim of which less than this share is undisputed lies mostly inside others, and keeps all it claims. */
const UNDISPUTED_SHARE = 0.4

/**
 * Divides a territory among shapes that were simplified one by one, and so overlap and leave gaps.
 *
 * A cell that exactly one shape claims goes to that shape; gaps and overlaps go to the nearest such cell, so that
 * the border runs midway. Loose crumbs are given to what surrounds them. Every cell of the territory gets a label.
 *
 * @param territory per cell of the grid: 1 inside, 0 outside
 * @param minimumCells smallest separate part that a label may have beside its largest
 * @returns a label per cell; 0 outside the territory, or everywhere when no shape claims any of it
 */
export function divideCells(
  grid: Grid,
  territory: Uint8Array,
  claims: readonly Claim[],
  minimumCells: number,
): Uint16Array {
  const count = new Uint8Array(territory.length)
  const seeds = new Uint16Array(territory.length)
  const claimed = new Map<number, number>()
  forEachClaimed(grid, territory, claims, (i, label) => {
    count[i] = Math.min(2, (count[i] ?? 0) + 1)
    seeds[i] = count[i] === 1 ? label : 0
    claimed.set(label, (claimed.get(label) ?? 0) + 1)
  })
  const undisputed = new Map<number, number>()
  for (const label of seeds) if (label > 0) undisputed.set(label, (undisputed.get(label) ?? 0) + 1)
  const nested = claims
    .filter(({ label }) => (undisputed.get(label) ?? 0) < UNDISPUTED_SHARE * (claimed.get(label) ?? 0))
    .sort((a, b) => (claimed.get(b.label) ?? 0) - (claimed.get(a.label) ?? 0))
  forEachClaimed(grid, territory, nested, (i, label) => {
    seeds[i] = label
  })

  const cut = (labels: Uint16Array) => labels.map((label, i) => (territory[i] === 1 ? label : 0))
  const labels = cut(spreadLabels(seeds, grid.width, grid.height))
  if (wipeCrumbs(labels, grid.width, minimumCells) === 0) return labels
  return cut(spreadLabels(labels, grid.width, grid.height))
}

function forEachClaimed(
  grid: Grid,
  territory: Uint8Array,
  claims: readonly Claim[],
  visit: (cell: number, label: number) => void,
): void {
  for (const { label, rings } of claims)
    fillRings(grid, rings, (row, from, to) => {
      for (let i = row * grid.width + from; i < row * grid.width + to; i++)
        if (territory[i] === 1) visit(i, label)
    })
}
