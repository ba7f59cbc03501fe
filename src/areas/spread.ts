/**
 * Gives every cell the label of the nearest labelled cell (straight line, ties to either).
 *
 * Used where simplified shapes leave gaps or overlap: the border then runs midway between what is certain.
 *
 * @param seeds label per cell, row by row; 0 is unknown
 * @returns a new raster; all 0 when there is no seed
 * @source P.-E. Danielsson (1980), "Euclidean distance mapping", Computer Graphics and Image Processing 14:227–248
 *   (8-point sequential: the chosen cell may be farther than the nearest by a fraction of a cell)
 */
export function spreadLabels(seeds: Uint16Array, width: number, height: number): Uint16Array {
  const sourceX = new Int16Array(seeds.length).fill(-1)
  const sourceY = new Int16Array(seeds.length)
  for (let i = 0; i < seeds.length; i++) {
    if (seeds[i] === 0) continue
    sourceX[i] = i % width
    sourceY[i] = Math.floor(i / width)
  }
  const offer = (i: number, x: number, y: number, from: number): void => {
    const offeredX = sourceX[from] ?? -1
    if (offeredX < 0) return
    const offeredY = sourceY[from] ?? 0
    const ownX = sourceX[i] ?? -1
    const ownY = sourceY[i] ?? 0
    const offered = (offeredX - x) ** 2 + (offeredY - y) ** 2
    if (ownX >= 0 && (ownX - x) ** 2 + (ownY - y) ** 2 <= offered) return
    sourceX[i] = offeredX
    sourceY[i] = offeredY
  }
  const sweep = (y: number, dy: number): void => {
    const row = y * width
    const hasBefore = y - dy >= 0 && y - dy < height
    for (let x = 0; x < width; x++) {
      const i = row + x
      if (x > 0) offer(i, x, y, i - 1)
      if (!hasBefore) continue
      const before = i - dy * width
      if (x > 0) offer(i, x, y, before - 1)
      offer(i, x, y, before)
      if (x + 1 < width) offer(i, x, y, before + 1)
    }
    for (let x = width - 2; x >= 0; x--) offer(row + x, x, y, row + x + 1)
  }
  for (let y = 0; y < height; y++) sweep(y, 1)
  for (let y = height - 1; y >= 0; y--) sweep(y, -1)

  const result = new Uint16Array(seeds.length)
  for (let i = 0; i < result.length; i++) {
    const x = sourceX[i] ?? -1
    result[i] = x < 0 ? 0 : (seeds[(sourceY[i] ?? 0) * width + x] ?? 0)
  }
  return result
}

/**
 * Wipes (sets to 0) the loose crumbs of a label: connected parts smaller than `minimumCells`, but never the largest
 * part of a label. Changes the raster in place.
 *
 * @returns number of cells wiped
 */
export function wipeCrumbs(labels: Uint16Array, width: number, minimumCells: number): number {
  const parts = connectedParts(labels, width)
  const largest = new Map<number, number>()
  for (const { label, cells } of parts) largest.set(label, Math.max(largest.get(label) ?? 0, cells.length))
  let wiped = 0
  for (const { label, cells } of parts) {
    if (cells.length >= minimumCells || cells.length === largest.get(label)) continue
    for (const i of cells) labels[i] = 0
    wiped += cells.length
  }
  return wiped
}

interface Part {
  readonly label: number
  readonly cells: Int32Array
}

/** Parts that hang together by cell edges. */
function connectedParts(labels: Uint16Array, width: number): Part[] {
  const seen = new Uint8Array(labels.length)
  const queue = new Int32Array(labels.length)
  const parts: Part[] = []
  for (let start = 0; start < labels.length; start++) {
    const label = labels[start] ?? 0
    if (label === 0 || seen[start] === 1) continue
    let tail = 0
    const reach = (i: number): void => {
      if (seen[i] === 1 || labels[i] !== label) return
      seen[i] = 1
      queue[tail++] = i
    }
    reach(start)
    for (let head = 0; head < tail; head++) {
      const i = queue[head] ?? 0
      const x = i % width
      if (x > 0) reach(i - 1)
      if (x + 1 < width) reach(i + 1)
      if (i >= width) reach(i - width)
      if (i + width < labels.length) reach(i + width)
    }
    parts.push({ label, cells: queue.slice(0, tail) })
  }
  return parts
}
