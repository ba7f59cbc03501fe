import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatCount, texts } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { type KeyFigure, KeyFigures } from '../web/ui/key-figures/key-figures.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { themeTexts } from './catalogue.ts'
import { IndicatorFigure } from './figure.view.tsx'
import { FurtherFigures } from './further.view.tsx'
import type { ProfileTheme } from './profile.ts'
import { SourceCredit, SourceTitle } from './source-name.view.tsx'
import type { SourceTable } from './source-table.ts'
import type { Territory } from './territory.ts'

/** Links to places, under a small heading. */
export interface PlaceLinks {
  readonly heading: string
  readonly intro?: string
  readonly links: readonly { readonly name: string; readonly path: string; readonly note?: string }[]
}

export interface ProfilePageProps {
  readonly page: PageDefaults
  readonly place: Territory
  /** Word for what it is: "gemeente", "regio". */
  readonly kind: string
  readonly crumbs: readonly Crumb[]
  readonly inhabitants?: number
  readonly lead?: string
  readonly keyFigures: readonly KeyFigure[]
  readonly themes: readonly ProfileTheme[]
  readonly pyramid?: ComponentChildren
  /** The map at the right of the first screen. */
  readonly picture?: ComponentChildren
  readonly around: readonly PlaceLinks[]
  readonly sources: readonly SourceTable[]
  /** Dutch address without extension, for the downloads. */
  readonly path: string
  readonly actions?: ComponentChildren
  /** Sections that stand before the figures: what is special here. */
  readonly before?: ComponentChildren
  /** Section that stands behind the figures, with the id `samen`: what happens here. */
  readonly after?: ComponentChildren
  readonly sheet?: 'work'
  readonly example?: boolean
  readonly islands?: readonly string[]
}

/** The regiobeeld of a place or region. */
export function ProfilePage(props: ProfilePageProps): VNode {
  const { page, place, kind, themes, path } = props
  const { locale } = page
  const words = placeTexts[locale]
  const sub =
    props.inhabitants === undefined
      ? kind
      : words.sub(
          kind,
          formatCount(
            props.inhabitants,
            locale === 'nl' ? 'inwoner' : 'inhabitant',
            locale === 'nl' ? 'inwoners' : 'inhabitants',
            locale,
          ),
        )
  return (
    <Page
      page={page}
      title={words.pageTitle(place.name, kind)}
      description={words.pageDescription(place.name)}
      crumbs={props.crumbs}
      {...(props.example ? { example: true } : {})}
      {...(props.sheet ? { sheet: props.sheet } : {})}
      {...(props.islands ? { islands: props.islands } : {})}
      files={['csv', 'json'].map((type) => ({
        type: type === 'csv' ? 'text/csv' : 'application/json',
        href: addressIn(locale, `${path}.${type}`),
      }))}
    >
      <Opening
        title={place.name}
        sub={sub}
        lead={props.lead}
        picture={props.picture}
        actions={
          props.actions ?? (
            <>
              <ButtonLink href={props.before ? '#opvallend' : `#thema-${themes[0]?.theme ?? 'bronnen'}`}>
                {words.readOn}
              </ButtonLink>
              <ButtonLink weight="secondary" href={addressIn(locale, `/vergelijk?gebied=${place.key}`)}>
                {words.compare}
              </ButtonLink>
            </>
          )
        }
      >
        {props.keyFigures.length > 0 ? <KeyFigures figures={props.keyFigures} /> : null}
      </Opening>
      <nav class="contents" aria-label={words.contents}>
        <h2 class="contents__title">{words.contents}</h2>
        <ul>
          {props.before ? (
            <li>
              <a href="#opvallend">{words.standOutTitle}</a>
            </li>
          ) : null}
          {themes.map(({ theme }) => (
            <li>
              <a href={`#thema-${theme}`}>{themeTexts[theme].name[locale]}</a>
            </li>
          ))}
          {props.after ? (
            <li>
              <a href="#samen">{words.togetherTitle}</a>
            </li>
          ) : null}
          <li>
            <a href="#verder">{words.aroundTitle}</a>
          </li>
          <li>
            <a href="#bronnen">{words.sourcesTitle}</a>
          </li>
        </ul>
      </nav>
      <Thread>
        {props.before}
        {themes.map((section) => drawTheme(section, props))}
        {props.after}
        {props.around.every(({ links }) => links.length === 0) ? null : drawAround(props.around, locale)}
        {drawSources(props)}
      </Thread>
    </Page>
  )
}

function drawTheme(
  { theme, figures }: ProfileTheme,
  { page, place, sources, pyramid }: ProfilePageProps,
): VNode {
  const { locale } = page
  const main = figures.filter(({ indicator, latest }) => indicator.headline && latest)
  const rest = figures.filter(({ indicator, latest }) => !indicator.headline && latest)
  const absent = figures.filter(({ indicator, latest }) => indicator.headline && !latest)
  return (
    <Bead
      id={`thema-${theme}`}
      title={themeTexts[theme].name[locale]}
      intro={themeTexts[theme].intro[locale]}
    >
      {main.map((figure) => (
        <IndicatorFigure
          figure={figure}
          place={place}
          locale={locale}
          source={attributionOf(sources, figure.indicator.sources)}
        />
      ))}
      {theme === 'ageing' ? pyramid : null}
      {absent.length === 0 ? null : (
        <p class="soft">
          {placeTexts[locale].notAtThisLevel(
            absent.map(({ indicator }) => indicator.name[locale]).join('; '),
          )}
        </p>
      )}
      <FurtherFigures figures={rest} place={place} locale={locale} theme={theme} />
    </Bead>
  )
}

/** How the newest source of an indicator wants to be named. */
export function attributionOf(sources: readonly SourceTable[], ids: readonly string[]): string {
  const found = ids.flatMap((id) => sources.find((source) => source.id === id) ?? [])[0]
  return found?.attribution ?? ids[0] ?? ''
}

function drawAround(around: readonly PlaceLinks[], locale: Locale): VNode {
  const words = placeTexts[locale]
  return (
    <Bead id="verder" title={words.aroundTitle} intro={words.aroundIntro}>
      <div class="around">
        {around
          .filter(({ links }) => links.length > 0)
          .map(({ heading, intro, links }) => (
            <section>
              <h3>{heading}</h3>
              {intro === undefined ? null : <p class="soft">{intro}</p>}
              <ul class="link-list">
                {links.map((link) => (
                  <li>
                    <a href={addressIn(locale, link.path)}>{link.name}</a>
                    {link.note === undefined ? null : <span class="soft"> {link.note}</span>}
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </Bead>
  )
}

function drawSources({ page, sources, path }: ProfilePageProps): VNode {
  const { locale } = page
  const words = placeTexts[locale]
  return (
    <Bead id="bronnen" title={words.sourcesTitle} intro={words.sourcesIntro}>
      <ul class="source-list">
        {sources.map((source) => (
          <li>
            <a href={addressIn(locale, `/bronnen#${source.id}`)}>
              <SourceTitle source={source} locale={locale} />
            </a>
            <span class="soft">
              {' '}
              <SourceCredit source={source} locale={locale} />
            </span>
          </li>
        ))}
      </ul>
      <p class="file-links">
        {words.downloads} <a href={addressIn(locale, `${path}.csv`)}>{texts[locale].figures.csv}</a> ·{' '}
        <a href={addressIn(locale, `${path}.json`)}>{texts[locale].figures.json}</a>
      </p>
    </Bead>
  )
}
