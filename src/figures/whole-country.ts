import {
  type Column,
  hasMarginFlag,
  isMovedFlag,
  isPresentFlag,
  presentFlag,
  statusOfFlag,
} from './column.ts'
import { leastCertain } from './weighting.ts'

/**
 * The municipalities of a column as parts of the whole country.
 *
 * Dividing a former gemeente over its successors is an estimate of who went where; for all of them together nobody
 * went anywhere. So the marks of restating go, and a moved cell is as certain as the cells that did not move.
 *
 * @param column municipalities on today's borders
 * @returns the same values; the column itself when nothing moved
 */
export function asPartsOfCountry(column: Column): Column {
  const present = [...column.flags].filter(isPresentFlag)
  if (!present.some(isMovedFlag)) return column
  const unmoved = present.filter((flag) => !isMovedFlag(flag))
  const status = leastCertain((unmoved.length > 0 ? unmoved : present).map(statusOfFlag))
  const flags = column.flags.map((flag) =>
    isPresentFlag(flag) && isMovedFlag(flag) ? presentFlag(status, { margin: hasMarginFlag(flag) }) : flag,
  )
  return { ...column, flags }
}
