import { createKept } from '../base/kept.ts'
import { beadPath } from '../beads/bead.ts'
import { confirmationOf, mustBeConfirmed } from '../projects/confirmation.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import { inReadingOrder, type Promised, standingOf } from './promise.ts'

export const workbenchParts = [
  'late',
  'unanswered',
  'unconfirmed',
  'leaderless',
  'ownerless',
  'themeless',
  'outcomeless',
] as const
export type WorkbenchPart = (typeof workbenchParts)[number]

/** Something that asks for attention, with the page where it is mended. */
export interface WorkbenchLine {
  readonly title: string
  /** Dutch address. */
  readonly path: string
  readonly why:
    | { readonly kind: 'due'; readonly day: string; readonly of: readonly string[] }
    | { readonly kind: 'answer-by' | 'answer-late' | 'ended'; readonly day: string }
    | { readonly kind: 'confirmed'; readonly at: Date | undefined }
    | { readonly kind: 'leaderless'; readonly leader: boolean; readonly lead: boolean }
    | { readonly kind: 'of-project'; readonly project: string | undefined }
    | { readonly kind: 'none' }
}

type Lines = readonly WorkbenchLine[]

/** Promises that are late, longest first. */
export function lateLines(
  promises: readonly Promised[],
  projects: ReadonlyMap<string, ProjectInList>,
  day: string,
): Lines {
  return keptLate(promises, day, () => {
    const late = promises.filter((promise) => standingOf(promise, day) === 'late')
    return inReadingOrder(late, day).map(({ bead, holder, project, dueOn = '' }) => {
      const who = holder?.visibility === 'public' ? holder.bead.title : undefined
      const where = project === undefined ? undefined : projects.get(project)?.bead.title
      return {
        title: bead.title,
        path: `${beadPath(bead)}/bewerken`,
        why: { kind: 'due', day: dueOn, of: [who, where].filter((name) => name !== undefined) },
      }
    })
  })
}
const keptLate = createKept<Lines>()

/** Promises that nobody is to do. */
export function ownerlessLines(
  promises: readonly Promised[],
  projects: ReadonlyMap<string, ProjectInList>,
  day: string,
): Lines {
  return keptOwnerless(promises, day, () => {
    const open = promises.filter(
      ({ state, holder, hasPerson }) =>
        (state === 'open' || state === 'busy') && holder === undefined && !hasPerson,
    )
    return inReadingOrder(open, day).map(({ bead, project }) => ({
      title: bead.title,
      path: `${beadPath(bead)}/bewerken`,
      why: {
        kind: 'of-project',
        project: project === undefined ? undefined : projects.get(project)?.bead.title,
      },
    }))
  })
}
const keptOwnerless = createKept<Lines>()

/** Projects that should be confirmed and were not for long, nor made of late; the longest silence first. */
export function unconfirmedLines(projects: readonly ProjectInList[], now: Date): Lines {
  return projects
    .filter(
      ({ phase, confirmedAt, createdAt }) =>
        mustBeConfirmed(phase) && confirmationOf(confirmedAt ?? createdAt, now) !== 'recent',
    )
    .sort((a, b) => (a.confirmedAt?.getTime() ?? 0) - (b.confirmedAt?.getTime() ?? 0))
    .map(({ bead, confirmedAt }) => ({
      title: bead.title,
      path: beadPath(bead),
      why: { kind: 'confirmed', at: confirmedAt },
    }))
}

const isOver = ({ phase }: ProjectInList) => phase === 'completed' || phase === 'stopped'

/** Projects that nobody leads, or no organisation. */
export function leaderlessLines(projects: readonly ProjectInList[], leaderless: ReadonlySet<string>): Lines {
  return projects
    .filter((project) => !isOver(project) && (leaderless.has(project.bead.id) || project.lead === undefined))
    .map(({ bead, lead }) => {
      const leader = !leaderless.has(bead.id)
      return {
        title: bead.title,
        path: leader ? `${beadPath(bead)}?bewerk=wie` : `${beadPath(bead)}/mensen`,
        why: { kind: 'leaderless', leader, lead: lead !== undefined },
      }
    })
}

/** Projects that hang on no theme: a hole. */
export function themelessLines(projects: readonly ProjectInList[]): Lines {
  return projects
    .filter((project) => !isOver(project) && project.themes.length === 0)
    .map(({ bead }) => ({
      title: bead.title,
      path: `${beadPath(bead)}?bewerk=waarom`,
      why: { kind: 'none' },
    }))
}
