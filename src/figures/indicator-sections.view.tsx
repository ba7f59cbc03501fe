import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import { formatCount, levelWord } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import type { PageDefaults } from '../web/env.ts'
import { Note } from '../web/ui/note/note.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { addressOf, type Parameters } from './address.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import type { ProfileFigure } from './profile.ts'
import type { Ranking } from './ranking.ts'
import { SelectForm } from './select-form.view.tsx'
import type { Selection, Wanted } from './selection.ts'
import { FileLinks, SelectionMap, SelectionTable, withinName } from './selection.view.tsx'
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

/** What the page shows now, for links that change one thing of it. */
export function parametersOf({ selection, place, question }: IndicatorPageProps): Parameters {
  const { level, column, within } = selection
  return {
    gebied: place.key === 'NL00' ? undefined : place.key,
    niveau: level,
    jaar: column?.period,
    binnen: within.level === 'country' ? undefined : within.code,
    volgorde: question.volgorde === 'waarde' ? 'waarde' : undefined,
  }
}

/** The figure on the map, with the form that chooses level, year and place. */
export function MapSection(props: IndicatorPageProps): VNode {
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
      <p class="subject-links">
        <a href={addressOf(locale, '/kaart', large)}>{words.largeMap}</a>
      </p>
    </Bead>
  )
}

/** All areas: by name, or in an order where the margins allow one. */
export function AreasSection(props: IndicatorPageProps): VNode {
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
        <p class="subject-links">
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
