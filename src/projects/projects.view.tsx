import type { VNode } from 'preact'
import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatDate, formatList } from '../language/index.ts'
import { phaseWords, progressWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { namesOf } from '../partners/place-words.ts'
import type { Region } from '../regions/region.ts'
import { ListFiles } from '../sheets/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import type { ChosenProjects, ProjectChoice } from './choose-projects.ts'
import { confirmationOf, mustBeConfirmed } from './confirmation.ts'
import { projectChoiceAddress } from './project-address.ts'
import { ProjectFilter } from './project-filter.view.tsx'
import type { ProjectInList } from './project-list.ts'

export interface ProjectsPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly choice: ProjectChoice
  readonly chosen: ChosenProjects
  /** How many there are without any choice, and how many of them run now. */
  readonly all: { readonly projects: number; readonly running: number }
  readonly parts: readonly Region[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** Page of the list, from 1. */
  readonly at: number
  readonly now: Date
  readonly mayCreate: boolean
  readonly mayImport: boolean
  /** The map instead of the list. */
  readonly map?: VNode
}

export const PROJECTS_A_PAGE = 30

/** Projects of a region: to search, to choose from, as a list or on the map. */
export function ProjectsPage(props: ProjectsPageProps): VNode {
  const { page, region, choice, chosen, all, at, map } = props
  const { locale } = page
  const words = projectTexts[locale]
  const path = `/regios/${region.slug}/projecten`
  const shown = chosen.projects.slice((at - 1) * PROJECTS_A_PAGE, at * PROJECTS_A_PAGE)
  const addressOf = (change: { view?: 'kaart'; page?: number }) =>
    addressIn(locale, projectChoiceAddress(path, choice, change))
  return (
    <Page
      page={page}
      title={words.projectsTitle(region.name)}
      description={words.projectsWhat}
      crumbs={regionCrumbs(region, props.regions, locale)}
      example={region.example}
      sheet="work"
      files={['csv', 'json'].map((format) => ({
        type: format === 'csv' ? 'text/csv' : 'application/json',
        href: addressIn(locale, `${path}.${format}`),
      }))}
    >
      <Opening
        title={words.projectsTitle(region.name)}
        lead={all.projects === 0 ? words.noProjects : sayAll(all, locale)}
        actions={drawActions(props, path)}
      />
      {all.projects === 0 ? null : (
        <>
          <ProjectFilter
            locale={locale}
            action={addressIn(locale, path)}
            choice={choice}
            chosen={chosen}
            parts={props.parts}
            areas={props.areas}
            isMap={map !== undefined}
          />
          <div class="list-head">
            <p class="list-head__count" role="status">
              {words.found(countOf(chosen.projects.length, words.projectCount, locale))}
            </p>
            <nav class="views" aria-label={words.view}>
              <ul>
                <li>
                  <a href={addressOf({})} aria-current={map === undefined ? 'page' : undefined}>
                    {words.asList}
                  </a>
                </li>
                <li>
                  <a href={addressOf({ view: 'kaart' })} aria-current={map ? 'page' : undefined}>
                    {words.asMap}
                  </a>
                </li>
              </ul>
            </nav>
          </div>
          {map ?? <ProjectList {...props} projects={shown} />}
          {map ? null : (
            <Pagination
              locale={locale}
              page={at}
              pages={Math.ceil(chosen.projects.length / PROJECTS_A_PAGE)}
              addressOf={(to) => addressOf(to === 1 ? {} : { page: to })}
            />
          )}
          <ListFiles locale={locale} label={words.files} path={path} />
          <p class="file-links soft">
            <a href={addressIn(locale, `/regios/${region.slug}/behoeften`)}>{words.allNeeds}</a> ·{' '}
            <a href={addressIn(locale, `/regios/${region.slug}/factoren`)}>{words.allFactors}</a>
          </p>
        </>
      )}
    </Page>
  )
}

function drawActions({ page: { locale }, mayCreate, mayImport }: ProjectsPageProps, path: string) {
  const words = projectTexts[locale]
  if (!mayCreate && !mayImport) return undefined
  return (
    <>
      {mayCreate ? (
        <ButtonLink href={addressIn(locale, `${path}/nieuw`)}>{words.newProject}</ButtonLink>
      ) : null}
      {mayImport ? (
        <ButtonLink href={addressIn(locale, `${path}/importeren`)} weight="secondary">
          {words.importProjects}
        </ButtonLink>
      ) : null}
    </>
  )
}

function sayAll({ projects, running }: ProjectsPageProps['all'], locale: Locale): string {
  const words = projectTexts[locale]
  const [one = '', many = ''] = words.runningCount
  return words.projectsLead(
    countOf(projects, words.projectCount, locale),
    running === 1 ? one : `${many} ${running}`.trim(),
  )
}

export interface ProjectListProps {
  readonly page: Pick<PageDefaults, 'locale'>
  readonly region: Region
  readonly regions: readonly Region[]
  readonly gazetteer: Gazetteer
  readonly projects: readonly ProjectInList[]
  readonly now: Date
  /** Of the headings; 2 unless told. */
  readonly level?: 2 | 3 | 4
}

/** Projects strung on the thread: what, where, how far, and who leads it. */
export function ProjectList(props: ProjectListProps): VNode {
  const { locale } = props.page
  const Name = `h${props.level ?? 2}` as const
  if (props.projects.length === 0) return <p class="nl-paragraph">{projectTexts[locale].noMatch}</p>
  return (
    <ul class="strung">
      {props.projects.map((project) => (
        <li class="strung__item">
          <Name class="strung__name">
            <a href={addressIn(locale, beadPath(project.bead))}>{project.bead.title}</a>
          </Name>
          <p class="strung__kind">
            {sayState(project, locale)} · {sayWhere(project, props)}
            <br />
            {project.lead ? projectTexts[locale].ledBy(project.lead.title) : projectTexts[locale].noLead}
            <ConfirmedNote project={project} locale={locale} now={props.now} />
          </p>
          {project.summary === '' ? null : <p class="strung__text">{project.summary}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Phase, and what its leader said last when it runs: "loopt, vertraagd". */
export function sayState(
  { phase, progress }: Pick<ProjectInList, 'phase' | 'progress'>,
  locale: Locale,
): string {
  const said = progress === undefined || !mustBeConfirmed(phase) ? '' : `, ${progressWords[progress][locale]}`
  return `${phaseWords[phase][locale]}${said}`
}

/** "Zeist en De Bilt", "Zuidoost", "hele regio". */
export function sayWhere(
  { areas, regions: slugs }: Pick<ProjectInList, 'areas' | 'regions'>,
  { page: { locale }, region, regions, gazetteer }: Omit<ProjectListProps, 'projects' | 'now' | 'level'>,
): string {
  const words = projectTexts[locale]
  const names = namesOf(areas, gazetteer)
  const parts = regions
    .filter(({ slug }) => slugs.includes(slug) && slug !== region.slug)
    .map(({ name }) => name)
  const shown = names.length === 0 ? parts : names
  const rest = String(shown.length - FEW + 1)
  const few = shown.length > FEW ? [...shown.slice(0, FEW - 1), words.otherPlaces(rest)] : shown
  return few.length === 0 ? words.wholeRegion : formatList(few, locale)
}
const FEW = 4

/** When its leader last said how it goes; silence is said too. */
function ConfirmedNote({
  project: { phase, confirmedAt },
  locale,
  now,
}: {
  readonly project: ProjectInList
  readonly locale: Locale
  readonly now: Date
}): VNode | null {
  if (!mustBeConfirmed(phase)) return null
  return <span class="project-confirmed"> · {sayConfirmed(confirmedAt, locale, now)}</span>
}

export function sayConfirmed(confirmedAt: Date | undefined, locale: Locale, now: Date): string {
  const words = projectTexts[locale]
  if (confirmedAt === undefined) return words.neverConfirmed
  const day = formatDate(confirmedAt, locale)
  return confirmationOf(confirmedAt, now) === 'recent' ? words.confirmedOn(day) : words.unconfirmedSince(day)
}

function countOf(count: number, [one = '', many = '']: readonly string[], locale: Locale): string {
  return formatCount(count, one, many, locale)
}
