import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import type { Locale } from '../base/locale.ts'
import { FigureTable } from '../charts/index.ts'
import { addressIn, formatList, levelWord, unitHeading } from '../language/index.ts'
import { compareTexts } from '../language/texts-compare.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { addressOf, type Parameters } from './address.ts'
import type { SideBySide } from './compare.ts'
import { SideBySideFigure } from './compare-figure.view.tsx'
import { CompareForm } from './compare-form.view.tsx'
import { tableCell } from './figure-parts.ts'
import type { Library } from './library.queries.ts'
import { PlaceChoices } from './select-form.view.tsx'
import { FileLinks } from './selection.view.tsx'
import { tellingName } from './telling-name.ts'
import type { Territory } from './territory.ts'

export interface ComparePageProps {
  readonly page: PageDefaults
  readonly library: Library
  readonly territories: readonly Territory[]
  readonly figures: readonly SideBySide[]
  /** Regions that can be added. */
  readonly sets: readonly Territory[]
  /** What was typed and did not lead to one place. */
  readonly asked?: { readonly typed?: string; readonly choices?: readonly Area[] }
}

/** Areas side by side, a figure at a time; every choice is in the address. */
export function ComparePage(props: ComparePageProps): VNode {
  const { page, library, territories, figures, asked } = props
  const { locale } = page
  const words = compareTexts[locale]
  const names = territories.map((territory) => tellingName(territory, library, locale))
  const chosen = choiceOf(props)
  return (
    <Page
      page={page}
      title={names.length === 0 ? words.title : words.pageTitle(formatList(names, locale))}
      description={words.description}
      crumbs={[{ name: words.figures, path: '/cijfers' }]}
      indexed={territories.length === 0}
      files={[
        { type: 'text/csv', href: addressOf(locale, '/vergelijk.csv', chosen) },
        { type: 'application/json', href: addressOf(locale, '/vergelijk.json', chosen) },
      ]}
    >
      <Opening title={words.title} lead={words.lead} />
      {asked ? (
        <PlaceChoices
          question={{
            typed: asked.typed ?? '',
            choices: asked.choices ?? [],
            addressOf: (code) =>
              addressOf(locale, '/vergelijk', { ...chosen, gebied: [...keysOf(territories), code] }),
          }}
          gazetteer={library.gazetteer}
          locale={locale}
        />
      ) : null}
      <CompareForm {...props} chosen={chosen} />
      <Thread>
        {territories.length === 0 ? (
          <Start library={library} locale={locale} />
        ) : (
          <>
            <TableSection {...props} chosen={chosen} />
            <Bead id="cijfer-voor-cijfer" title={words.oneByOne} intro={words.oneByOneIntro}>
              {figures.map((figure) => (
                <SideBySideFigure figure={figure} library={library} locale={locale} />
              ))}
            </Bead>
          </>
        )}
      </Thread>
    </Page>
  )
}

function keysOf(territories: readonly Territory[]): string[] {
  return territories.map(({ key }) => key)
}

function choiceOf({ territories, figures }: ComparePageProps): {
  gebied: readonly string[]
  cijfer: readonly string[]
} {
  return { gebied: keysOf(territories), cijfer: figures.map(({ indicator }) => indicator.id) }
}

function Start({ library, locale }: { readonly library: Library; readonly locale: Locale }): VNode {
  const words = compareTexts[locale]
  const { gazetteer } = library
  return (
    <Bead id="begin" title={words.start} intro={words.startIntro}>
      <ul class="link-list">
        {gazetteer.order.province.map((code) => (
          <li>
            <a href={addressOf(locale, '/vergelijk', { gebied: code })}>
              {gazetteer.areas.get(code)?.name ?? code}
            </a>{' '}
            <span class="soft">{levelWord('province', locale)}</span>
          </li>
        ))}
      </ul>
    </Bead>
  )
}

function TableSection(props: ComparePageProps & { readonly chosen: Parameters }): VNode {
  const { page, library, territories, figures, chosen } = props
  const { locale } = page
  const words = compareTexts[locale]
  return (
    <Bead id="tabel" title={words.table} intro={words.tableIntro}>
      <div class="compare-table">
        <FigureTable
          id="vergelijking"
          caption={words.caption}
          columns={[
            { label: words.figure },
            ...territories.map((territory) => ({
              label: tellingName(territory, library, locale),
              numeric: true,
            })),
            { label: words.year, numeric: true },
          ]}
          rows={figures.map(({ indicator, year, cells }) => ({
            header: nameWithUnit(indicator, locale),
            href: addressIn(locale, `/cijfers/${indicator.id}`),
            cells: [
              ...cells.map(({ observation }) => tableCell(observation?.cell, indicator, locale)),
              { text: year === undefined ? '–' : String(year) },
            ],
          }))}
        />
      </div>
      <FileLinks locale={locale} path="/vergelijk" parameters={chosen} />
    </Bead>
  )
}

/** The unit stands with the name, except where each figure carries its sign. */
function nameWithUnit({ name, unit }: SideBySide['indicator'], locale: Locale): string {
  // A rate per 1,000 says so in its name, of residents or of older people.
  const isSaid = unit === 'per-1000' || name[locale].includes(unitHeading(unit, locale))
  return isSaid || unit === 'percent' || unit === 'euro' || unit === 'thousand-euro'
    ? name[locale]
    : `${name[locale]} (${unitHeading(unit, locale)})`
}
