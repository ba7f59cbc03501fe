import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import { addressIn, formatCount, levelWord, unitHeading } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { addressOf, type Parameters } from './address.ts'
import { themeTexts } from './catalogue.ts'
import { IndicatorDefinition } from './definition.view.tsx'
import { IndicatorFigure } from './figure.view.tsx'
import { nameIn } from './figure-parts.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { fullNameOf } from './place-name.ts'
import type { ProfileFigure } from './profile.ts'
import { sourceOf } from './provenance.ts'
import type { Ranking } from './ranking.ts'
import { PlaceChoices, SelectForm } from './select-form.view.tsx'
import type { Selection, Wanted } from './selection.ts'
import { FileLinks, SelectionMap, SelectionNotes, SelectionTable, withinName } from './selection.view.tsx'
import type { Territory } from './territory.ts'

interface Asked {
  readonly typed?: string
  readonly area?: Area
  readonly choices?: readonly Area[]
}

export interface IndicatorPageProps {
  readonly page: PageDefaults
  readonly library: Library
  readonly indicator: Indicator
  /** Place whose figure is shown, and what was typed to choose it. */
  readonly place: Territory
  readonly asked: Asked
  readonly figure: ProfileFigure
  readonly selection: Selection
  readonly wanted: Wanted
  readonly within: Asked
  readonly ranking: Ranking
  /** Whether the table is by value. */
  readonly inOrder: boolean
  readonly question: { readonly pagina: number; readonly volgorde: 'naam' | 'waarde' }
}

/** All about one figure: what it is for one place, on the map, for all areas, and what it means. */
export function IndicatorPage(props: IndicatorPageProps): VNode {
  const { page, library, indicator, asked, within, selection, wanted } = props
  const { locale } = page
  const words = subjectTexts[locale]
  const path = `/cijfers/${indicator.id}`
  const chosen = parametersOf(props)
  const files = { niveau: chosen['niveau'], jaar: chosen['jaar'], binnen: chosen['binnen'] }
  const questions = [
    { asked, field: 'gebied' },
    { asked: within, field: 'binnen' },
  ].filter((each) => each.asked.typed !== undefined && !each.asked.area)
  return (
    <Page
      page={page}
      title={indicator.name[locale]}
      description={indicator.explanation[locale]}
      crumbs={[
        { name: words.listTitle, path: '/cijfers' },
        { name: themeTexts[indicator.theme].name[locale], path: `/cijfers?thema=${indicator.theme}` },
      ]}
      files={[
        { type: 'text/csv', href: addressOf(locale, `${path}.csv`, files) },
        { type: 'application/json', href: addressOf(locale, `${path}.json`, files) },
      ]}
    >
      <Opening
        title={indicator.name[locale]}
        sub={`${words.unit}: ${unitHeading(indicator.unit, locale)} · ${words.bases[indicator.basis]}`}
        lead={indicator.explanation[locale]}
      >
        <AreaForm {...props} />
      </Opening>
      {questions.map((each) => (
        <PlaceChoices
          question={{
            typed: each.asked.typed ?? '',
            choices: each.asked.choices ?? [],
            addressOf: (code) => addressOf(locale, path, { ...chosen, [each.field]: code }),
          }}
          gazetteer={library.gazetteer}
          locale={locale}
        />
      ))}
      <SelectionNotes locale={locale} selection={selection} wanted={wanted} />
      <Thread>
        <PlaceSection {...props} />
        <MapSection {...props} />
        <AreasSection {...props} />
        <Bead id="betekenis" title={words.meaning} intro={words.meaningIntro}>
          <IndicatorDefinition indicator={indicator} library={library} locale={locale} />
        </Bead>
      </Thread>
    </Page>
  )
}

/** What the page shows now, for links that change one thing of it. */
function parametersOf({ selection, place, question }: IndicatorPageProps): Parameters {
  const { level, column, within } = selection
  return {
    gebied: place.key === 'NL00' ? undefined : place.key,
    niveau: level,
    jaar: column?.period,
    binnen: within.level === 'country' ? undefined : within.code,
    volgorde: question.volgorde === 'waarde' ? 'waarde' : undefined,
  }
}

function AreaForm(props: IndicatorPageProps): VNode {
  const { page, indicator, asked, library, selection, place } = props
  const { locale } = page
  const words = subjectTexts[locale]
  const area = library.gazetteer.areas.get(place.key)
  const isUnclear = asked.typed !== undefined && !asked.area
  const value = isUnclear || !area || place.key === 'NL00' ? asked.typed : fullNameOf(area, library.gazetteer)
  return (
    <form class="choice" action={addressIn(locale, `/cijfers/${indicator.id}`)} method="get">
      <FieldText
        locale={locale}
        id="gebied"
        name="gebied"
        label={words.chooseArea}
        help={words.chooseAreaHelp}
        maxLength={100}
        {...(value === undefined ? {} : { value })}
      />
      <input type="hidden" name="niveau" value={selection.level} />
      {selection.within.level === 'country' ? null : (
        <input type="hidden" name="binnen" value={selection.within.code} />
      )}
      <Button>{words.show}</Button>
    </form>
  )
}

function PlaceSection({ page, library, indicator, place, figure }: IndicatorPageProps): VNode {
  const { locale } = page
  const words = subjectTexts[locale]
  const source = figure.latest && sourceOf(library, figure.latest.edition)
  return (
    <Bead
      id="gebied-nu"
      title={words.inPlace(nameIn(place, locale))}
      intro={place.key === 'NL00' ? words.inCountryIntro : words.inPlaceIntro}
    >
      <IndicatorFigure
        figure={figure}
        place={place}
        locale={locale}
        source={source?.attribution ?? indicator.sources[0]}
      />
    </Bead>
  )
}

function MapSection(props: IndicatorPageProps): VNode {
  const { page, library, indicator, selection, place, within } = props
  const { locale } = page
  const words = subjectTexts[locale]
  const chosen = parametersOf(props)
  const path = `/cijfers/${indicator.id}`
  const { level, column } = selection
  const intro = words.onMapIntro(
    levelWord(level, locale),
    withinName(selection, locale),
    String(column?.period ?? ''),
  )
  const large = { cijfer: indicator.id, niveau: level, jaar: column?.period, binnen: selection.within.code }
  return (
    <Bead id="op-de-kaart" title={words.onMap} intro={intro}>
      <SelectForm
        locale={locale}
        path={path}
        selection={selection}
        typed={within.area ? undefined : within.typed}
        hidden={
          <>
            {place.key === 'NL00' ? null : <input type="hidden" name="gebied" value={place.key} />}
            {props.question.volgorde === 'waarde' ? (
              <input type="hidden" name="volgorde" value="waarde" />
            ) : null}
          </>
        }
      />
      <SelectionMap
        {...{ locale, library, indicator, selection }}
        path={(code) => addressOf('nl', path, { ...chosen, binnen: code })}
      />
      <p>
        <a href={addressOf(locale, '/kaart', large)}>{words.largeMap}</a>
      </p>
    </Bead>
  )
}

function AreasSection(props: IndicatorPageProps): VNode {
  const { page, library, indicator, selection, ranking, inOrder, question } = props
  const { locale } = page
  const words = subjectTexts[locale]
  const chosen = parametersOf(props)
  const path = `/cijfers/${indicator.id}`
  const { level, column, rows, within } = selection
  const many = levelWord(level, locale, 2)
  const count = formatCount(rows.length, levelWord(level, locale), many, locale)
  const intro = words.allAreasIntro(count, withinName(selection, locale), String(column?.period ?? ''))
  const sortLink = (volgorde: string | undefined) =>
    `${addressOf(locale, path, { ...chosen, volgorde })}#gebieden`
  return (
    <Bead id="gebieden" title={words.allAreas(many)} intro={intro}>
      {'refused' in ranking ? (
        <Note>{words.notRanked[ranking.refused]}</Note>
      ) : (
        <p>
          {words.sortLabel}:{' '}
          {inOrder ? <a href={sortLink(undefined)}>{words.sortByName}</a> : <b>{words.sortByName}</b>} ·{' '}
          {inOrder ? <b>{words.sortByValue}</b> : <a href={sortLink('waarde')}>{words.sortByValue}</a>}
        </p>
      )}
      {inOrder ? <Note>{words.rankingWhy}</Note> : null}
      <SelectionTable
        {...{ locale, library, indicator, selection }}
        ranking={inOrder ? ranking : undefined}
        page={question.pagina}
        addressOfPage={(pagina) => `${addressOf(locale, path, { ...chosen, pagina })}#gebieden`}
      />
      <FileLinks
        locale={locale}
        path={path}
        parameters={{
          niveau: level,
          jaar: column?.period,
          binnen: within.level === 'country' ? undefined : within.code,
        }}
      />
    </Bead>
  )
}
