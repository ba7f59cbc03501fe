import { createKept } from '../base/kept.ts'
import type { BeadRef } from '../partners/partner.ts'
import { type Confirmation, confirmationOf, confirmations } from './confirmation.ts'
import { type Phase, phases } from './project.ts'
import type { ProjectInList } from './project-list.ts'
import { foldText, hasWords, inOrder, type Order, placesBy } from './project-order.ts'

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
  /** How many of the chosen run in each area of the region; an area without any is left out. */
  readonly perArea: ReadonlyMap<string, number>
}

/** Where the projects of a region can be. */
export interface ProjectTerritory {
  readonly areas: readonly string[]
  /** Areas of the region and its parts by slug: where a project is that names none. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

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
  const facets = facetsOf(all, territory, now)
  const { fails, only } = countFails(all, choice, facets)
  /** Projects with this value that fit, whatever was chosen of this facet itself. */
  const countOf = (name: FacetName, value: string) => {
    const own = facetNames.indexOf(name)
    let count = 0
    for (const at of facets[name].get(value) ?? [])
      if (fails[at] === 0 || (fails[at] === 1 && only[at] === own)) count += 1
    return count
  }
  const counted = <Value extends string>(name: FacetName, values: readonly Value[]) =>
    values.map((value) => ({ value, count: countOf(name, value) })).filter(({ count }) => count > 0)
  const counts = <Value extends string>(name: FacetName, values: readonly Value[]) =>
    new Map(counted(name, values).map(({ value, count }) => [value, count]))
  const named = (name: FacetName, titles: ReadonlyMap<string, string>) =>
    counted(name, [...titles.keys()]).map((facet) => ({ ...facet, name: titles.get(facet.value) ?? '' }))
  return {
    projects: inOrder(all, choice.order).flatMap(({ project, at }) => (fails[at] === 0 ? [project] : [])),
    themes: named('theme', facets.themeTitles),
    leads: named('lead', facets.leadTitles),
    phases: counted('phase', phases),
    parts: counts('part', [...territory.members.keys()]),
    confirmed: counts('confirmed', confirmations),
    perArea: new Map(
      territory.areas.flatMap((code) => {
        const found = (facets.area.get(code) ?? []).filter((at) => fails[at] === 0).length
        return found === 0 ? [] : [[code, found]]
      }),
    ),
  }
}

/** How much of what was chosen each project fails, by its place; and the last that it fails, by its place in `facetNames`. */
function countFails(
  all: readonly ProjectInList[],
  choice: ProjectChoice,
  facets: Facets,
): { readonly fails: Uint8Array; readonly only: Uint8Array } {
  const [fails, only] = [new Uint8Array(all.length), new Uint8Array(all.length)]
  for (const [own, name] of facetNames.entries()) {
    const value = choice[name]
    if (value === undefined) continue
    const fits = new Uint8Array(all.length)
    for (const at of facets[name].get(value) ?? []) fits[at] = 1
    for (let at = 0; at < all.length; at++) {
      if (fits[at] === 1) continue
      fails[at] = (fails[at] ?? 0) + 1
      only[at] = own
    }
  }
  const words = foldText(choice.words).split(/\s+/).filter(Boolean)
  // Words are no facet: what lacks one is counted nowhere.
  if (words.length > 0)
    for (const [at, project] of all.entries())
      if (!hasWords(project, words)) fails[at] = facetNames.length + 1
  return { fails, only }
}

/** Places in the list by what a project has. */
type Facets = Readonly<Record<FacetName, ReadonlyMap<string, readonly number[]>>> & {
  /** Titles by slug, in their order; no title of "without" at the end. */
  readonly themeTitles: ReadonlyMap<string, string>
  readonly leadTitles: ReadonlyMap<string, string>
}

/** Each region has its own territory; what changes with the time is right to the minute. */
const keptFacets = createKept<Facets>(200)

function facetsOf(all: readonly ProjectInList[], territory: ProjectTerritory, now: Date): Facets {
  const areasOf = createPlacing(territory)
  const minute = Math.trunc(now.getTime() / 60_000)
  return keptFacets(all, [minute, ...territory.areas, ...territory.members.keys()].join(), () => ({
    part: placesBy(all, ({ regions }) => regions),
    area: placesBy(all, areasOf),
    theme: placesBy(all, ({ themes }) => (themes.length === 0 ? [NONE] : themes.map(({ slug }) => slug))),
    phase: placesBy(all, ({ phase }) => [phase]),
    lead: placesBy(all, ({ lead }) => [lead?.slug ?? NONE]),
    confirmed: placesBy(all, ({ confirmedAt }) => [confirmationOf(confirmedAt, now)]),
    themeTitles: titlesOf(all, ({ themes }) => themes),
    leadTitles: titlesOf(all, ({ lead }) => (lead ? [lead] : [])),
  }))
}

function titlesOf(
  all: readonly ProjectInList[],
  refsOf: (project: ProjectInList) => readonly BeadRef[],
): ReadonlyMap<string, string> {
  const titles = new Map<string, string>()
  for (const project of all) for (const { slug, title } of refsOf(project)) titles.set(slug, title)
  const inOrder = [...titles].sort((a, b) => collator.compare(a[1], b[1]) || (a[0] < b[0] ? -1 : 1))
  return new Map([...inOrder, [NONE, '']])
}
const collator = new Intl.Collator('nl', { numeric: true })

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
