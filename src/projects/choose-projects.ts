import { createKept } from '../base/kept.ts'
import type { BeadRef } from '../partners/partner.ts'
import { type Confirmation, confirmationOf, confirmations } from './confirmation.ts'
import { type Phase, phases } from './project.ts'
import type { ProjectInList } from './project-list.ts'
import { foldText, hasWords, inOrder, type Order } from './project-order.ts'

/** Stands for "without" among the themes and leads. */
export const NONE = 'geen'

/** What somebody asks of the list of projects; all of it in the address. */
export interface ProjectChoice {
  /** Words that must all occur. */
  readonly words: string
  /** Slug of a part of the region. */
  readonly part?: string
  /** Code of an area of the region. */
  readonly area?: string
  /** Slug of a theme, or `NONE`. */
  readonly theme?: string
  readonly phase?: Phase
  /** Slug of the lead organisation, or `NONE`. */
  readonly lead?: string
  readonly confirmed?: Confirmation
  readonly order: Order
}

export interface Facet {
  readonly value: string
  readonly name: string
  /** How many there are, whatever was chosen of this facet itself. */
  readonly count: number
}

export interface ChosenProjects {
  readonly projects: readonly ProjectInList[]
  readonly themes: readonly Facet[]
  readonly leads: readonly Facet[]
  readonly phases: readonly { readonly value: Phase; readonly count: number }[]
  readonly parts: ReadonlyMap<string, number>
  readonly confirmed: ReadonlyMap<Confirmation, number>
  /** How many of the chosen run in each area of the region. */
  readonly perArea: ReadonlyMap<string, number>
}

/** Where the projects of a region can be. */
export interface ProjectTerritory {
  readonly areas: readonly string[]
  /** Areas of the region and its parts by slug: where a project is that names none. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

type Test = (project: ProjectInList) => boolean
const facetNames = ['part', 'area', 'theme', 'phase', 'lead', 'confirmed'] as const
type FacetName = (typeof facetNames)[number]

/** What was chosen of a list, as long as it stays the same. */
const kept = createKept<ChosenProjects>(200)

/** The projects that were asked for, with counts that fit them. What changes with the time is right to the minute. */
export function chooseProjects(
  all: readonly ProjectInList[],
  choice: ProjectChoice,
  territory: ProjectTerritory,
  now: Date,
): ChosenProjects {
  const minute = Math.trunc(now.getTime() / 60_000)
  const key = JSON.stringify([choice, territory.areas, [...territory.members.keys()], minute])
  return kept(all, key, () => workOutChoice(all, choice, territory, now))
}

function workOutChoice(
  all: readonly ProjectInList[],
  choice: ProjectChoice,
  territory: ProjectTerritory,
  now: Date,
): ChosenProjects {
  const words = foldText(choice.words).split(/\s+/).filter(Boolean)
  const areasOf = createPlacing(territory)
  const tests: Readonly<Record<FacetName, Test>> = {
    part: ({ regions }) => choice.part === undefined || regions.includes(choice.part),
    area: (project) => choice.area === undefined || areasOf(project).includes(choice.area),
    theme: ({ themes }) =>
      choice.theme === undefined ||
      (choice.theme === NONE ? themes.length === 0 : themes.some(({ slug }) => slug === choice.theme)),
    phase: ({ phase }) => choice.phase === undefined || phase === choice.phase,
    lead: ({ lead }) => choice.lead === undefined || (lead?.slug ?? NONE) === choice.lead,
    confirmed: ({ confirmedAt }) =>
      choice.confirmed === undefined || confirmationOf(confirmedAt, now) === choice.confirmed,
  }
  const ordered = inOrder(all, choice.order)
  const found = words.length === 0 ? ordered : ordered.filter((project) => hasWords(project, words))
  /** What is not chosen fails nothing and is counted over all that were chosen. */
  const names = facetNames.filter((name) => choice[name] !== undefined)
  const chosen: ProjectInList[] = []
  /** Those that fail one test alone, which are counted by that facet besides what was chosen. */
  const failOnly = new Map<FacetName, ProjectInList[]>(names.map((name) => [name, []]))
  for (const project of found) {
    const failed = failedBy(project, names, tests)
    if (failed === 'none') chosen.push(project)
    else if (failed !== 'more') failOnly.get(failed)?.push(project)
  }
  const but = (name: FacetName) => [...chosen, ...(failOnly.get(name) ?? [])]
  const perArea = new Map(territory.areas.map((code) => [code, 0]))
  for (const project of chosen)
    for (const code of areasOf(project)) perArea.set(code, (perArea.get(code) ?? 0) + 1)
  return {
    projects: chosen,
    themes: countRefs(but('theme'), ({ themes }) => themes),
    leads: countRefs(but('lead'), ({ lead }) => (lead ? [lead] : [])),
    phases: countBy(phases, but('phase'), ({ phase }) => [phase]),
    parts: new Map(
      countBy([...territory.members.keys()], but('part'), ({ regions }) => regions).map(
        ({ value, count }) => [value, count],
      ),
    ),
    confirmed: new Map(
      countBy(confirmations, but('confirmed'), ({ confirmedAt }) => [confirmationOf(confirmedAt, now)]).map(
        ({ value, count }) => [value, count],
      ),
    ),
    perArea,
  }
}

/** The only test of these that a project fails, or that it fails none or more. */
function failedBy(
  project: ProjectInList,
  names: readonly FacetName[],
  tests: Readonly<Record<FacetName, Test>>,
): FacetName | 'none' | 'more' {
  let failed: FacetName | 'none' = 'none'
  for (const name of names) {
    if (tests[name](project)) continue
    if (failed !== 'none') return 'more'
    failed = name
  }
  return failed
}

function countBy<Value extends string>(
  values: readonly Value[],
  projects: readonly ProjectInList[],
  valuesOf: (project: ProjectInList) => readonly string[],
): { readonly value: Value; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const project of projects)
    for (const value of valuesOf(project)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return values.flatMap((value) => {
    const count = counts.get(value) ?? 0
    return count === 0 ? [] : [{ value, count }]
  })
}

/** Beads with how many projects each has, by name; those without any last. */
function countRefs(
  projects: readonly ProjectInList[],
  refsOf: (project: ProjectInList) => readonly BeadRef[],
): readonly Facet[] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const project of projects) {
    const refs = refsOf(project)
    if (refs.length === 0) counts.set(NONE, { name: '', count: (counts.get(NONE)?.count ?? 0) + 1 })
    for (const { slug, title } of refs)
      counts.set(slug, { name: title, count: (counts.get(slug)?.count ?? 0) + 1 })
  }
  return [...counts]
    .map(([value, { name, count }]) => ({ value, name, count }))
    .sort((a, b) => (a.value === NONE ? 1 : b.value === NONE ? -1 : compareNames(a, b)))
}
const collator = new Intl.Collator('nl', { numeric: true })

function compareNames(a: Facet, b: Facet): number {
  return collator.compare(a.name, b.name) || (a.value < b.value ? -1 : 1)
}

/** Areas of the region that a project is in, by its codes or, without any, by the regions it runs in. */
function createPlacing({ areas, members }: ProjectTerritory): (project: ProjectInList) => readonly string[] {
  const key = [areas, ...[...members].map(([slug, codes]) => [slug, ...codes])].join('/')
  const known = placings.get(key) ?? new WeakMap<ProjectInList, readonly string[]>()
  // As many as there are regions.
  if (placings.size > 200) placings.clear()
  placings.set(key, known)
  return (project) => {
    const before = known.get(project)
    if (before) return before
    // A project that names a part of the region is in that part, not in the whole.
    const parts = project.regions.length > 1 ? project.regions.slice(1) : project.regions
    const codes = project.areas.length > 0 ? project.areas : parts.flatMap((slug) => members.get(slug) ?? [])
    const digits = codes.map((code) => code.slice(2))
    const found = areas.filter((area) => {
      const own = area.slice(2)
      return digits.some((each) => each.startsWith(own) || own.startsWith(each))
    })
    known.set(project, found)
    return found
  }
}

/** By territory. */
const placings = new Map<string, WeakMap<ProjectInList, readonly string[]>>()
