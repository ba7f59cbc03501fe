/** What was done, as the caller tells it. */
export interface AuditEntry {
  /** Verb of the table of rights: create, update, remove … */
  readonly action: string
  readonly kind: string
  /** Id of the thing. */
  readonly thing?: string
  /** Slug of the region. */
  readonly region?: string
  /** Field by field from what to what. Never a secret. */
  readonly changes?: Changes
}

export type Changes = Readonly<Record<string, readonly [from: unknown, to: unknown]>>

/** What stands in a row before it is hashed. */
export interface AuditRow {
  readonly seq: number
  readonly at: Date
  readonly person: string | null
  readonly organisation: string | null
  readonly means: string
  readonly action: string
  readonly kind: string
  readonly thing: string | null
  readonly region: string | null
  readonly changesHash: string
  readonly previous: string
}

/**
 * The text of a row that its hash is taken of: a JSON list in a fixed order, so that nothing can be moved from one
 * field to the next without changing it.
 */
export function canonicalRow(row: AuditRow): string {
  const { seq, at, person, organisation, means, action, kind, thing, region, changesHash, previous } = row
  const who = [person, organisation, means]
  return JSON.stringify([seq, at.toISOString(), ...who, action, kind, thing, region, changesHash, previous])
}

/** The fields that differ. Values are compared by their JSON. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Changes {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    names
      .filter((name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null))
      .map((name) => [name, [before[name] ?? null, after[name] ?? null] as const]),
  )
}
