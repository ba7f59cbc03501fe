import type { VNode } from 'preact'
import { addressIn, unitHeading } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import { Page } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { addressOf } from './address.ts'
import { themeTexts } from './catalogue.ts'
import { IndicatorDefinition } from './definition.view.tsx'
import { IndicatorFigure } from './figure.view.tsx'
import { nameIn } from './figure-parts.ts'
import {
  AreasSection,
  type IndicatorPageProps,
  MapSection,
  parametersOf,
} from './indicator-sections.view.tsx'
import { fullNameOf } from './place-name.ts'
import { sourceOf } from './provenance.ts'
import { PlaceChoices } from './select-form.view.tsx'
import { SelectionNotes } from './selection.view.tsx'

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
