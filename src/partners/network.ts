import type { Visibility } from '../beads/bead.ts'
import { maySee, type Reader } from '../beads/reader.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { Sector } from './sector.ts'

/** What every node of the network has: the bead behind it. */
interface NetworkBead {
  readonly id: string
  readonly region: string
  readonly title: string
  readonly slug: string
  readonly visibility: Visibility
  readonly owner?: string
}

export interface NetworkPartner extends NetworkBead {
  readonly sector: Sector
  /** Slugs of the regions in question that it takes part in now; none: it only has a seat here. */
  readonly partOf: readonly string[]
}

export interface NetworkBody extends NetworkBead {
  readonly kind: BodyKind
  readonly right: BodyRight
  /** Sectors that should be at its table. */
  readonly sectors: readonly Sector[]
}

/** A seat that is held today. */
export interface NetworkSeat {
  readonly body: string
  readonly organisation: string
  /** Null: nobody sits there now. Only to count with; a name is in `people` when it may be shown. */
  readonly person: string | null
}

export interface NetworkLine {
  readonly from: string
  readonly to: string
}

/** Somebody with a page of their own. */
export type NamedPerson = Pick<NetworkBead, 'region' | 'slug' | 'title'>

/** Who works with whom in a region and its parts, on one day. Lists in the order of their ids. */
export interface Network {
  readonly partners: readonly NetworkPartner[]
  readonly bodies: readonly NetworkBody[]
  readonly themes: readonly NetworkBead[]
  readonly seats: readonly NetworkSeat[]
  /** Partner, body or person to the theme that it contributes to. */
  readonly contributions: readonly NetworkLine[]
  /** Body to the body that it presents to. */
  readonly presentations: readonly NetworkLine[]
  /** Giver to holder, both organisations. */
  readonly mandates: readonly NetworkLine[]
  /** People who stand behind a theme, themselves or in a body, and agreed to be shown; by id. */
  readonly people: Readonly<Record<string, NamedPerson>>
}

/** What this reader may see of it: the same lists without the rest, and without lines to it. */
export function visibleNetwork(network: Network, reader: Reader): Network {
  const isSeen = (bead: NetworkBead) => maySee(reader, bead)
  return keep(network, {
    partners: network.partners.filter(isSeen),
    bodies: network.bodies.filter(isSeen),
    themes: network.themes.filter(isSeen),
  })
}

/** What is asked of the network; all of it when left out. */
export interface NetworkChoice {
  readonly sector?: Sector
  /** Slug of a theme. */
  readonly theme?: string
  /** Slug of a sub-region. */
  readonly part?: string
  readonly kind?: BodyKind
}

/**
 * The part of the network that was asked for. A sub-region has its own bodies, its partners, and whoever sits in those
 * bodies; a theme has who contributes to it, and who sits in those bodies; a sector or a kind of body has those and what
 * they are joined with.
 */
export function chooseNetwork(network: Network, choice: NetworkChoice): Network {
  let chosen = network
  if (choice.part !== undefined) chosen = inPart(chosen, choice.part)
  if (choice.theme !== undefined) chosen = onTheme(chosen, choice.theme)
  const { kind, sector } = choice
  if (kind !== undefined) {
    const bodies = chosen.bodies.filter((body) => body.kind === kind)
    chosen = keep(chosen, { bodies, partners: seatedIn(chosen, bodies), themes: chosen.themes })
  }
  if (sector !== undefined) {
    const partners = chosen.partners.filter((partner) => partner.sector === sector)
    const ids = new Set(partners.map(({ id }) => id))
    const held = new Set(
      chosen.seats.filter(({ organisation }) => ids.has(organisation)).map(({ body }) => body),
    )
    chosen = keep(chosen, {
      partners,
      bodies: chosen.bodies.filter(({ id }) => held.has(id)),
      themes: chosen.themes,
    })
  }
  return chosen
}

function inPart(network: Network, part: string): Network {
  const bodies = network.bodies.filter(({ region }) => region === part)
  const seated = new Set(seatedIn(network, bodies))
  return keep(network, {
    bodies,
    partners: network.partners.filter((partner) => partner.partOf.includes(part) || seated.has(partner)),
    themes: network.themes,
  })
}

function onTheme(network: Network, slug: string): Network {
  const themes = network.themes.filter((theme) => theme.slug === slug)
  const ids = new Set(themes.map(({ id }) => id))
  const joined = new Set(network.contributions.filter(({ to }) => ids.has(to)).map(({ from }) => from))
  const bodies = network.bodies.filter(({ id }) => joined.has(id))
  const seated = new Set(seatedIn(network, bodies))
  const partners = network.partners.filter((partner) => joined.has(partner.id) || seated.has(partner))
  return keep(network, { themes, bodies, partners })
}

function seatedIn({ partners, seats }: Network, bodies: readonly NetworkBody[]): NetworkPartner[] {
  const ids = new Set(bodies.map(({ id }) => id))
  const holders = new Set(seats.filter(({ body }) => ids.has(body)).map(({ organisation }) => organisation))
  return partners.filter(({ id }) => holders.has(id))
}

/** Lines stay when both their ends do; people are no nodes, their lines stay with the theme. */
function keep(network: Network, nodes: Pick<Network, 'partners' | 'bodies' | 'themes'>): Network {
  const was = idsOf(network)
  const is = idsOf(nodes)
  const stays = (id: string) => is.has(id) || !was.has(id)
  const seats = network.seats.filter(({ body, organisation }) => is.has(body) && is.has(organisation))
  const contributions = network.contributions.filter(({ from, to }) => is.has(to) && stays(from))
  const named = new Set([...seats.map(({ person }) => person), ...contributions.map(({ from }) => from)])
  return {
    ...nodes,
    seats,
    contributions,
    presentations: network.presentations.filter(({ from, to }) => is.has(from) && is.has(to)),
    mandates: network.mandates.filter(({ from, to }) => is.has(from) && is.has(to)),
    people: Object.fromEntries(Object.entries(network.people).filter(([id]) => named.has(id))),
  }
}

function idsOf({ partners, bodies, themes }: Pick<Network, 'partners' | 'bodies' | 'themes'>): Set<string> {
  return new Set([...partners, ...bodies, ...themes].map(({ id }) => id))
}
