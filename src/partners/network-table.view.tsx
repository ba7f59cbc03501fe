import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type BeadKind, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { bodyRightWords, sectorWords } from '../language/texts-partner-words.ts'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { byName } from './finding.ts'
import type { Network } from './network.ts'

/** The twin of the drawings: every partner with its bodies and themes, every body with its seats. */
export function NetworkTables({
  locale,
  network,
  whole,
}: {
  readonly locale: Locale
  readonly network: Network
  /** Whom they are joined with, whatever was chosen. */
  readonly whole: Network
}): VNode {
  const words = networkTexts[locale]
  const link = (kind: BeadKind, bead: { region: string; slug: string; title: string }) => (
    <a href={addressIn(locale, beadPath({ ...bead, kind }))}>{bead.title}</a>
  )
  const sits = groupOf(whole.seats, ({ organisation }) => organisation)
  const held = groupOf(whole.seats, ({ body }) => body)
  const adds = groupOf(whole.contributions, ({ from }) => from)
  const shown = groupOf(whole.presentations, ({ from }) => from)
  const bodies = byName(whole.bodies)
  const chosen = new Set(network.bodies)
  const themes = byName(whole.themes)
  const listOf = (kind: BeadKind, beads: typeof bodies | typeof themes, ids: readonly string[]) => {
    if (ids.length === 0) return words.none
    const wanted = new Set(ids)
    return listed(
      beads.filter(({ id }) => wanted.has(id)).map((one) => link(kind, one)),
      words.none,
    )
  }
  const bodiesOf = (ids: readonly string[]) => listOf('body', bodies, ids)
  const themesOf = (id: string) => listOf('theme', themes, adds.get(id)?.map(({ to }) => to) ?? [])
  return (
    <>
      <Table
        id="netwerk-partners"
        caption={words.tableTitle}
        columns={[words.nameColumn, words.sector, words.bodiesColumn, words.themesColumn]}
        rows={byName(network.partners).map((partner) => {
          const ids = sits.get(partner.id)?.map(({ body }) => body) ?? []
          return [
            link('organisation', partner),
            sectorWords[partner.sector][locale],
            bodiesOf(ids),
            themesOf(partner.id),
          ]
        })}
      />
      <Table
        id="netwerk-gremia"
        caption={words.bodyTableTitle}
        columns={[
          words.bodyColumn,
          words.rightColumn,
          words.seatsColumn,
          words.presentsColumn,
          words.themesColumn,
        ]}
        rows={bodies
          .filter((body) => chosen.has(body))
          .map((body) => {
            const seats = held.get(body.id) ?? []
            const vacant = seats.filter(({ person }) => person === undefined).length
            return [
              link('body', body),
              bodyRightWords[body.right][locale],
              vacant === 0 ? String(seats.length) : `${seats.length}, ${words.vacantOf(String(vacant))}`,
              bodiesOf(shown.get(body.id)?.map(({ to }) => to) ?? []),
              themesOf(body.id),
            ]
          })}
      />
    </>
  )
}

interface TableProps {
  readonly id: string
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell names the row. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

function Table({ id, caption, columns, rows }: TableProps): VNode | null {
  if (rows.length === 0) return null
  return (
    <ScrollTable captionId={id} caption={caption} kind="network-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...cells]) => (
          <tr>
            <th scope="row">{first}</th>
            {cells.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

function listed(links: readonly VNode[], none: string): ComponentChildren {
  return links.length === 0 ? none : links.flatMap((link, i) => (i === 0 ? [link] : [', ', link]))
}

function groupOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  return Map.groupBy(items, keyOf)
}
