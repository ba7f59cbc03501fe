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
  const held = Map.groupBy(whole.seats, ({ body }) => body)
  const adds = Map.groupBy(whole.contributions, ({ from }) => from)
  const shown = Map.groupBy(whole.presentations, ({ from }) => from)
  const bodies = byName(whole.bodies)
  const chosen = new Set(network.bodies)
  const themes = byName(whole.themes)
  // Body by body, so that each partner has its bodies in the order of their names.
  const sits = new Map<string, Set<(typeof bodies)[number]>>()
  for (const body of bodies)
    for (const { organisation } of held.get(body.id) ?? [])
      sits.set(organisation, (sits.get(organisation) ?? new Set()).add(body))
  const bodiesOf = (list: Iterable<(typeof bodies)[number]>) =>
    listed(
      [...list].map((body) => link('body', body)),
      words.none,
    )
  const themesOf = (id: string) => {
    const ids = new Set(adds.get(id)?.map(({ to }) => to))
    const own = ids.size === 0 ? [] : themes.filter((theme) => ids.has(theme.id))
    return listed(
      own.map((theme) => link('theme', theme)),
      words.none,
    )
  }
  return (
    <>
      <Table
        id="netwerk-partners"
        caption={words.tableTitle}
        columns={[words.nameColumn, words.sector, words.bodiesColumn, words.themesColumn]}
        rows={byName(network.partners).map((partner) => [
          link('organisation', partner),
          sectorWords[partner.sector][locale],
          bodiesOf(sits.get(partner.id) ?? []),
          themesOf(partner.id),
        ])}
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
            const above = new Set(shown.get(body.id)?.map(({ to }) => to))
            const vacant = seats.filter(({ person }) => person === null).length
            return [
              link('body', body),
              bodyRightWords[body.right][locale],
              vacant === 0 ? String(seats.length) : `${seats.length}, ${words.vacantOf(String(vacant))}`,
              bodiesOf(bodies.filter(({ id }) => above.has(id))),
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
