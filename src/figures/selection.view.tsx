import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import type { Locale } from '../base/locale.ts'
import { FigureTable, type TableRow } from '../charts/index.ts'
import { addressIn, formatCount, formatNumber, levelWord, texts, unitHeading } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import { Note } from '../web/ui/note/note.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { addressOf, type Parameters } from './address.ts'
import { AreaMap } from './area-map.view.tsx'
import { nameIn, tableCell } from './figure-parts.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { fullNameOf } from './place-name.ts'
import { sourceOf } from './provenance.ts'
import type { Ranking } from './ranking.ts'
import { countMissing, isTooFine, type Selection, type Wanted } from './selection.ts'

export interface SelectionProps {
  readonly locale: Locale
  readonly library: Library
  readonly indicator: Indicator
  readonly selection: Selection
}

export const ROWS_A_PAGE = 50

/** The area that a selection lies in, by its name in a language. */
export function withinName({ within }: Selection, locale: Locale): string {
  return nameIn({ key: within.code, name: within.name }, locale)
}

/** What is shown instead of what was asked, and why. */
export function SelectionNotes({
  locale,
  selection,
  wanted,
}: Pick<SelectionProps, 'locale' | 'selection'> & { readonly wanted: Wanted }): VNode | null {
  const words = subjectTexts[locale].notes
  const { level, column, notes } = selection
  if (notes.length === 0) return null
  const shown = notes.map((note) => {
    if (note === 'level-not-there')
      return words[note](levelWord(wanted.level ?? level, locale), levelWord(level, locale))
    if (note === 'year-not-there') return words[note](String(wanted.year), String(column?.period))
    return words[note](wanted.within?.name ?? '', levelWord(level, locale, 2))
  })
  return <Note label={texts[locale].frame.noteLabel}>{shown.join(' ')}</Note>
}

/** The map of a selection with its caption; in words why there is none where there is none. */
export function SelectionMap({
  locale,
  library,
  indicator,
  selection,
  zoom,
  path,
}: SelectionProps & {
  readonly zoom?: boolean
  /** Dutch address of the page, to choose a province when there are too many areas. */
  readonly path: (within: string) => string
}): VNode {
  const words = subjectTexts[locale]
  const { column, level, within, rows } = selection
  if (!column) return <Note>{words.noFigures}</Note>
  if (isTooFine(selection)) return <TooFine {...{ locale, library, level, path }} />
  const { topology, gazetteer } = library
  const place = withinName(selection, locale)
  const isNational = within.level === 'country'
  const codes = isNational ? gazetteer.order[level] : rows.map(({ area }) => area.code)
  const map =
    topology &&
    AreaMap({
      id: 'kaart',
      topology,
      shelves: library,
      indicator,
      column,
      codes,
      level,
      locale,
      width: zoom ? 800 : 560,
      maxHeight: zoom ? 800 : 600,
      description: words.mapAlt(
        indicator.name[locale],
        levelWord(level, locale),
        place,
        String(column.period),
      ),
      ...(rows.length <= MOST_LINKS ? { pathOfArea: (code: string) => `/gebieden/${code}` } : {}),
      ...(zoom ? { zoom } : {}),
      ...(isNational && level === 'municipality' ? { provinces: true, detail: 0.9 } : {}),
      ...(isNational
        ? { keep: { memory: library.memory, key: `${level} ${within.code} ${zoom === true}` } }
        : {}),
    })
  if (!map) return <Note>{words.noMap}</Note>
  const missing = countMissing(rows)
  return (
    <figure class={zoom ? 'subject-map' : 'subject-map subject-map--small'}>
      {map}
      <figcaption>
        {words.tableCaption(indicator.name[locale], levelWord(level, locale), String(column.period))}.{' '}
        {missing > 0
          ? `${words.missingCount(formatCount(missing, words.areaOne, words.areaMany, locale))} `
          : null}
        {indicator.basis === 'model' ? `${words.modelOnMap} ` : null}
        <SourceLink {...{ locale, library, indicator, selection }} />
      </figcaption>
    </figure>
  )
}

/** A link for each of more areas than this would weigh more than all the rest; the table has them. */
const MOST_LINKS = 400

function TooFine({
  locale,
  library,
  level,
  path,
}: Pick<SelectionProps, 'locale' | 'library'> & {
  readonly level: Selection['level']
  readonly path: (within: string) => string
}): VNode {
  const words = subjectTexts[locale]
  const { gazetteer } = library
  return (
    <>
      <Note label={texts[locale].frame.noteLabel}>{words.tooFine(levelWord(level, locale, 2))}</Note>
      <nav aria-label={words.chooseProvince}>
        <ul class="link-list">
          {gazetteer.order.province.map((code) => (
            <li>
              <a href={addressIn(locale, path(code))}>{gazetteer.areas.get(code)?.name ?? code}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}

/** "Bron: CBS 2024", to what is known of that source. */
export function SourceLink({ locale, library, indicator, selection: { column } }: SelectionProps): VNode {
  const source = column && sourceOf(library, column.edition)
  const id = source?.id ?? indicator.sources[0]
  return (
    <a href={addressIn(locale, `/bronnen#${id}`)}>
      {subjectTexts[locale].sourceOf}: {source?.attribution ?? id} {column?.period}
    </a>
  )
}

/** As the head of a column begins. */
function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

export interface SelectionTableProps extends SelectionProps {
  /** From 1. */
  readonly page: number
  /** Areas in an order, when that was asked for and is allowed. */
  readonly ranking?: Ranking | undefined
  /** Address of the page of the list, in the language at hand. */
  readonly addressOfPage: (page: number) => string
}

/** All areas of a selection, a page at a time: by name, or by value with the places that the margins leave open. */
export function SelectionTable(props: SelectionTableProps): VNode | null {
  const { locale, library, indicator, selection, ranking, page } = props
  const { column, level } = selection
  const words = subjectTexts[locale]
  if (!column) return null
  const order = ranking && 'areas' in ranking ? ranking.areas : undefined
  // Within one municipality its name need not stand with every neighbourhood.
  const isLocal = selection.within.level === 'municipality' || selection.within.level === 'district'
  const first = (page - 1) * ROWS_A_PAGE
  const rows = order
    ? order.slice(first, first + ROWS_A_PAGE).flatMap(({ code, cell, best, worst }): TableRow[] => {
        const area = library.gazetteer.areas.get(code)
        if (!area) return []
        const place = words.placeRange(formatNumber(best, locale), formatNumber(worst, locale))
        return [{ ...header(area), cells: [tableCell(cell, indicator, locale), { text: place }] }]
      })
    : selection.rows
        .slice(first, first + ROWS_A_PAGE)
        .map(({ area, cell }) => ({ ...header(area), cells: [tableCell(cell, indicator, locale)] }))
  function header(area: Area): Pick<TableRow, 'header' | 'href'> {
    return {
      header: isLocal ? area.name : fullNameOf(area, library.gazetteer),
      href: addressIn(locale, `/gebieden/${area.code}`),
    }
  }
  const unit = unitHeading(indicator.unit, locale)
  // Each figure carries its own sign then.
  const isSigned = indicator.unit === 'percent' || indicator.unit === 'euro'
  return (
    <div class="area-table">
      <FigureTable
        id="gebieden-tabel"
        caption={words.tableCaption(indicator.name[locale], levelWord(level, locale), String(column.period))}
        columns={[
          { label: capital(levelWord(level, locale)) },
          { label: texts[locale].figures.value, ...(isSigned ? {} : { unit }), numeric: true },
          ...(order ? [{ label: words.place, numeric: true }] : []),
        ]}
        rows={rows}
      />
      <Pagination
        locale={locale}
        page={page}
        pages={countPages(selection, ranking)}
        addressOf={props.addressOfPage}
      />
    </div>
  )
}

export function countPages({ rows }: Selection, ranking: Ranking | undefined): number {
  const count = ranking && 'areas' in ranking ? ranking.areas.length : rows.length
  return Math.max(1, Math.ceil(count / ROWS_A_PAGE))
}

/** Links to the figures as CSV and JSON. */
export function FileLinks({
  locale,
  path,
  parameters,
}: {
  readonly locale: Locale
  readonly path: string
  readonly parameters: Parameters
}): VNode {
  const words = texts[locale].figures
  return (
    <p class="file-links">
      {subjectTexts[locale].filesOf} <a href={addressOf(locale, `${path}.csv`, parameters)}>{words.csv}</a> ·{' '}
      <a href={addressOf(locale, `${path}.json`, parameters)}>{words.json}</a>
    </p>
  )
}
