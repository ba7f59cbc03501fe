import type { ImportResult } from './import-result.ts'

/** Below this an edition is small enough to see at a glance what goes [figures]. */
const FEW = 100

/**
 * Would this edition take away more figures than it has?
 *
 * A file replaces the whole edition of its source. Ten rows of a try-out under the name of a table of the whole country
 * would withdraw hundreds of thousands of figures: that is only done when the operator says so.
 *
 * @param trial result of the same import with `dryRun`
 */
export function takesMoreThanItBrings({ outcome, changes, counts }: ImportResult): boolean {
  return outcome === 'dry-run' && changes.withdrawn > Math.max(FEW, counts.cells)
}

/** A day, a month or a year, as publishers date their editions: 2026-03-01, 2026-03, 2026. */
export function isEditionDate(text: string): boolean {
  if (!/^(19|20|21)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)) return false
  return text.length < 10 || new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)
}
