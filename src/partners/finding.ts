import { findCuts, type Graph, graphOf, type Line, listComponents } from './graph.ts'
import type { NamedPerson, Network, NetworkBody, NetworkPartner } from './network.ts'
import type { Sector } from './sector.ts'

type Theme = Network['themes'][number]

/**
 * Something in the network that a manager can do something about. Thresholds and reasons are in
 * `docs/methods/network.md`. None of these says who matters most: partners are never put in an order.
 */
export type Finding =
  /** Partner without a single seat. */
  | { readonly kind: 'no-seat'; readonly partner: NetworkPartner }
  /** Partners that meet the others in one body only. */
  | { readonly kind: 'one-body'; readonly body: NetworkBody; readonly partners: readonly NetworkPartner[] }
  | {
      readonly kind: 'missing-sectors'
      readonly body: NetworkBody
      readonly missing: readonly MissingSector[]
    }
  /** Seats in which nobody sits. */
  | { readonly kind: 'vacant'; readonly body: NetworkBody; readonly partners: readonly NetworkPartner[] }
  /** Body without any seat. */
  | { readonly kind: 'empty-body'; readonly body: NetworkBody }
  | { readonly kind: 'theme-alone'; readonly theme: Theme }
  | { readonly kind: 'theme-one-partner'; readonly theme: Theme; readonly partner: NetworkPartner }
  | {
      readonly kind: 'theme-one-person'
      readonly theme: Theme
      /** Absent when the person did not agree to be shown. */
      readonly person?: NamedPerson
      /** Seats without a person round the theme: there may be somebody whom we do not know. */
      readonly unknown: number
    }
  /** Without this partner these would have no tie with the rest. */
  | {
      readonly kind: 'cut'
      readonly partner: NetworkPartner
      readonly loosePartners: readonly NetworkPartner[]
      readonly looseBodies: readonly NetworkBody[]
    }

export interface MissingSector {
  readonly sector: Sector
  /** Partners of that sector, who could be asked. */
  readonly candidates: readonly NetworkPartner[]
}

export const findingKinds = [
  'missing-sectors',
  'vacant',
  'empty-body',
  'theme-alone',
  'theme-one-person',
  'theme-one-partner',
  'cut',
  'no-seat',
  'one-body',
] as const satisfies readonly Finding['kind'][]

/** Everything that stands out, kind by kind; within a kind in the order of names. */
export function listFindings(network: Network): Finding[] {
  const partners = byName(network.partners)
  const bodies = byName(network.bodies)
  const seatsOf = Map.groupBy(network.seats, ({ body }) => body)
  const { graph } = seatGraph(partners, bodies, network.seats)
  const bySector = Map.groupBy(partners, ({ sector }) => sector)
  const sectorOf = new Map(partners.map(({ id, sector }) => [id, sector]))
  return [
    ...bodies.flatMap((body) => {
      const present = new Set((seatsOf.get(body.id) ?? []).map((seat) => sectorOf.get(seat.organisation)))
      return missingIn(body, present, bySector)
    }),
    ...bodies.flatMap((body) => vacantIn(seatsOf.get(body.id) ?? [], body, partners)),
    ...byName(network.themes).flatMap((theme) => weaknessOf(network, theme)),
    ...listLoose(partners, bodies, graph),
    ...listBarelyIn(partners, bodies, graph),
  ]
}

/** Those about what was chosen; they still rest on the whole network, so that a choice makes nothing look missing. */
export function chooseFindings(
  findings: readonly Finding[],
  { partners, bodies, themes }: Network,
): Finding[] {
  const shown = new Set([...partners, ...bodies, ...themes].map(({ id }) => id))
  return findings.flatMap((finding): Finding[] => {
    if (finding.kind === 'one-body') {
      const own = finding.partners.filter(({ id }) => shown.has(id))
      return own.length > 0 && shown.has(finding.body.id) ? [{ ...finding, partners: own }] : []
    }
    const subject = 'theme' in finding ? finding.theme : 'body' in finding ? finding.body : finding.partner
    return shown.has(subject.id) ? [finding] : []
  })
}

function missingIn(
  body: NetworkBody,
  present: ReadonlySet<Sector | undefined>,
  bySector: ReadonlyMap<Sector, readonly NetworkPartner[]>,
): Finding[] {
  const missing = body.sectors
    .filter((sector) => !present.has(sector))
    .map((sector) => ({ sector, candidates: bySector.get(sector) ?? [] }))
  return missing.length === 0 ? [] : [{ kind: 'missing-sectors', body, missing }]
}

function vacantIn(
  seats: Network['seats'],
  body: NetworkBody,
  partners: readonly NetworkPartner[],
): Finding[] {
  if (seats.length === 0) return [{ kind: 'empty-body', body }]
  const vacant = new Set(seats.filter(({ person }) => person === null).map((seat) => seat.organisation))
  return vacant.size === 0
    ? []
    : [{ kind: 'vacant', body, partners: partners.filter(({ id }) => vacant.has(id)) }]
}

/** Who stands behind a theme: who contributes to it, and who sits in a body that does. */
function weaknessOf(network: Network, theme: Theme): Finding[] {
  const { contributions, seats, people, partners } = network
  const from = new Set(contributions.filter(({ to }) => to === theme.id).map((line) => line.from))
  if (from.size === 0) return [{ kind: 'theme-alone', theme }]
  const around = seats.filter(({ body }) => from.has(body))
  const beads = new Set([...partners, ...network.bodies].map(({ id }) => id))
  const persons = new Set([
    ...[...from].filter((id) => !beads.has(id)),
    ...around.flatMap(({ person }) => person ?? []),
  ])
  const organisations = new Set([
    ...[...from].filter((id) => partners.some((partner) => partner.id === id)),
    ...around.map(({ organisation }) => organisation),
  ])
  const found: Finding[] = []
  const [person] = persons
  if (person !== undefined && persons.size === 1) {
    const named = people[person]
    const unknown = around.filter((seat) => seat.person === null).length
    found.push({ kind: 'theme-one-person', theme, ...(named ? { person: named } : {}), unknown })
  }
  const partner = organisations.size === 1 ? partners.find(({ id }) => organisations.has(id)) : undefined
  if (partner) found.push({ kind: 'theme-one-partner', theme, partner })
  return found
}

/** Cut points among the partners, in the graph of partners and bodies; only where another partner would come loose. */
function listLoose(
  partners: readonly NetworkPartner[],
  bodies: readonly NetworkBody[],
  graph: Graph,
): Finding[] {
  const home = listComponents(graph)
  return findCuts(graph).points.flatMap((point): Finding[] => {
    const partner = partners[point]
    if (!partner) return []
    const part = new Set(home.find((one) => one.includes(point)))
    const [, ...loose] = listComponents(graph, point).filter((one) => part.has(one[0] ?? -1))
    const nodes = new Set(loose.flat())
    const loosePartners = partners.filter((_, i) => nodes.has(i))
    if (loosePartners.length === 0) return []
    const looseBodies = bodies.filter((_, i) => nodes.has(partners.length + i))
    return [{ kind: 'cut', partner, loosePartners, looseBodies }]
  })
}

/** Partners first, then bodies; a line for every pair with a seat. */
export function seatGraph(
  partners: readonly NetworkPartner[],
  bodies: readonly NetworkBody[],
  seats: Network['seats'],
) {
  const places = new Map([...partners, ...bodies].map(({ id }, i) => [id, i]))
  const lines = seats.flatMap(({ organisation, body }): Line[] => {
    const [from, to] = [places.get(organisation), places.get(body)]
    return from === undefined || to === undefined ? [] : [[from, to]]
  })
  return { graph: graphOf(places.size, lines), places }
}

function listBarelyIn(
  partners: readonly NetworkPartner[],
  bodies: readonly NetworkBody[],
  graph: Graph,
): Finding[] {
  const only = new Map<number, NetworkPartner[]>()
  const without: Finding[] = []
  for (const [i, partner] of partners.entries()) {
    const [first, second] = graph.near[i] ?? []
    if (first === undefined) without.push({ kind: 'no-seat', partner })
    else if (second === undefined) only.set(first, [...(only.get(first) ?? []), partner])
  }
  const barely = bodies.flatMap((body, i): Finding[] => {
    const alone = only.get(partners.length + i)
    return alone ? [{ kind: 'one-body', body, partners: alone }] : []
  })
  return [...without, ...barely]
}

/** By name without regard to capitals, then by id: the same on every machine. */
export function byName<Named extends { readonly id: string; readonly title: string }>(
  list: readonly Named[],
): Named[] {
  const keyed = list.map((one) => ({ one, key: `${one.title.toLowerCase()} ${one.id}` }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ one }) => one)
}
