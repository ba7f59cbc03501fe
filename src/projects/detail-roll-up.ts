import type { Locale } from '../base/locale.ts'
import {
  factorGroupWords,
  factorWayWords,
  needKindWords,
  needStateWords,
} from '../language/texts-project-words.ts'
import type { List } from '../sheets/list.ts'
import type { Factor, Need } from './detail-shape.ts'
import {
  type FactorGroup,
  type FactorWay,
  factorGroups,
  factorWays,
  type NeedKind,
  type NeedState,
  needKinds,
  needStates,
} from './project.ts'

/** What is chosen of the needs and factors of a region. */
export interface RollUpChoice {
  /** Slug of a part of the region. */
  readonly part?: string
  readonly state?: NeedState
  readonly kind?: NeedKind
  readonly group?: FactorGroup
  readonly way?: FactorWay
}

/** Words of the choices in the address: the Dutch word of each, with hyphens. */
const slugOf = (text: string) => text.replaceAll(' ', '-')
export const rollUpSlugs = {
  state: (one: NeedState) => slugOf(needStateWords[one].nl),
  kind: (one: NeedKind) => slugOf(needKindWords[one].nl),
  group: (one: FactorGroup) => slugOf(factorGroupWords[one].nl),
  way: (one: FactorWay) => slugOf(factorWayWords[one].nl),
}

/** The choice that an address tells; what cannot be is left out. */
export function readRollUp(
  query: (name: string) => string | undefined,
  parts: readonly string[],
): RollUpChoice {
  const part = parts.find((slug) => slug === query('deel'))
  const state = needStates.find((one) => rollUpSlugs.state(one) === query('stand'))
  const kind = needKinds.find((one) => rollUpSlugs.kind(one) === query('soort'))
  const group = factorGroups.find((one) => rollUpSlugs.group(one) === query('groep'))
  const way = factorWays.find((one) => rollUpSlugs.way(one) === query('richting'))
  return {
    ...(part === undefined ? {} : { part }),
    ...(state === undefined ? {} : { state }),
    ...(kind === undefined ? {} : { kind }),
    ...(group === undefined ? {} : { group }),
    ...(way === undefined ? {} : { way }),
  }
}

/** The query of a choice, with its question mark; "" for none. */
export function rollUpQuery({ part, state, kind, group, way }: RollUpChoice): string {
  const query = new URLSearchParams({
    ...(part === undefined ? {} : { deel: part }),
    ...(state === undefined ? {} : { stand: rollUpSlugs.state(state) }),
    ...(kind === undefined ? {} : { soort: rollUpSlugs.kind(kind) }),
    ...(group === undefined ? {} : { groep: rollUpSlugs.group(group) }),
    ...(way === undefined ? {} : { richting: rollUpSlugs.way(way) }),
  }).toString()
  return query === '' ? '' : `?${query}`
}

type Chosen<Row> = {
  readonly rows: readonly Row[]
  /** How many there would be by another word of one choice, the others as they are. */
  readonly counts: ReadonlyMap<string, number>
}

export function chooseNeeds(needs: readonly Need[], choice: RollUpChoice): Chosen<Need> {
  const { part, state, kind } = choice
  const inPart = (need: Need, wanted = part) => wanted === undefined || need.regions.includes(wanted)
  const inState = (need: Need) => state === undefined || need.state === state
  const ofKind = (need: Need) => kind === undefined || need.kind === kind
  return {
    rows: needs.filter((need) => inPart(need) && inState(need) && ofKind(need)),
    counts: countBy([
      ...needs.filter((need) => inPart(need) && ofKind(need)).map((need) => need.state),
      ...needs.filter((need) => inPart(need) && inState(need)).map((need) => need.kind),
      ...needs.filter((need) => inState(need) && ofKind(need)).flatMap((need) => need.regions),
    ]),
  }
}

export function chooseFactors(factors: readonly Factor[], choice: RollUpChoice): Chosen<Factor> {
  const { part, group, way } = choice
  const inPart = (factor: Factor) => part === undefined || factor.regions.includes(part)
  const inGroup = (factor: Factor) => group === undefined || factor.group === group
  const ofWay = (factor: Factor) => way === undefined || factor.way === way
  return {
    rows: factors
      .filter((factor) => inPart(factor) && inGroup(factor) && ofWay(factor))
      .toSorted((a, b) => factorGroups.indexOf(a.group) - factorGroups.indexOf(b.group)),
    counts: countBy([
      ...factors.filter((factor) => inPart(factor) && ofWay(factor)).map((factor) => factor.group),
      ...factors.filter((factor) => inPart(factor) && inGroup(factor)).map((factor) => factor.way),
      ...factors.filter((factor) => inGroup(factor) && ofWay(factor)).flatMap((factor) => factor.regions),
    ]),
  }
}

function countBy(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const exported: Locale = 'nl'

export function listOfNeeds(needs: readonly Need[]): List {
  return {
    name: 'behoeften',
    columns: ['wat', 'soort', 'voor wie', 'stand', 'wie', 'project', 'regio'],
    rows: needs.map((need) => [
      need.what,
      needKindWords[need.kind][exported],
      need.forWhom,
      needStateWords[need.state][exported],
      need.who,
      need.project.title,
      need.regions.join(', '),
    ]),
  }
}

export function listOfFactors(factors: readonly Factor[]): List {
  return {
    name: 'factoren',
    columns: ['wat', 'groep', 'helpt of hindert', 'gewicht', 'wat we eraan doen', 'project', 'regio'],
    rows: factors.map((factor) => [
      factor.what,
      factorGroupWords[factor.group][exported],
      factorWayWords[factor.way][exported],
      String(factor.weight),
      factor.measure,
      factor.project.title,
      factor.regions.join(', '),
    ]),
  }
}
