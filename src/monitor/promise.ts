import { createKept } from '../base/kept.ts'
import type { Visibility } from '../beads/bead.ts'
import { maySee, type Reader } from '../beads/reader.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { ActionState } from '../projects/project.ts'
import type { ProjectInList } from '../projects/project-list.ts'

/** Something that was promised: an action or a follow-up, as it is kept in memory. */
export interface Promised {
  readonly bead: BeadRef
  readonly visibility: Visibility
  readonly owner?: string
  readonly project?: string
  readonly meeting?: string
  /** Who does it; whoever may not see it reads that somebody does. */
  readonly holder?: { readonly bead: BeadRef; readonly visibility: Visibility }
  /** Somebody does it, named or not. */
  readonly hasPerson: boolean
  readonly dueOn?: string
  readonly state: ActionState
  /** Why it is late or dropped, or what came of it. */
  readonly note: string
  readonly closedOn?: string
}

/** How it stands with what was promised: `late` is open and past its day. */
export const standings = ['late', 'busy', 'open', 'done', 'dropped'] as const
export type Standing = (typeof standings)[number]

/** @param day today in the Netherlands, ISO */
export function standingOf({ state, dueOn }: Pick<Promised, 'state' | 'dueOn'>, day: string): Standing {
  const isOpen = state === 'open' || state === 'busy'
  return isOpen && dueOn !== undefined && dueOn < day ? 'late' : state
}

export interface Tally {
  readonly all: number
  readonly by: Readonly<Record<Standing, number>>
}

export function tallyOf(promises: readonly Promised[], day: string): Tally {
  return tallies(promises, day, () => {
    const by: Record<Standing, number> = { late: 0, busy: 0, open: 0, done: 0, dropped: 0 }
    for (const promise of promises) by[standingOf(promise, day)] += 1
    return { all: promises.length, by }
  })
}
const tallies = createKept<Tally>()

/** What a page is about, and what somebody chose on it. */
export interface PromiseChoice {
  /** Slug of a theme, of a project, of an organisation. */
  readonly theme?: string
  readonly project?: string
  readonly partner?: string
  readonly standing?: Standing
}

/** What was promised in some regions: there, or in a project that runs there. */
export function promisesIn(
  promises: readonly Promised[],
  regions: ReadonlySet<string>,
  projects: ReadonlyMap<string, ProjectInList>,
): readonly Promised[] {
  return promises.filter(
    ({ bead, project }) => regions.has(bead.region) || (project !== undefined && projects.has(project)),
  )
}

export function choosePromises(
  promises: readonly Promised[],
  choice: PromiseChoice,
  projects: ReadonlyMap<string, ProjectInList>,
  day: string,
): readonly Promised[] {
  const { theme, project, partner, standing } = choice
  return promises.filter((promise) => {
    const of = promise.project === undefined ? undefined : projects.get(promise.project)
    return (
      (theme === undefined || of?.themes.some(({ slug }) => slug === theme) === true) &&
      (project === undefined || of?.bead.slug === project) &&
      (partner === undefined || promise.holder?.bead.slug === partner) &&
      (standing === undefined || standingOf(promise, day) === standing)
    )
  })
}

/** One line of an overview by theme, project or partner. */
export interface TallyLine {
  readonly bead: BeadRef
  readonly tally: Tally
}

/** What was promised under each bead that `refsOf` names; most late first, then by name. */
export function tallyBy(
  promises: readonly Promised[],
  refsOf: (promise: Promised) => readonly BeadRef[],
  day: string,
): readonly TallyLine[] {
  const groups = new Map<string, { bead: BeadRef; promises: Promised[] }>()
  for (const promise of promises)
    for (const bead of refsOf(promise)) {
      const group = groups.get(bead.id) ?? { bead, promises: [] }
      group.promises.push(promise)
      groups.set(bead.id, group)
    }
  return [...groups.values()]
    .map((group) => ({ bead: group.bead, tally: tallyOf(group.promises, day) }))
    .sort((a, b) => b.tally.by.late - a.tally.by.late || collator.compare(a.bead.title, b.bead.title))
}
const collator = new Intl.Collator('nl', { numeric: true })

/** Only what this reader may see, with the organisation left out where they may not see that. */
export function visibleTo(reader: Reader, promises: readonly Promised[]): readonly Promised[] {
  const seen: Promised[] = []
  for (const promise of promises) {
    const { bead, visibility, owner, holder } = promise
    // Most are public: there are tens of thousands, and this is asked for every page.
    const isSeen =
      visibility === 'public' ||
      maySee(reader, { region: bead.region, visibility, ...(owner === undefined ? {} : { owner }) })
    if (!isSeen) continue
    seen.push(holder === undefined || seesHolder(reader, holder) ? promise : withoutHolder(promise))
  }
  return seen
}

function seesHolder(reader: Reader, { bead, visibility }: NonNullable<Promised['holder']>): boolean {
  return visibility === 'public' || maySee(reader, { region: bead.region, visibility })
}

function withoutHolder({ holder, ...rest }: Promised): Promised {
  return rest
}

/** The order in which they are read: late ones longest first, then by their day, closed ones last closed first. */
export function inReadingOrder(promises: readonly Promised[], day: string): readonly Promised[] {
  const keyOf = (promise: Promised) => {
    const standing = standingOf(promise, day)
    const isClosed = standing === 'done' || standing === 'dropped'
    const when = isClosed ? (promise.closedOn ?? '') : (promise.dueOn ?? '9999-12-31')
    return { rank: standings.indexOf(standing), when, isClosed }
  }
  return promises
    .map((promise) => ({ promise, ...keyOf(promise) }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.when < b.when ? -1 : a.when > b.when ? 1 : 0) * (a.isClosed ? -1 : 1) ||
        (a.promise.bead.id < b.promise.bead.id ? -1 : 1),
    )
    .map(({ promise }) => promise)
}
