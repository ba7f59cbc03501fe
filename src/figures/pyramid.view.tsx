import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { Figure, FigureTable, PopulationPyramid } from '../charts/index.ts'
import { addressIn, formatPercent, texts } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { nameIn } from './figure-parts.ts'
import type { Library } from './library.queries.ts'
import { memoryOf } from './profile.ts'
import { sourceOf } from './provenance.ts'
import { type AgePyramid, calculatePyramid, listPyramidYears, pyramidIds } from './pyramid.ts'
import type { Territory } from './territory.ts'

const CLASS_YEARS = 5

/** The ages of the inhabitants beside those of the country; nothing where no year has them. */
export function PyramidFigure(props: {
  readonly place: Territory
  readonly country: Territory | undefined
  readonly library: Library
  readonly locale: Locale
}): VNode | null {
  const { place, country, library, locale } = props
  const year = listPyramidYears(place, library).at(-1)
  const pyramid = year === undefined ? undefined : calculatePyramid(place, year, library)
  if (year === undefined || !pyramid) return null
  const other = country && sharedPyramid(country, year, library)
  const words = placeTexts[locale]
  const name = nameIn(place, locale)
  const sentence = other
    ? words.pyramidSentence(name, String(year))
    : words.pyramidSentenceAlone(name, String(year))
  const ages = pyramid.men.map((_, i) => i * CLASS_YEARS)
  const format = (value: number) => formatPercent(value, locale, 1)
  const edition = library
    .shelf(place.level, pyramidIds.men[0] ?? '')
    .find(({ period }) => period === year)?.edition
  const source = edition === undefined ? undefined : sourceOf(library, edition)
  return (
    <Figure
      id="leeftijdsopbouw"
      heading={words.pyramidHeading}
      sentence={<p>{sentence}</p>}
      table={{ text: texts[locale].figures.table, content: drawTable(pyramid, ages, locale, sentence) }}
      source={{
        text: `${texts[locale].figures.source}: ${source?.attribution ?? 'CBS'} ${year}`,
        href: addressIn(locale, `/bronnen${source ? `#${source.id}` : ''}`),
      }}
    >
      <PopulationPyramid
        id="leeftijdsopbouw-p"
        title={words.pyramidHeading}
        description={sentence}
        ages={ages}
        place={pyramid}
        {...(other ? { comparison: other } : {})}
        emphasisFrom={65}
        format={format}
        menLabel={words.men}
        womenLabel={words.women}
        placeLabel={name}
        {...(other && country ? { comparisonLabel: outlineLabel(country, other, year, locale) } : {})}
        emphasisLabel={words.from65}
        emptyText={words.noFigure}
      />
    </Figure>
  )
}

/** The country's pyramid lies under that of every place: of the same year, or of the last year before it that is whole. */
function sharedPyramid(country: Territory, year: number, library: Library): AgePyramid | undefined {
  const memory = memoryOf<AgePyramid | undefined>(library.memory, 'pyramids')
  const key = `${country.key} ${year}`
  if (!memory.has(key)) {
    const last = listPyramidYears(country, library).findLast((known) => known <= year)
    memory.set(key, last === undefined ? undefined : calculatePyramid(country, last, library))
  }
  return memory.get(key)
}

function outlineLabel(country: Territory, { period }: AgePyramid, year: number, locale: Locale): string {
  const name = nameIn(country, locale)
  return period === year ? name : `${name} (${period})`
}

function drawTable(pyramid: AgePyramid, ages: readonly number[], locale: Locale, caption: string): VNode {
  const words = placeTexts[locale]
  const cell = (value: number | undefined) =>
    value === undefined ? { text: words.noFigure, missing: true } : { text: formatPercent(value, locale, 1) }
  return (
    <FigureTable
      id="leeftijdsopbouw-t"
      caption={caption}
      columns={[
        { label: words.ages },
        { label: words.men, numeric: true },
        { label: words.women, numeric: true },
      ]}
      rows={ages.map((age, i) => ({
        header: i === ages.length - 1 ? `${age}+` : `${age}–${age + CLASS_YEARS - 1}`,
        cells: [cell(pyramid.men[i]), cell(pyramid.women[i])],
      }))}
    />
  )
}
