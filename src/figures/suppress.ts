/**
 * A count in a hierarchy: a region with its gemeenten, a gemeente with its wijken and buurten.
 *
 * Codes are unique in the tree. Where there are children, they are all there and add up to the count.
 */
export interface CountNode {
  readonly code: string
  /** [persons or cases]; `suppressed` when the source itself does not tell. */
  readonly count: number | 'suppressed'
  readonly children?: readonly CountNode[]
}

/**
 * Which counts may not be shown, so that no small count can be read or worked out.
 *
 * Primary: counts of 1 to minimum − 1 (a 0 is shown: it says nothing about a person) and what the source suppressed. Secondary: as
 * long as one number is left that a total minus the shown parts would give, another count is hidden: the smallest other part,
 * ties by code, else the total itself. Also when all hidden parts together are as many as the parts: then each must be 1.
 * In a hierarchy this is enough: no hidden count follows from any sum or difference of shown ones.
 *
 * Applies to one table at a time: the same people in a second table (by age, next year) are not looked at.
 *
 * @param root the whole hierarchy as shown
 * @param minimum smallest count that is shown [persons or cases]
 * @returns codes of the counts to hide; show all of them alike, as `suppressed`
 * @source A. Hundepool et al. (2012), Statistical Disclosure Control, ch. 4
 */
export function decideSuppression(root: CountNode, minimum = 5): ReadonlySet<string> {
  const hidden = new Set<string>()
  const tables = new Map<string, Table>()
  visit(root, (node) => {
    if (node.count === 'suppressed' || (node.count > 0 && node.count < minimum)) hidden.add(node.code)
    if (node.children?.length) tables.set(node.code, { total: node, parts: node.children })
  })
  // Every round hides one more count, so this ends at the latest when all are hidden.
  for (let weak = findWeak(tables, hidden); weak; weak = findWeak(tables, hidden)) hidden.add(weak)
  return hidden
}

/** One total with its parts: an equation that a reader can solve when one number in it is unknown. */
interface Table {
  readonly total: CountNode
  readonly parts: readonly CountNode[]
}

/** The next count to hide, or nothing when all hidden counts are safe. */
function findWeak(tables: ReadonlyMap<string, Table>, hidden: ReadonlySet<string>): string | undefined {
  for (const table of tables.values()) {
    if ([table.total, ...table.parts].filter((node) => hidden.has(node.code)).length !== 1) continue
    const cover = chooseCover([table], hidden)
    if (cover) return cover
  }
  for (const table of tables.values()) {
    if (hidden.has(table.total.code)) continue
    const linked = linkedTables(table, tables, hidden)
    if (!isForcedToOne(table.total, linked, hidden)) continue
    const cover = chooseCover(linked, hidden)
    if (cover) return cover
  }
  return undefined
}

/** Do the hidden parts have no more people than there are parts? As 0 is shown, each of them is then 1. */
function isForcedToOne(total: CountNode, linked: readonly Table[], hidden: ReadonlySet<string>): boolean {
  let left = total.count === 'suppressed' ? Number.POSITIVE_INFINITY : total.count
  let leaves = 0
  for (const part of linked.flatMap(({ parts }) => parts)) {
    if (!hidden.has(part.code)) left -= part.count === 'suppressed' ? 0 : part.count
    else if (!hasParts(part)) leaves += 1
  }
  return leaves > 0 && left <= leaves
}

/** The smallest shown part that is not 0; else the total; else a 0, under a total that the source itself hides. */
function chooseCover(tables: readonly Table[], hidden: ReadonlySet<string>): string | undefined {
  const shown = tables
    .flatMap(({ parts }) => parts)
    .filter((node) => !hidden.has(node.code))
    .sort((a, b) => weightOf(a) - weightOf(b) || (a.code < b.code ? -1 : 1))
  const part = shown.find((node) => node.count !== 0)
  const total = tables.find((table) => !hidden.has(table.total.code))?.total
  return (part ?? total ?? shown[0])?.code
}

function weightOf(node: CountNode): number {
  return node.count === 'suppressed' ? Number.POSITIVE_INFINITY : node.count
}

/** A table and those below it that hang on it by a hidden total: together one sum for the reader. */
function linkedTables(top: Table, tables: ReadonlyMap<string, Table>, hidden: ReadonlySet<string>): Table[] {
  const below = top.parts.flatMap((part) => (hidden.has(part.code) ? (tables.get(part.code) ?? []) : []))
  return [top, ...below.flatMap((table) => linkedTables(table, tables, hidden))]
}

function hasParts(node: CountNode): boolean {
  return node.children !== undefined && node.children.length > 0
}

function visit(node: CountNode, see: (node: CountNode) => void): void {
  see(node)
  for (const child of node.children ?? []) visit(child, see)
}
