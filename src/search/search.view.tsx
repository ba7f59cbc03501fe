import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatNumber, texts } from '../language/index.ts'
import { searchExamples } from '../language/texts-search.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { SearchForm } from '../web/ui/search-form/search-form.view.tsx'
import { postcodeIn } from './find-matches.ts'
import { fold, LONGEST_QUERY } from './fold.ts'
import { type AnyKind, anyKindSlugs, type FoundAll, kindOfHit } from './found-all.ts'
import { BeadHit, SearchHit } from './hit.view.tsx'
import { kindName } from './kind-name.ts'

export interface SearchPageProps {
  readonly page: PageDefaults
  /** As it was typed. */
  readonly query: string
  readonly kind: AnyKind | undefined
  readonly found: FoundAll
  /** Names of regions by slug. */
  readonly regionNames: ReadonlyMap<string, string>
}

/** The page that finds anything: what was found by kind, or what to try when nothing was. */
export function SearchPage({ page, query, kind, found, regionNames }: SearchPageProps): VNode {
  const { locale } = page
  const words = texts[locale].search
  const short = query.slice(0, LONGEST_QUERY)
  const any = found.counts.size > 0
  return (
    <Page
      page={page}
      title={query === '' ? words.title : words.titleOf(short)}
      description={words.description}
      indexed={query === ''}
    >
      <Opening title={words.title} lead={leadOf(short, found, locale)}>
        <SearchForm locale={locale} query={short} large wide />
      </Opening>
      {query.length > LONGEST_QUERY ? (
        <Alert title={words.tooLong}>
          <p class="nl-paragraph">{words.tooLongWhy(formatNumber(LONGEST_QUERY, locale))}</p>
        </Alert>
      ) : null}
      {any ? (
        <Results locale={locale} query={short} kind={kind} found={found} regionNames={regionNames} />
      ) : null}
      {any ? null : <Advice locale={locale} asked={query !== ''} />}
    </Page>
  )
}

function leadOf(query: string, found: FoundAll, locale: Locale): string {
  const words = texts[locale].search
  if (query === '') return words.noQuestion
  if (found.counts.size === 0) return words.nothing(query)
  if (found.isGuess) return words.guess(query)
  const all = [...found.counts.values()].reduce((sum, count) => sum + count, 0)
  return found.isMore ? words.foundMore(formatNumber(all, locale)) : words.found(formatNumber(all, locale))
}

function Results(props: Omit<SearchPageProps, 'page'> & { readonly locale: Locale }): VNode {
  const { locale, query, kind, found } = props
  const words = texts[locale].search
  const postcode = found.hits.some(({ tier }) => tier === 'postcode') ? postcodeIn(fold(query)) : undefined
  const addressOf = (chosen: AnyKind | undefined, page = 1) => {
    const values = new URLSearchParams({ q: query })
    if (chosen !== undefined) values.set('soort', anyKindSlugs[chosen])
    if (page > 1) values.set('pagina', String(page))
    return addressIn(locale, `/zoeken?${values}`)
  }
  return (
    <>
      <Kinds locale={locale} kind={kind} found={found} addressOf={addressOf} />
      <section aria-labelledby="resultaten">
        <Heading level={2} id="resultaten">
          {postcode === undefined ? words.results : words.postcode(postcode)}
        </Heading>
        {postcode === undefined ? null : <Note>{words.postcodeWhy}</Note>}
        {found.hits.length === 0 ? <p class="nl-paragraph">{words.nothingOfKind}</p> : null}
        <ol class="hits">
          {found.hits.map((hit, place) =>
            'bead' in hit ? (
              <BeadHit
                bead={hit.bead}
                regionName={props.regionNames.get(hit.bead.region)}
                locale={locale}
                large={place === 0 && isCertain(found)}
              />
            ) : (
              <SearchHit hit={hit} locale={locale} large={place === 0 && isCertain(found)} />
            ),
          )}
        </ol>
        <Pagination
          locale={locale}
          page={found.page}
          pages={found.pages}
          addressOf={(page) => addressOf(kind, page)}
        />
      </section>
    </>
  )
}

/** One hit that is exactly what was asked for: shown large. There is no redirect, so the others stay in sight. */
function isCertain({ hits, page }: FoundAll): boolean {
  const [first, second] = hits
  const isExact = first?.tier === 'code' || first?.tier === 'exact'
  return page === 1 && isExact && (second?.tier !== first.tier || kindOfHit(first) === 'municipality')
}

function Kinds({
  locale,
  kind,
  found,
  addressOf,
}: {
  readonly locale: Locale
  readonly kind: AnyKind | undefined
  readonly found: FoundAll
  readonly addressOf: (kind: AnyKind | undefined) => string
}): VNode | null {
  if (found.counts.size < 2 && kind === undefined) return null
  const words = texts[locale].search
  const total = [...found.counts.values()].reduce((sum, count) => sum + count, 0)
  const choice = (each: AnyKind | undefined, name: string, count: number) => (
    <li>
      <a href={addressOf(each)} aria-current={each === kind ? 'true' : undefined}>
        {name} <span class="soft">{formatNumber(count, locale)}</span>
      </a>
    </li>
  )
  return (
    <nav class="kinds" aria-label={words.kinds}>
      <ul>
        {choice(undefined, words.all, total)}
        {[...found.counts].map(([each, count]) => choice(each, kindName(each, locale, 2), count))}
      </ul>
    </nav>
  )
}

function Advice({ locale, asked }: { readonly locale: Locale; readonly asked: boolean }): VNode {
  const words = texts[locale].search
  return (
    <div class="prose">
      {asked ? (
        <>
          <Heading level={2}>{words.advice}</Heading>
          <ul>
            {words.tips.map((tip) => (
              <li>{tip}</li>
            ))}
          </ul>
        </>
      ) : null}
      <Heading level={2}>{words.examples}</Heading>
      <ul>
        {searchExamples.map((example) => (
          <li>
            <Link href={addressIn(locale, `/zoeken?q=${encodeURIComponent(example)}`)}>{example}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
