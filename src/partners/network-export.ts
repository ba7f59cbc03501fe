import { type CsvValue, formatCsv } from '../base/csv-text.ts'
import { type BeadKind, beadPath } from '../beads/bead.ts'
import { byName } from './finding.ts'
import type { Network } from './network.ts'

export interface ExportedNode {
  readonly id: string
  readonly kind: 'organisation' | 'body' | 'theme'
  readonly name: string
  readonly region: string
  readonly address: string
  readonly sector?: string
  readonly bodyKind?: string
  readonly right?: string
}

export interface ExportedLine {
  readonly from: string
  readonly to: string
  readonly relation: 'seat' | 'contributes-to' | 'presents-to' | 'mandate'
  /** Seats between the two, and how many of them have no person. */
  readonly seats?: number
  readonly vacant?: number
}

/** Nodes and lines of the network, without people. */
export function exportNetwork(network: Network, origin: string) {
  const node = (kind: BeadKind, bead: Network['themes'][number]) => ({
    id: bead.id,
    name: bead.title,
    region: bead.region,
    address: `${origin}${beadPath({ ...bead, kind })}`,
  })
  const nodes: ExportedNode[] = [
    ...byName(network.partners).map((partner) => ({
      ...node('organisation', partner),
      kind: 'organisation' as const,
      sector: partner.sector,
    })),
    ...byName(network.bodies).map((body) => ({
      ...node('body', body),
      kind: 'body' as const,
      bodyKind: body.kind,
      right: body.right,
    })),
    ...byName(network.themes).map((theme) => ({ ...node('theme', theme), kind: 'theme' as const })),
  ]
  const known = new Set(nodes.map(({ id }) => id))
  const seats = Map.groupBy(network.seats, ({ organisation, body }) => `${organisation} ${body}`)
  const lines: ExportedLine[] = [
    ...[...seats.values()].flatMap((held) => {
      const [first] = held
      if (!first) return []
      const vacant = held.filter(({ person }) => person === null).length
      return {
        from: first.organisation,
        to: first.body,
        relation: 'seat' as const,
        seats: held.length,
        vacant,
      }
    }),
    ...network.contributions
      .filter(({ from }) => known.has(from))
      .map((line) => ({ ...line, relation: 'contributes-to' as const })),
    ...network.presentations.map((line) => ({ ...line, relation: 'presents-to' as const })),
    ...network.mandates.map((line) => ({ ...line, relation: 'mandate' as const })),
  ]
  return { nodes, lines }
}

/** One file for both: a row is a node ("knoop") or a line ("lijn"). */
export function networkCsv({ nodes, lines }: ReturnType<typeof exportNetwork>): string {
  const header = [
    'rij',
    'id',
    'soort',
    'naam',
    'regio',
    'adres',
    'sector',
    'soort_gremium',
    'recht',
    'van',
    'naar',
    'zetels',
    'zetels_zonder_persoon',
  ]
  const rows: CsvValue[][] = [
    ...nodes.map(({ id, kind, name, region, address, sector, bodyKind, right }) => [
      'knoop',
      id,
      kind,
      name,
      region,
      address,
      sector,
      bodyKind,
      right,
      undefined,
      undefined,
      undefined,
      undefined,
    ]),
    ...lines.map(({ from, to, relation, seats, vacant }) => [
      'lijn',
      undefined,
      relation,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      from,
      to,
      seats,
      vacant,
    ]),
  ]
  return formatCsv(header, rows)
}
