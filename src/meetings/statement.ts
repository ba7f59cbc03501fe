import type { StatementKind } from './meeting.ts'

/** Something that was said in the room; nobody's name is kept with it. */
export interface Statement {
  readonly id: string
  readonly kind: StatementKind
  readonly text: string
  readonly session?: string
  /** "" when it is in none. */
  readonly group: string
  /** How many found it important: hands that were counted. */
  readonly weight: number
}

/** Longest statement [characters]: one sentence. */
export const LONGEST_STATEMENT = 300
/** Most statements of one meeting. */
export const MOST_STATEMENTS = 2000
export const MOST_HANDS = 9999

/** People in the room can send statements from so long before the start until so long after the end [ms]. */
export const ROOM_OPENS_MS = 3_600_000
export const ROOM_CLOSES_MS = 7_200_000

/** Whether people in the room can send statements now. */
export function isRoomOpen(
  { startsAt, endsAt, state }: { readonly startsAt: Date; readonly endsAt: Date; readonly state: string },
  now: Date,
): boolean {
  if (state === 'cancelled') return false
  return (
    now.getTime() >= startsAt.getTime() - ROOM_OPENS_MS && now.getTime() <= endsAt.getTime() + ROOM_CLOSES_MS
  )
}

/** A group with its statements; the weight of a group is that of all in it together. */
export interface StatementGroup {
  readonly name: string
  readonly weight: number
  readonly statements: readonly Statement[]
}

/** Groups by weight, heaviest first, and what is in none at the end; in each the heaviest statement first. */
export function groupStatements(statements: readonly Statement[]): readonly StatementGroup[] {
  return [...Map.groupBy(statements, ({ group }) => group)]
    .map(([name, all]) => ({
      name,
      weight: all.reduce((sum, { weight }) => sum + weight, 0),
      statements: all.toSorted((a, b) => b.weight - a.weight),
    }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || b.weight - a.weight)
}
