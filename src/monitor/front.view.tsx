import type { VNode } from 'preact'
import { type Bead as BeadThing, beadPath } from '../beads/bead.ts'
import { type Library, SetMap, StandOuts } from '../figures/index.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { regionTexts } from '../language/texts-region.ts'
import { MeetingList } from '../meetings/index.ts'
import type { MeetingInList } from '../meetings/meeting-page.ts'
import { type ArticleInList, ArticlePicture } from '../news/index.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import { type Region, regionTerritory } from '../regions/region.ts'
import { sayTerritory } from '../regions/region-list.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { KeyFigures } from '../web/ui/key-figures/key-figures.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import type { FrontFigures } from './front-figures.queries.ts'
import { TakePart, Territory } from './front-foot.view.tsx'
import { Projects, Vision } from './front-projects.view.tsx'
import type { Tally } from './promise.ts'
import { Standings } from './standings.view.tsx'

export interface FrontPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly library: Library
  readonly now: Date
  readonly figures: FrontFigures
  /** Roles in the vision and themes, of the region itself or of the one above it. */
  readonly themes: readonly BeadThing[]
  readonly projects: readonly ProjectInList[]
  readonly meetings: readonly MeetingInList[]
  readonly news: readonly ArticleInList[]
  readonly tally: Tally
  readonly mayLead: boolean
}

/** Front page of a region: what it wants, what stands out, what is done and with whom. */
export function FrontPage(props: FrontPageProps): VNode {
  const { page, region, regions, library, figures, mayLead } = props
  const { locale } = page
  const words = monitorTexts[locale].front
  const about = regionTexts[locale]
  const parent = regions.find(({ slug }) => slug === region.parent)
  const to = (path: string) => addressIn(locale, `/regios/${region.slug}/${path}`)
  const map = SetMap({ territory: regionTerritory(region), library, locale })
  const kind = parent ? about.subRegion : about.region
  return (
    <Page
      page={page}
      title={about.pageTitle(region.name)}
      description={region.description[locale]}
      crumbs={[
        { name: about.regionsTitle, path: '/regios' },
        ...(parent ? [{ name: parent.name, path: `/regios/${parent.slug}` }] : []),
      ]}
      example={region.example}
      sheet="work"
      files={['csv', 'json'].map((type) => ({
        type: type === 'csv' ? 'text/csv' : 'application/json',
        href: addressIn(locale, `/regios/${region.slug}.${type}`),
      }))}
    >
      <Opening
        title={region.name}
        sub={`${kind} · ${sayTerritory(region, library, locale)}`}
        lead={region.description[locale]}
        actions={
          <>
            <ButtonLink href={to('projecten')}>{words.seeProjects}</ButtonLink>
            <ButtonLink href={to('bijeenkomsten')} weight="secondary">
              {words.seeMeetings}
            </ButtonLink>
            {mayLead ? (
              <ButtonLink href={to('werkbank')} weight="secondary">
                {words.desk}
              </ButtonLink>
            ) : null}
          </>
        }
        {...(map ? { picture: map } : {})}
      />
      <Thread>
        <Vision {...props} />
        <StandOuts
          items={figures.standOuts}
          place={regionTerritory(region)}
          locale={locale}
          peers={figures.peers}
          path={to('regiobeeld')}
        >
          {figures.lead === undefined ? null : <p class="nl-paragraph">{figures.lead}</p>}
          <KeyFigures figures={figures.keyFigures} />
          <p>
            <a href={to('regiobeeld')}>{words.allFigures}</a>
          </p>
        </StandOuts>
        <Projects {...props} />
        <Meetings {...props} />
        <News {...props} />
        <Bead id="beloofd" title={words.promisesTitle} intro={words.promisesIntro}>
          {props.tally.all === 0 ? (
            <p class="nl-paragraph">{words.noPromises}</p>
          ) : (
            <>
              <Standings locale={locale} tally={props.tally} path={`/regios/${region.slug}/monitor`} />
              <p>
                <a href={to('monitor')}>{words.toMonitor}</a>
              </p>
            </>
          )}
        </Bead>
        <TakePart {...props} />
        <Territory {...props} />
      </Thread>
    </Page>
  )
}

function Meetings(props: FrontPageProps): VNode {
  const { page, region, meetings } = props
  const { locale } = page
  const words = monitorTexts[locale].front
  return (
    <Bead
      id="bijeenkomsten"
      title={words.meetingsTitle}
      kind={meetings.length === 0 ? 'open' : 'full'}
      intro={meetings.length === 0 ? words.noMeetings : words.meetingsIntro}
    >
      {meetings.length === 0 ? null : <MeetingList {...props} level={3} />}
      <p>
        <a href={addressIn(locale, `/regios/${region.slug}/bijeenkomsten`)}>{words.allMeetings}</a>
      </p>
    </Bead>
  )
}

function News({ page: { locale }, region, news }: FrontPageProps): VNode | null {
  const words = monitorTexts[locale].front
  if (news.length === 0) return null
  return (
    <Bead id="nieuws" title={words.newsTitle}>
      <ul class="strung strung--news">
        {news.map(({ bead, summary, publishAt, picture }) => (
          <li class={picture ? 'strung__item strung__item--pictured' : 'strung__item'}>
            {picture ? <ArticlePicture picture={picture} size="list" /> : null}
            <h3 class="strung__name">
              <a href={addressIn(locale, beadPath(bead))}>{bead.title}</a>
            </h3>
            {publishAt === undefined ? null : <p class="strung__kind">{formatDate(publishAt, locale)}</p>}
            {summary === '' ? null : <p class="strung__text">{summary}</p>}
          </li>
        ))}
      </ul>
      <p>
        <a href={addressIn(locale, `/regios/${region.slug}/nieuws`)}>{words.allNews}</a>
      </p>
    </Bead>
  )
}
