import type { BeadKind } from './bead.ts'

/**
 * How two beads can hang together. `from` is the one further down the thread: walking from `from` to `to` answers
 * *why*, walking back answers *what happens with it*. Relations that go neither way are `beside`.
 */
export const relations = {
  /** An insight on a figure, a task on an insight. */
  'rests-on': { way: 'up' },
  /** A body or partner to a theme, an action to a goal. */
  'contributes-to': { way: 'up' },
  'carries-out': { way: 'up' },
  'agreed-in': { way: 'up' },
  'decided-in': { way: 'up' },
  answers: { way: 'up' },
  'derived-from': { way: 'up' },
  /** A body lays what it made before another: lines of decision. */
  'presents-to': { way: 'up' },
  'led-by': { way: 'beside' },
  'overlaps-with': { way: 'beside' },
} as const satisfies Record<string, { way: 'up' | 'beside' }>
export type Relation = keyof typeof relations

/** Which kinds a relation may join now. A later room adds its own pairs. */
export const pairs: readonly {
  readonly relation: Relation
  readonly from: BeadKind
  readonly to: BeadKind
}[] = [
  { relation: 'contributes-to', from: 'organisation', to: 'theme' },
  { relation: 'contributes-to', from: 'body', to: 'theme' },
  { relation: 'contributes-to', from: 'person', to: 'theme' },
  { relation: 'presents-to', from: 'body', to: 'body' },
  { relation: 'led-by', from: 'body', to: 'person' },
  { relation: 'led-by', from: 'theme', to: 'person' },
  { relation: 'overlaps-with', from: 'theme', to: 'theme' },
  { relation: 'contributes-to', from: 'project', to: 'theme' },
  { relation: 'derived-from', from: 'project', to: 'project' },
  { relation: 'overlaps-with', from: 'project', to: 'project' },
  { relation: 'carries-out', from: 'body', to: 'project' },
  { relation: 'carries-out', from: 'organisation', to: 'project' },
  { relation: 'carries-out', from: 'action', to: 'project' },
  { relation: 'contributes-to', from: 'action', to: 'theme' },
  { relation: 'agreed-in', from: 'action', to: 'meeting' },
  { relation: 'contributes-to', from: 'meeting', to: 'theme' },
  { relation: 'contributes-to', from: 'meeting', to: 'project' },
  { relation: 'carries-out', from: 'body', to: 'meeting' },
  { relation: 'contributes-to', from: 'article', to: 'theme' },
  { relation: 'contributes-to', from: 'article', to: 'project' },
  { relation: 'contributes-to', from: 'article', to: 'meeting' },
]

/** Whether a link of this kind exists at all. */
export function canLink(relation: Relation, from: BeadKind, to: BeadKind): boolean {
  return pairs.some((pair) => pair.relation === relation && pair.from === from && pair.to === to)
}
