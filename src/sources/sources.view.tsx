import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { SourceCredit, SourceTitle } from '../figures/index.ts'
import { addressIn, formatCount, formatDate, formatNumber, texts } from '../language/index.ts'
import { sourcesTexts } from '../language/texts-sources.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { type Definition, DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import type { ImportedRows, ListedSource } from './source-list.ts'

export interface SourcesPageProps {
  readonly page: PageDefaults
  /** By publisher. */
  readonly sources: ReadonlyMap<string, readonly ListedSource[]>
}

/** Where every figure comes from, what one may do with it and what it cannot say. */
export function SourcesPage({ page, sources }: SourcesPageProps): VNode {
  const { locale } = page
  const words = sourcesTexts[locale]
  return (
    <Page
      page={page}
      title={words.title}
      description={words.description}
      files={[{ type: 'application/json', href: addressIn(locale, '/bronnen.json') }]}
    >
      <Opening title={words.title} lead={words.lead}>
        <p>
          {words.json} <a href={addressIn(locale, '/bronnen.json')}>{texts[locale].figures.json}</a>
        </p>
      </Opening>
      <Thread>
        {[...sources].map(([publisher, list], i) => (
          <Bead
            id={`uitgever-${i + 1}`}
            title={publisher}
            intro={words.counts(formatCount(list.length, words.tableOne, words.tableMany, locale))}
          >
            {list.map((source) => (
              <Source source={source} locale={locale} />
            ))}
          </Bead>
        ))}
      </Thread>
    </Page>
  )
}

function Source({ source, locale }: { readonly source: ListedSource; readonly locale: Locale }): VNode {
  const words = sourcesTexts[locale]
  const { table } = source
  const items: Definition[] = [
    { term: words.attribution, description: <SourceCredit source={table} locale={locale} /> },
    { term: words.limits, description: table.limits[locale] },
    { term: words.editions, description: <Editions source={source} locale={locale} /> },
    { term: words.usedBy, description: <UsedBy source={source} locale={locale} /> },
    {
      term: words.address,
      description: (
        <a class="nl-link long-address" href={table.address}>
          {table.address}
        </a>
      ),
    },
  ]
  return (
    <article class="source" id={table.id} aria-labelledby={`${table.id}-h`}>
      <h3 id={`${table.id}-h`}>
        <SourceTitle source={table} locale={locale} />
      </h3>
      <DefinitionList items={items} />
    </article>
  )
}

function Editions({ source, locale }: { readonly source: ListedSource; readonly locale: Locale }): VNode {
  const words = sourcesTexts[locale]
  if (source.editions.length === 0) return <span class="soft">{words.notLoaded}</span>
  return (
    <ul class="plain-list">
      {source.editions.map(({ edition, retrievedOn, checksum }) => (
        <li>
          {words.edition(formatEdition(edition, locale))}{' '}
          {Number.isNaN(Date.parse(retrievedOn)) ? null : words.retrieved(formatDate(retrievedOn, locale))}
          <br />
          <span class="soft">
            {words.checksum}: <code class="checksum">{checksum}</code>
          </span>
        </li>
      ))}
      {source.rows === undefined ? null : <li>{describeRows(source.rows, locale)}</li>}
    </ul>
  )
}

function describeRows({ rowsRead, rowsKept, rowsRefused }: ImportedRows, locale: Locale): string {
  const [read, kept, refused] = [rowsRead, rowsKept, rowsRefused].map((rows) => formatNumber(rows, locale))
  return sourcesTexts[locale].rows(read ?? '', kept ?? '', refused ?? '')
}

/** A day in words; a year, or what else the publisher calls it, as it is. */
function formatEdition(edition: string, locale: Locale): string {
  return /^\d{4}-\d\d-\d\d/.test(edition) ? formatDate(edition, locale) : edition
}

/** Few figures in sight, many behind a fold. */
function UsedBy({ source, locale }: { readonly source: ListedSource; readonly locale: Locale }): VNode {
  const words = sourcesTexts[locale]
  const { indicators } = source
  if (indicators.length === 0) return <span class="soft">{words.notUsed}</span>
  const list = (
    <ul class="plain-list">
      {indicators.map((indicator) => (
        <li>
          <a href={addressIn(locale, `/cijfers/${indicator.id}`)}>{indicator.name[locale]}</a>
        </li>
      ))}
    </ul>
  )
  if (indicators.length <= 5) return list
  return (
    <details class="details">
      <summary>
        {words.usedByCount(formatCount(indicators.length, words.figureOne, words.figureMany, locale))}
      </summary>
      {list}
    </details>
  )
}
