import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { formatNumber } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import type { Attendance } from './meeting-page.ts'
import { RefLink } from './ref-link.view.tsx'

/** Who was there: per sector how many, and of which organisations. */
export function AttendanceTable({
  locale,
  attendance,
}: {
  readonly locale: Locale
  readonly attendance: readonly Attendance[]
}): VNode {
  const words = meetingTexts[locale]
  const sectors = [...Map.groupBy(attendance, ({ sector }) => sector)]
    .map(([sector, rows]) => ({
      name: sector === undefined ? words.noSector : sectorWords[sector][locale],
      rows,
      ...sumOf(rows),
    }))
    .sort(
      (a, b) => b.present - a.present || b.registered - a.registered || a.name.localeCompare(b.name, locale),
    )
  const all = sumOf(attendance)
  return (
    <ScrollTable captionId="wie-was-er-tabel" caption={words.whoCameCaption}>
      <thead>
        <tr>
          <th scope="col">{words.sector}</th>
          <th scope="col">{words.organisations}</th>
          <th scope="col">{words.signedUp}</th>
          <th scope="col">{words.present}</th>
        </tr>
      </thead>
      <tbody>
        {sectors.map(({ name, rows, registered, present }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{namesIn(rows, locale)}</td>
            <td>{formatNumber(registered, locale)}</td>
            <td>{formatNumber(present, locale)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <td />
          <td>{formatNumber(all.registered, locale)}</td>
          <td>{formatNumber(all.present, locale)}</td>
        </tr>
      </tfoot>
    </ScrollTable>
  )
}

function sumOf(rows: readonly Attendance[]) {
  return {
    registered: rows.reduce((sum, row) => sum + row.registered, 0),
    present: rows.reduce((sum, row) => sum + row.present, 0),
  }
}

function namesIn(rows: readonly Attendance[], locale: Locale): VNode {
  const named = rows.filter(({ organisation, name }) => organisation || name !== '')
  return (
    <>
      {named.map(({ organisation, name, present }, i) => (
        <>
          {i === 0 ? null : ', '}
          {organisation ? <RefLink to={organisation} locale={locale} /> : name} (
          {formatNumber(present, locale)})
        </>
      ))}
    </>
  )
}
