import type { VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { MeetingList } from '../meetings/index.ts'
import type { MeetingInList } from '../meetings/meeting-page.ts'
import type { Partner } from '../partners/partner.ts'
import { ProjectList } from '../projects/index.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { type ProjectsAt, placeWorkPath } from './place-work.ts'

export interface PlaceWorkPageProps {
  readonly page: PageDefaults
  readonly area: Area
  readonly regions: readonly Region[]
  /** Regions that the place lies in, smallest first. */
  readonly around: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly projects: ProjectsAt
  readonly meetings: readonly MeetingInList[]
  /** Who work there. */
  readonly workers: readonly Partner[]
  /** The lists of partners that they stand in. */
  readonly partners: readonly { readonly name: string; readonly path: string }[]
  readonly path: string
  readonly now: Date
}

/** Most projects and meetings on the page of the place itself. */
const FEW = 3

/** On the page of a place: the first projects and meetings, and the way to all of them. */
export function PlaceWorkSection(props: Omit<PlaceWorkPageProps, 'path'>): VNode {
  const { page, area, regions, around, gazetteer, projects, meetings, partners, now } = props
  const { locale } = page
  const words = monitorTexts[locale].place
  const [region] = around
  const lists = { page, regions, gazetteer, now, level: 3 } as const
  const [one = '', many = ''] = words.projectCount
  const all = [...projects.here, ...projects.around]
  return (
    <Bead id="samen" title={words.title(area.name)} intro={words.what(area.name)}>
      {around.some(({ example }) => example) ? <p class="soft">{words.example}</p> : null}
      {region === undefined || all.length === 0 ? (
        <p class="nl-paragraph">{words.noProjects}</p>
      ) : (
        <ProjectList {...lists} region={region} projects={all.slice(0, FEW)} />
      )}
      {region === undefined || meetings.length === 0 ? null : (
        <>
          <h3>{words.meetings}</h3>
          <MeetingList
            {...lists}
            region={region}
            // The nearest in place are chosen; they stand in the order in which they come.
            meetings={meetings.slice(0, FEW).toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())}
          />
        </>
      )}
      {props.workers.length === 0 ? null : <h3>{partnerTexts[locale].takePartTitle}</h3>}
      <Workers locale={locale} workers={props.workers} most={FEW} />
      <Links
        locale={locale}
        links={[
          {
            name: words.all(formatCount(all.length, one, many, locale), area.name),
            path: placeWorkPath(area.code),
          },
          // Those of the smallest region; the others are below, with the regions.
          ...partners.slice(0, 1),
        ]}
      />
    </Bead>
  )
}

/** Most projects of one kind; the lists of the regions have them all. */
const MOST = 20

/** What happens in a place: its projects, the next meetings, and who takes part. */
export function PlaceWorkPage(props: PlaceWorkPageProps): VNode {
  const { page, area, regions, around, gazetteer, projects, meetings, partners, now } = props
  const { locale } = page
  const words = monitorTexts[locale].place
  const [region] = around
  const lists = { page, regions, gazetteer, now }
  return (
    <Page
      page={page}
      title={words.title(area.name)}
      description={words.what(area.name)}
      crumbs={[{ name: area.name, path: `/gebieden/${area.code}` }]}
      example={around.some(({ example }) => example)}
      sheet="work"
    >
      <Opening
        title={words.title(area.name)}
        lead={region === undefined ? words.noRegion(area.name) : words.what(area.name)}
      />
      {region === undefined ? null : (
        <Thread>
          <Bead
            id="projecten"
            title={
              area.level === 'municipality' ? words.projectsHere(area.name) : words.projectsNear(area.name)
            }
            kind={projects.here.length === 0 ? 'hole' : 'full'}
          >
            {projects.here.length === 0 ? (
              <p class="nl-paragraph">{words.noProjects}</p>
            ) : (
              <ProjectList {...lists} level={3} region={region} projects={projects.here.slice(0, MOST)} />
            )}
          </Bead>
          {projects.around.length === 0 ? null : (
            <Bead id="hele-regio" title={words.projectsAround} kind="open">
              <ProjectList {...lists} level={3} region={region} projects={projects.around.slice(0, MOST)} />
            </Bead>
          )}
          <Bead id="bijeenkomsten" title={words.meetings} kind={meetings.length === 0 ? 'open' : 'full'}>
            {meetings.length === 0 ? (
              <p class="nl-paragraph">{words.noMeetings}</p>
            ) : (
              <MeetingList {...lists} level={3} region={region} meetings={meetings} />
            )}
          </Bead>
          <Bead id="partners" title={partnerTexts[locale].takePartTitle}>
            <Workers locale={locale} workers={props.workers} most={MOST} />
            <Links
              locale={locale}
              links={[
                ...partners,
                ...around.map(({ name, slug }) => ({ name: words.region(name), path: `/regios/${slug}` })),
              ]}
            />
          </Bead>
        </Thread>
      )}
    </Page>
  )
}

/** The first of who work there, by name. */
function Workers({
  locale,
  workers,
  most,
}: {
  readonly locale: PageDefaults['locale']
  readonly workers: readonly Partner[]
  readonly most: number
}): VNode | null {
  if (workers.length === 0) return null
  const words = monitorTexts[locale].place
  const left = workers.length - most
  return (
    <p class="nl-paragraph">
      {words.workers}{' '}
      {workers.slice(0, most).map(({ bead }, i) => (
        <>
          {i === 0 ? null : ', '}
          <a href={addressIn(locale, beadPath(bead))}>{bead.title}</a>
        </>
      ))}
      {left > 0 ? ` ${words.andMore(left)}` : null}.
    </p>
  )
}

function Links({
  locale,
  links,
}: {
  readonly locale: PageDefaults['locale']
  readonly links: PlaceWorkPageProps['partners']
}): VNode {
  return (
    <ul class="link-list">
      {links.map(({ name, path }) => (
        <li>
          <a href={addressIn(locale, path)}>{name}</a>
        </li>
      ))}
    </ul>
  )
}
