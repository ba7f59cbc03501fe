import type { VNode } from 'preact'
import { addressIn, formatNumber } from '../language/index.ts'
import { monitorTexts, standingWords } from '../language/texts-monitor.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import type { TallyLine } from './promise.ts'

/** Most lines of one table. */
const MOST_LINES = 100

/** Numbers by theme, partner or project, each a way to the list of that one. */
export function Overview({
  page: { locale },
  region,
  id,
  name,
  caption,
  first,
  lines,
}: {
  readonly page: Pick<PageDefaults, 'locale'>
  readonly region: Region
  readonly id: string
  /** Its name in the address. */
  readonly name: string
  readonly caption: string
  readonly first: string
  readonly lines: readonly TallyLine[]
}): VNode | null {
  const words = monitorTexts[locale].monitor
  if (lines.length === 0) return null
  const shown = ['done', 'busy', 'open', 'late'] as const
  return (
    <ScrollTable captionId={id} caption={caption}>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col">{words.countColumn}</th>
          {shown.map((standing) => (
            <th scope="col">{standingWords[standing][locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.slice(0, MOST_LINES).map(({ bead, tally }) => (
          <tr>
            <th scope="row">
              <a href={addressIn(locale, `/regios/${region.slug}/monitor?${name}=${bead.slug}`)}>
                {bead.title}
              </a>
            </th>
            <td>{formatNumber(tally.all, locale)}</td>
            {shown.map((standing) => (
              <td>{formatNumber(tally.by[standing], locale)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
