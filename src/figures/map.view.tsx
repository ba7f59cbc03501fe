import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import { addressIn, formatCount, levelWord } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { addressOf } from './address.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { PlaceChoices, SelectForm } from './select-form.view.tsx'
import { isTooFine, type Selection, type Wanted } from './selection.ts'
import { FileLinks, SelectionMap, SelectionNotes, SelectionTable, withinName } from './selection.view.tsx'

export interface MapPageProps {
  readonly page: PageDefaults
  readonly library: Library
  readonly indicator: Indicator
  readonly selection: Selection
  readonly wanted: Wanted
  readonly within: { readonly typed?: string; readonly area?: Area; readonly choices?: readonly Area[] }
  /** Page of the table, from 1. */
  readonly list: number
}

/** One figure on the map, large, with the same figures as a table. */
export function MapPage(props: MapPageProps): VNode {
  const { page, library, indicator, selection, wanted, within } = props
  const { locale } = page
  const words = subjectTexts[locale]
  const { column, level, rows } = selection
  const chosen = {
    cijfer: indicator.id,
    niveau: level,
    jaar: column?.period,
    binnen: selection.within.code,
  }
  const withWithin = (code: string) => addressOf(locale, '/kaart', { ...chosen, binnen: code })
  const year = String(column?.period ?? '')
  const place = withinName(selection, locale)
  return (
    <Page
      page={page}
      title={words.mapPageTitle(indicator.name[locale])}
      description={words.mapDescription(indicator.name[locale])}
      crumbs={[{ name: words.listTitle, path: '/cijfers' }]}
      islands={isTooFine(selection) ? [] : ['map-zoom']}
      files={[
        { type: 'text/csv', href: addressOf(locale, '/kaart.csv', chosen) },
        { type: 'application/json', href: addressOf(locale, '/kaart.json', chosen) },
      ]}
    >
      <Opening title={words.mapTitle} sub={words.mapLead}>
        <SelectForm
          locale={locale}
          path="/kaart"
          selection={selection}
          indicator={indicator}
          typed={within.area ? undefined : within.typed}
        />
      </Opening>
      {within.typed !== undefined && !within.area ? (
        <PlaceChoices
          question={{ typed: within.typed, choices: within.choices ?? [], addressOf: withWithin }}
          gazetteer={library.gazetteer}
          locale={locale}
        />
      ) : null}
      <SelectionNotes locale={locale} selection={selection} wanted={wanted} />
      <Thread>
        <Bead
          id="op-de-kaart"
          title={indicator.name[locale]}
          intro={`${words.onMapIntro(levelWord(level, locale), place, year)} ${indicator.explanation[locale]}`}
        >
          <SelectionMap
            {...{ locale, library, indicator, selection }}
            zoom
            path={(code) => addressOf('nl', '/kaart', { ...chosen, binnen: code })}
          />
          <p class="subject-links">
            <a href={addressIn(locale, `/cijfers/${indicator.id}`)}>{words.aboutFigure}</a>
          </p>
        </Bead>
        <Bead
          id="tabel"
          title={words.tableTwin}
          intro={words.allAreasIntro(
            formatCount(rows.length, levelWord(level, locale), levelWord(level, locale, 2), locale),
            place,
            year,
          )}
        >
          <SelectionTable
            {...{ locale, library, indicator, selection }}
            page={props.list}
            addressOfPage={(pagina) => `${addressOf(locale, '/kaart', { ...chosen, pagina })}#tabel`}
          />
          <FileLinks locale={locale} path="/kaart" parameters={chosen} />
        </Bead>
      </Thread>
    </Page>
  )
}
