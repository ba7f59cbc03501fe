import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatDate, formatDateTime } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { ListFiles } from '../sheets/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import type { ArticleInList } from './find-article.queries.ts'
import { ArticlePicture } from './picture.view.tsx'

export const ARTICLES_A_PAGE = 20

export interface NewsPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly themes: readonly { readonly slug: string; readonly title: string }[]
  readonly choice: { readonly theme?: string; readonly words?: string }
  /** Without any choice, and with it. */
  readonly all: number
  readonly chosen: number
  readonly articles: readonly ArticleInList[]
  /** Page of the list, from 1. */
  readonly at: number
  readonly pages: number
  readonly mayCreate: boolean
}

/** News of a region, newest first. */
export function NewsPage(props: NewsPageProps): VNode {
  const { page, region, choice, all, chosen, articles } = props
  const { locale } = page
  const words = newsTexts[locale]
  const path = `/regios/${region.slug}/nieuws`
  const [one = '', many = ''] = words.count
  const addressOf = (to: number) => {
    const query = new URLSearchParams({
      ...(choice.theme === undefined ? {} : { thema: choice.theme }),
      ...(choice.words === undefined ? {} : { zoek: choice.words }),
      ...(to === 1 ? {} : { pagina: String(to) }),
    }).toString()
    return addressIn(locale, query === '' ? path : `${path}?${query}`)
  }
  return (
    <Page
      page={page}
      title={words.newsTitle(region.name)}
      description={words.newsWhat}
      crumbs={regionCrumbs(region, props.regions, locale)}
      example={region.example}
      sheet="work"
      files={[{ type: 'application/atom+xml', href: addressIn(locale, `${path}.atom`) }]}
    >
      <Opening
        title={words.newsTitle(region.name)}
        lead={all === 0 ? words.none : words.newsWhat}
        actions={
          props.mayCreate ? (
            <ButtonLink href={addressIn(locale, `${path}/nieuw`)}>{words.newArticle}</ButtonLink>
          ) : undefined
        }
      />
      {all === 0 ? null : (
        <>
          <NewsFilter {...props} action={addressIn(locale, path)} />
          <p class="list-head__count" role="status">
            {formatCount(chosen, one, many, locale)}
          </p>
          {articles.length === 0 ? <p class="nl-paragraph">{words.noMatch}</p> : null}
          <ul class="strung strung--news">
            {articles.map((article) => (
              <li
                class={article.picture ? 'strung__item strung__item--pictured' : 'strung__item'}
                key={article.bead.id}
              >
                {article.picture ? <ArticlePicture picture={article.picture} size="list" /> : null}
                <h2 class="strung__name">
                  <a href={addressIn(locale, beadPath(article.bead))}>{article.bead.title}</a>
                </h2>
                <p class="strung__kind">{sayPublished(article, locale)}</p>
                {article.summary === '' ? null : <p class="strung__text">{article.summary}</p>}
              </li>
            ))}
          </ul>
          <Pagination locale={locale} page={props.at} pages={props.pages} addressOf={addressOf} />
        </>
      )}
      {all === 0 ? null : <ListFiles locale={locale} label={words.files} path={path} />}
      <p class="file-links soft">
        <a href={addressIn(locale, `${path}.atom`)}>{words.feed}</a>
      </p>
    </Page>
  )
}

function NewsFilter({
  page: { locale },
  action,
  choice,
  themes,
}: NewsPageProps & { readonly action: string }): VNode {
  const words = newsTexts[locale]
  return (
    <search>
      <form class="project-filter news-filter" action={action} method="get">
        <FieldText
          locale={locale}
          id="zoek"
          name="zoek"
          label={words.search}
          value={choice.words ?? ''}
          maxLength={100}
        />
        {themes.length === 0 ? null : (
          <FieldSelect
            locale={locale}
            id="thema"
            name="thema"
            label={words.theme}
            value={choice.theme ?? ''}
            choices={[
              { value: '', text: words.everyTheme },
              ...themes.map(({ slug, title }) => ({ value: slug, text: title })),
            ]}
          />
        )}
        <div class="filter__buttons">
          <Button weight="secondary">{words.show}</Button>
          {Object.keys(choice).length > 0 ? (
            <a class="nl-link" href={action}>
              {words.clear}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}

/** The day it came out, or the moment at which it will. */
export function sayPublished(
  { isDraft, publishAt }: Pick<ArticleInList, 'isDraft' | 'publishAt'>,
  locale: PageDefaults['locale'],
): string {
  const words = newsTexts[locale]
  if (publishAt === undefined) return words.draft
  return isDraft ? words.planned(formatDateTime(publishAt, locale)) : formatDate(publishAt, locale)
}
