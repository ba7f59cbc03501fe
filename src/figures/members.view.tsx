import type { VNode } from 'preact'
import type { AreaCode, AreaLevel } from '../areas/area.ts'
import type { Locale } from '../base/locale.ts'
import { FigureTable, type TableRow } from '../charts/index.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { findIndicator } from './catalogue.ts'
import { cellAt } from './column.ts'
import { tableCell } from './figure-parts.ts'
import type { Library } from './library.queries.ts'
import { MemberLines } from './member-lines.view.tsx'

export interface MembersProps {
  readonly title: string
  readonly intro: string
  readonly members: readonly { readonly code: AreaCode; readonly doubt: string | undefined }[]
  readonly level: AreaLevel
  /** Where membership comes from. */
  readonly source: string
  readonly library: Library
  readonly locale: Locale
}

/** What a set of areas consists of, with inhabitants and older people: the table twin of its map, and where doubt is said. */
export function Members({ title, intro, members, level, source, library, locale }: MembersProps): VNode {
  const words = regionTexts[locale]
  const columns = ['population', 'share-65-plus'].flatMap((id) => {
    const indicator = findIndicator(id)
    const column = library.shelf(level, id).at(-1)
    return indicator && column ? [{ indicator, column }] : []
  })
  const doubts = members.some(({ doubt }) => doubt !== undefined)
  const rows = members
    .map(({ code, doubt }): TableRow => {
      const position = library.gazetteer.position.get(code) ?? -1
      return {
        header: library.gazetteer.areas.get(code)?.name ?? code,
        href: addressIn(locale, `/gebieden/${code}`),
        cells: [
          ...columns.map(({ indicator, column }) => tableCell(cellAt(column, position), indicator, locale)),
          ...(doubts ? [{ text: doubt === undefined ? '' : `${words.uncertain}. ${doubt}` }] : []),
        ],
      }
    })
    .sort((a, b) => a.header.localeCompare(b.header, 'nl'))
  return (
    <Bead id="gebied" title={title} intro={intro}>
      <FigureTable
        id="gebied-tabel"
        caption={words.membersTable(String(columns[0]?.column.period ?? ''))}
        columns={[
          { label: words.memberColumn },
          ...columns.map(({ indicator }) => ({
            label: indicator.id === 'population' ? words.inhabitantsColumn : words.share65Column,
            numeric: true,
          })),
          ...(doubts ? [{ label: words.remarkColumn }] : []),
        ]}
        rows={rows}
      />
      {source === '' ? null : <p class="soft">{source}</p>}
      <MemberLines
        members={members.map(({ code }) => code)}
        level={level}
        library={library}
        locale={locale}
      />
    </Bead>
  )
}
