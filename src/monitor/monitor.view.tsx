import type { VNode } from 'preact'
import { addressIn, formatCount, formatNumber } from '../language/index.ts'
import { monitorTexts, standingWords } from '../language/texts-monitor.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { BeadRef } from '../partners/partner.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Overview } from './overview.view.tsx'
import { type PromiseChoice, type Promised, standings, tallyBy, tallyOf } from './promise.ts'
import { PromiseTable } from './promise-table.view.tsx'
import { Standings, standingSlugs } from './standings.view.tsx'

export interface MonitorPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly subRegions: readonly Region[]
  readonly part: Region | undefined
  readonly choice: PromiseChoice
  /** All of the region or the part, and what was chosen of it, in reading order. */
  readonly promises: readonly Promised[]
  readonly chosen: readonly Promised[]
  readonly projects: readonly ProjectInList[]
  readonly byId: ReadonlyMap<string, ProjectInList>
  readonly day: string
}

/** Most lines on the page; the files have them all. */
const MOST = 60

/** What was promised in a region: done, late with its reason, and the rest. */
export function MonitorPage(props: MonitorPageProps): VNode {
  const { page, region, regions, promises, chosen, byId, day } = props
  const { locale } = page
  const words = monitorTexts[locale].monitor
  const tally = tallyOf(promises, day)
  const count = (number: number) =>
    formatCount(number, words.promiseCount[0] ?? '', words.promiseCount[1] ?? '', locale)
  const title = words.title((props.part ?? region).name)
  const path = `/regios/${region.slug}/monitor`
  const query = queryOf(props)
  return (
    <Page
      page={page}
      title={title}
      description={words.what}
      crumbs={regionCrumbs(region, regions, locale)}
      example={region.example}
      sheet="work"
    >
      <Opening
        title={title}
        lead={
          tally.all === 0
            ? words.none
            : words.lead(
                count(tally.all),
                formatNumber(tally.by.done, locale),
                formatNumber(tally.by.late, locale),
              )
        }
      >
        {tally.all === 0 ? null : <Standings locale={locale} tally={tally} path={path} />}
      </Opening>
      {promises.length === 0 ? null : (
        <>
          {isChosen(props) ? null : <Overviews {...props} />}
          <Filter {...props} />
          <p class="list-head__count" role="status">
            {words.found(count(chosen.length))}
          </p>
          {chosen.length === 0 ? (
            <p class="nl-paragraph">{words.noMatch}</p>
          ) : (
            <PromiseTable
              {...{ locale, day }}
              id="afspraken"
              caption={title}
              promises={chosen.slice(0, MOST)}
              projects={byId}
            />
          )}
          {chosen.length > MOST ? (
            <p class="soft">{words.more(formatNumber(MOST, locale), formatNumber(chosen.length, locale))}</p>
          ) : null}
          <p class="file-links soft">
            {words.files} <a href={addressIn(locale, `${path}.csv${query}`)}>CSV</a>{' '}
            <a href={addressIn(locale, `${path}.xlsx${query}`)}>XLSX</a>{' '}
            <a href={addressIn(locale, `${path}.json${query}`)}>JSON</a>
          </p>
        </>
      )}
    </Page>
  )
}

/** Whoever chose something wants the list at once, not the overview. */
function isChosen({ part, choice }: Pick<MonitorPageProps, 'part' | 'choice'>): boolean {
  return part !== undefined || Object.keys(choice).length > 0
}

function Filter({
  page: { locale },
  region,
  subRegions,
  part,
  choice,
  promises,
  projects,
}: MonitorPageProps): VNode {
  const words = monitorTexts[locale].monitor
  const path = addressIn(locale, `/regios/${region.slug}/monitor`)
  const select = (name: string, label: string, value: string | undefined, refs: readonly Option[]) =>
    refs.length === 0 ? null : (
      <FieldSelect
        locale={locale}
        id={name}
        name={name}
        label={label}
        value={value ?? ''}
        choices={[{ value: '', text: words.all }, ...refs]}
      />
    )
  const holders = promises.flatMap(({ holder }) => (holder ? [holder.bead] : []))
  return (
    <search>
      <form class="project-filter promise-filter" action={path} method="get">
        {select(
          'deel',
          words.part,
          part?.slug,
          subRegions.map(({ slug, name }) => ({ value: slug, text: name })),
        )}
        {select('thema', words.theme, choice.theme, optionsOf(projects.flatMap(({ themes }) => themes)))}
        {select('partner', words.partner, choice.partner, optionsOf(holders))}
        {select(
          'stand',
          words.standing,
          choice.standing === undefined ? undefined : standingSlugs[choice.standing],
          standings.map((each) => ({ value: standingSlugs[each], text: standingWords[each][locale] })),
        )}
        {choice.project === undefined ? null : <input type="hidden" name="project" value={choice.project} />}
        <p class="filter__buttons">
          <Button>{words.show}</Button> {isChosen({ part, choice }) ? <a href={path}>{words.reset}</a> : null}
        </p>
      </form>
    </search>
  )
}

interface Option {
  readonly value: string
  readonly text: string
}

/** Each bead once, by name. */
function optionsOf(beads: readonly BeadRef[]): readonly Option[] {
  const bySlug = new Map(beads.map(({ slug, title }) => [slug, title]))
  return [...bySlug]
    .map(([value, text]) => ({ value, text }))
    .sort((a, b) => a.text.localeCompare(b.text, 'nl'))
}

/** The same numbers by theme, partner and project, each a way to the list of that one. */
function Overviews(props: MonitorPageProps): VNode {
  const { page, promises, byId, day } = props
  const words = monitorTexts[page.locale].monitor
  const projectOf = ({ project }: Promised) => (project === undefined ? undefined : byId.get(project))
  return (
    <>
      <Heading level={2}>{words.overview}</Heading>
      <Overview
        {...props}
        id="per-thema"
        name="thema"
        caption={words.byTheme}
        first={words.theme}
        lines={tallyBy(promises, (promise) => projectOf(promise)?.themes ?? [], day)}
      />
      <Details summary={words.byPartner}>
        <Overview
          {...props}
          id="per-partner"
          name="partner"
          caption={words.byPartner}
          first={words.partner}
          lines={tallyBy(promises, ({ holder }) => (holder ? [holder.bead] : []), day)}
        />
      </Details>
      <Details summary={words.byProject}>
        <Overview
          {...props}
          id="per-project"
          name="project"
          caption={words.byProject}
          first={words.project}
          lines={tallyBy(
            promises,
            (promise) => {
              const project = projectOf(promise)
              return project ? [project.bead] : []
            },
            day,
          )}
        />
      </Details>
    </>
  )
}

function queryOf({ part, choice }: Pick<MonitorPageProps, 'part' | 'choice'>): string {
  const { theme, project, partner, standing } = choice
  const query = new URLSearchParams({
    ...(part === undefined ? {} : { deel: part.slug }),
    ...(theme === undefined ? {} : { thema: theme }),
    ...(project === undefined ? {} : { project }),
    ...(partner === undefined ? {} : { partner }),
    ...(standing === undefined ? {} : { stand: standingSlugs[standing] }),
  }).toString()
  return query === '' ? '' : `?${query}`
}
