/** A label that wants to stand at height `y` (its middle) and is `height` px tall. */
export interface WantedLabel {
  readonly y: number
  readonly height: number
}

/**
 * Heights at which labels stand as near as possible to where they want to be without touching.
 *
 * Labels that touch become one block that is centred on the mean of their wishes (pool adjacent violators, the
 * least-squares answer), so that the order along the axis is kept.
 *
 * @param bounds top and bottom [px] within which labels stay while there is room
 * @returns middle of each label [px], in the order of the input
 */
export function spreadLabels(
  wanted: readonly WantedLabel[],
  bounds: { top: number; bottom: number },
): number[] {
  const order = wanted
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => a.y - b.y || a.index - b.index)
  const blocks: { members: typeof order; height: number; top: number }[] = []
  for (const label of order) {
    let block = { members: [label], height: label.height, top: 0 }
    block.top = topOf(block.members, block.height, bounds)
    let above = blocks.at(-1)
    while (above && above.top + above.height > block.top) {
      blocks.pop()
      const members = [...above.members, ...block.members]
      const height = above.height + block.height
      block = { members, height, top: topOf(members, height, bounds) }
      above = blocks.at(-1)
    }
    blocks.push(block)
  }
  const placed = wanted.map((label) => label.y)
  for (const block of blocks) {
    let y = block.top
    for (const member of block.members) {
      placed[member.index] = y + member.height / 2
      y += member.height
    }
  }
  return placed
}

function topOf(
  members: readonly { y: number; height: number }[],
  height: number,
  bounds: { top: number; bottom: number },
): number {
  let offset = 0
  let sum = 0
  for (const member of members) {
    sum += member.y - member.height / 2 - offset
    offset += member.height
  }
  return Math.max(bounds.top, Math.min(bounds.bottom - height, sum / members.length))
}
