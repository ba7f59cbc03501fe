import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatList, levelWord, unitHeading } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import { type Definition, DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { findAvailability } from './availability.ts'
import { findIndicator, themeTexts } from './catalogue.ts'
import type { Indicator } from './indicator.ts'
import type { Library } from './library.queries.ts'
import { SourceCredit, SourceTitle } from './source-name.view.tsx'
import { sourceTables } from './source-tables.ts'

/** Everything that somebody must know to use a figure rightly. */
export function IndicatorDefinition({
  indicator,
  library,
  locale,
}: {
  readonly indicator: Indicator
  readonly library: Library
  readonly locale: Locale
}): VNode {
  const words = subjectTexts[locale]
  const { levels, newest } = findAvailability(indicator, library)
  const where = formatList(
    levels.map((level) => levelWord(level, locale)),
    locale,
  )
  const items: Definition[] = [
    { term: words.explanation, description: indicator.explanation[locale] },
    { term: words.unit, description: unitHeading(indicator.unit, locale) },
    { term: words.basis, description: words.bases[indicator.basis] },
    { term: words.limits, description: indicator.limits[locale] },
    { term: words.addingUp, description: explainAddingUp(indicator, locale) },
    { term: words.periodMeaning, description: indicator.periodMeaning[locale] },
    { term: words.direction, description: words.directions[indicator.direction] },
    {
      term: words.theme,
      description: (
        <a href={addressIn(locale, `/cijfers?thema=${indicator.theme}`)}>
          {themeTexts[indicator.theme].name[locale]}
        </a>
      ),
    },
    {
      term: words.yearsAndLevels,
      description:
        newest === undefined
          ? words.noFigures
          : `${startUpper(words.perLevel(where))}, ${words.newest(String(newest))}.`,
    },
    { term: words.sourceOf, description: <Sources indicator={indicator} locale={locale} /> },
  ]
  return <DefinitionList items={items} />
}

/** Why percentages and averages are not added up, and what is done instead. */
export function explainAddingUp({ aggregation }: Indicator, locale: Locale): string {
  const words = subjectTexts[locale]
  const name = (id: string) => findIndicator(id)?.name[locale].toLowerCase() ?? id
  if (aggregation.rule === 'sum') return words.addsUp
  if (aggregation.rule === 'ratio')
    return words.ratio(name(aggregation.numerator), name(aggregation.denominator))
  if (aggregation.rule === 'weighted') return words.weighted(name(aggregation.weight))
  return words.refused(aggregation.reason[locale])
}

function Sources({ indicator, locale }: { readonly indicator: Indicator; readonly locale: Locale }): VNode {
  const known = indicator.sources.flatMap((id) => sourceTables.find((table) => table.id === id) ?? [])
  return (
    <ul class="plain-list">
      {known.map((table) => (
        <li>
          <a href={addressIn(locale, `/bronnen#${table.id}`)}>
            <SourceTitle source={table} locale={locale} />
          </a>{' '}
          <span class="soft">
            <SourceCredit source={table} locale={locale} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function startUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
