import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { threadTexts } from '../language/texts-thread.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { shareLinks } from './feed.ts'
import type { Article } from './find-article.queries.ts'
import { Markdown } from './markdown.view.tsx'
import { sayPublished } from './news.view.tsx'
import { sourcesOf } from './picture.ts'
import { ArticlePicture } from './picture.view.tsx'

export interface ArticlePageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly state: BeadState
  readonly article: Article
  /** Absolute, for who shares it. */
  readonly siteAddress: string
  readonly done: string | undefined
}

/** An article: what is told, and what it is about. */
export function ArticlePage(props: ArticlePageProps): VNode {
  const { page, region, regions, state, article, siteAddress, done } = props
  const { locale } = page
  const { bead } = state
  const words = newsTexts[locale]
  const isDraft = bead.visibility === 'draft'
  return (
    <Page
      page={page}
      title={bead.title}
      description={bead.summary}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.news, path: `/regios/${region.slug}/nieuws` },
      ]}
      example={region.example || bead.example}
      indexed={bead.visibility === 'public'}
      sheet="work"
      share={article.picture ? `/beelden/${sourcesOf(article.picture.files).image?.file}` : undefined}
    >
      <Opening
        title={bead.title}
        sub={sayPublished({ ...article, isDraft }, locale)}
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
      />
      <DoneNotice locale={locale} done={done} />
      {bead.visibility === 'public' ? null : (
        <Note label={words.notPublic}>
          {isDraft && article.publishAt !== undefined
            ? words.plannedNote
            : threadTexts[locale].visibility[bead.visibility]}
        </Note>
      )}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      {article.picture ? <ArticlePicture picture={article.picture} size="page" /> : null}
      {state.may.update ? (
        <p class="nl-paragraph edit-here">
          <a href={addressIn(locale, `${beadPath(bead)}/beeld`)}>
            {article.picture ? words.pictureEdit : words.pictureAdd}
          </a>
        </p>
      ) : null}
      <Markdown text={article.text} />
      {article.about.length === 0 ? null : (
        <section aria-labelledby="gaat-over">
          <h2 class="nl-heading nl-heading--level-2" id="gaat-over">
            {words.about}
          </h2>
          <ul>
            {article.about.map((about) => (
              <li key={about.id}>
                <a class="nl-link" href={addressIn(locale, beadPath(about))}>
                  {about.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bead.visibility === 'public' ? (
        <p class="nl-paragraph share-links">
          {words.share}:{' '}
          {shareLinks(`${siteAddress}${addressIn(locale, beadPath(bead))}`, bead.title).map(
            ({ name, href }, i) => (
              <>
                {i === 0 ? null : ' · '}
                <a class="nl-link" href={href} rel="external noopener">
                  {name}
                </a>
              </>
            ),
          )}
        </p>
      ) : null}
    </Page>
  )
}
