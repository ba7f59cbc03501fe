import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatCount, formatList, levelWord, unitHeading } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { findAvailability } from './availability.ts'
import { themeTexts } from './catalogue.ts'
import { findIndicators, type ThemeFigures } from './find-indicators.ts'
import { type Indicator, type Theme, themes } from './indicator.ts'
import type { Library } from './library.queries.ts'

export interface CataloguePageProps {
  readonly page: PageDefaults
  readonly library: Library
  readonly theme: Theme | undefined
  readonly text: string | undefined
}

/** Every figure by theme, the ones that matter most first. */
export function CataloguePage({ page, library, theme, text }: CataloguePageProps): VNode {
  const { locale } = page
  const words = subjectTexts[locale]
  const found = findIndicators(theme, text)
  const count = found.reduce((sum, { figures }) => sum + figures.length, 0)
  const filtered = theme !== undefined || text !== undefined
  return (
    <Page
      page={page}
      title={words.listTitle}
      description={words.listDescription}
      crumbs={filtered ? [{ name: words.listTitle, path: '/cijfers' }] : []}
      indexed={text === undefined}
    >
      <Opening title={words.listTitle} lead={words.listLead}>
        <FilterForm locale={locale} theme={theme} text={text} />
      </Opening>
      {filtered && count > 0 ? (
        <p class="soft" role="status">
          {words.foundMany(formatCount(count, words.figureOne, words.figureMany, locale))}{' '}
          <a href={addressIn(locale, '/cijfers')}>{words.showAll}</a>
        </p>
      ) : null}
      {count === 0 ? (
        <Alert title={words.noneFound}>
          <p>
            {words.noneFoundAdvice} <a href={addressIn(locale, '/cijfers')}>{words.showAll}</a>
          </p>
        </Alert>
      ) : (
        <Thread>{found.map((each) => drawTheme(each, filtered, library, locale))}</Thread>
      )}
    </Page>
  )
}

function FilterForm({
  locale,
  theme,
  text,
}: {
  readonly locale: Locale
  readonly theme: Theme | undefined
  readonly text: string | undefined
}): VNode {
  const words = subjectTexts[locale]
  return (
    <form class="choice" action={addressIn(locale, '/cijfers')} method="get">
      <FieldText
        locale={locale}
        id="zoek"
        name="zoek"
        label={words.findFigure}
        help={words.findFigureHelp}
        maxLength={100}
        {...(text === undefined ? {} : { value: text })}
      />
      <FieldSelect
        locale={locale}
        id="thema"
        name="thema"
        label={words.theme}
        value={theme ?? ''}
        choices={[
          { value: '', text: words.allThemes },
          ...themes.map((each) => ({ value: each, text: themeTexts[each].name[locale] })),
        ]}
      />
      <Button>{words.show}</Button>
    </form>
  )
}

/** The main figures in sight, the others behind a fold; all in sight when somebody looked for them. */
function drawTheme(
  { theme, figures }: ThemeFigures,
  filtered: boolean,
  library: Library,
  locale: Locale,
): VNode {
  const words = subjectTexts[locale]
  const main = filtered ? figures : figures.filter(({ headline }) => headline)
  const rest = filtered ? [] : figures.filter(({ headline }) => !headline)
  const list = (each: readonly Indicator[]) => (
    <ul class="subject-list">
      {each.map((indicator) => (
        <li>
          <a href={addressIn(locale, `/cijfers/${indicator.id}`)}>{indicator.name[locale]}</a>
          <p>{indicator.explanation[locale]}</p>
          <p class="soft">{describe(indicator, library, locale)}</p>
        </li>
      ))}
    </ul>
  )
  return (
    <Bead id={theme} title={themeTexts[theme].name[locale]} intro={themeTexts[theme].intro[locale]}>
      {list(main)}
      {rest.length === 0 ? null : (
        <details class="details">
          <summary>
            {words.moreInTheme(formatCount(rest.length, words.figureOne, words.figureMany, locale))}
          </summary>
          {list(rest)}
        </details>
      )}
    </Bead>
  )
}

/** "%, tot en met 2024, per gemeente, wijk en buurt, schatting" */
function describe(indicator: Indicator, library: Library, locale: Locale): string {
  const words = subjectTexts[locale]
  const { levels, newest } = findAvailability(indicator, library)
  const below = levels.filter((level) => level !== 'country')
  const parts = [
    unitHeading(indicator.unit, locale),
    newest === undefined ? words.notLoaded : words.newest(String(newest)),
    ...(below.length === 0
      ? []
      : [
          words.perLevel(
            formatList(
              below.map((level) => levelWord(level, locale)),
              locale,
            ),
          ),
        ]),
    ...(indicator.basis === 'model' ? [words.estimate] : []),
  ]
  return parts.join(' · ')
}
