import { createKept } from '../base/kept.ts'
import type { ProjectInList } from './project-list.ts'

export const orders = ['name', 'confirmed', 'ends'] as const
export type Order = (typeof orders)[number]

/** Folded text and sort key of projects that are kept in memory, so that they are made once. */
const folded = new WeakMap<ProjectInList, { readonly text: string; readonly key: string }>()

function foldedOf(project: ProjectInList): { readonly text: string; readonly key: string } {
  const known = folded.get(project)
  if (known) return known
  const { bead, summary, lead, themes } = project
  const made = {
    text: foldText([bead.title, summary, lead?.title ?? '', ...themes.map(({ title }) => title)].join(' ')),
    key: foldText(bead.title)
      .replace(/[^\p{L}\p{N}\s]/gu, '')
      .replace(/\d+/g, (digits) => digits.padStart(12, '0'))
      .trim(),
  }
  folded.set(project, made)
  return made
}

/** Whether all of these folded words are in its texts. */
export function hasWords(project: ProjectInList, words: readonly string[]): boolean {
  const { text } = foldedOf(project)
  return words.every((word) => text.includes(word))
}

/** Capitals and accents aside. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Places in the list by what a project has; each place once for each. */
export function placesBy(
  all: readonly ProjectInList[],
  traitsOf: (project: ProjectInList) => readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [i, project] of all.entries())
    for (const trait of new Set(traitsOf(project))) {
      const list = found.get(trait)
      if (list) list.push(i)
      else found.set(trait, [i])
    }
  return found
}

interface Placed {
  readonly project: ProjectInList
  /** Place in the list that was put in order. */
  readonly at: number
}

/** Lists in their orders, as long as they stay the same. */
const sorted = createKept<readonly Placed[]>(orders.length)

export function inOrder(projects: readonly ProjectInList[], order: Order): readonly Placed[] {
  const rankOf = (project: ProjectInList): number =>
    order === 'confirmed'
      ? -(project.confirmedAt?.getTime() ?? 0)
      : order === 'ends'
        ? Date.parse(project.endsOn ?? '9999-12-31')
        : 0
  return sorted(projects, order, () =>
    projects
      .map((project, at) => ({ project, at, rank: rankOf(project), key: foldedOf(project).key }))
      .sort(
        (a, b) =>
          a.rank - b.rank || (a.key < b.key ? -1 : a.key > b.key ? 1 : compareIds(a.project, b.project)),
      ),
  )
}

function compareIds(a: ProjectInList, b: ProjectInList): number {
  return a.bead.id < b.bead.id ? -1 : 1
}
