import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatDate, formatNumber } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { phaseWords, progressWords } from '../language/texts-project-words.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import { mustBeConfirmed } from '../projects/confirmation.ts'
import type { ProjectInList } from '../projects/project-list.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import type { Attended, PartnerWork } from './partner-report.queries.ts'
import { tallyOf } from './promise.ts'
import { PromiseTable } from './promise-table.view.tsx'
import { Standings } from './standings.view.tsx'

export interface PartnerReportProps extends PartnerWork {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  readonly attended: readonly Attended[]
  readonly day: string
}

/** The account of a partner: projects, what it promised with its reasons, meetings. Meant for paper. */
export function PartnerReport(props: PartnerReportProps): VNode {
  const { page, region, regions, bead, leads, takesPart, promises, byId, attended, day } = props
  const { locale } = page
  const words = monitorTexts[locale].report
  return (
    <Page
      page={page}
      title={words.title(bead.title)}
      crumbs={[
        ...regionCrumbs(region, regions, locale, 'partners'),
        { name: bead.title, path: beadPath(bead) },
      ]}
      example={region.example || bead.example}
      indexed={false}
      sheet="work"
    >
      <Opening title={words.title(bead.title)} sub={words.dated(formatDate(day, locale))} lead={words.what} />
      <Heading level={2}>{words.promises}</Heading>
      {promises.length === 0 ? (
        <p class="nl-paragraph">{words.sectionNone}</p>
      ) : (
        <>
          <Standings locale={locale} tally={tallyOf(promises, day)} />
          <PromiseTable
            {...{ locale, promises, day }}
            id="afspraken"
            caption={words.promises}
            projects={byId}
            ofPartner
          />
        </>
      )}
      {leads.length + takesPart.length === 0 ? <p class="nl-paragraph">{words.noProjects}</p> : null}
      <ProjectLines locale={locale} title={words.leads} projects={leads} level={2} />
      <ProjectLines locale={locale} title={words.takesPart} projects={takesPart} level={2} />
      <Heading level={2}>{words.meetings}</Heading>
      {attended.length === 0 ? (
        <p class="nl-paragraph">{words.noMeetings}</p>
      ) : (
        <AttendedTable locale={locale} attended={attended} />
      )}
    </Page>
  )
}

/** Projects under a heading, each with how far it is; nothing when there are none. */
export function ProjectLines({
  locale,
  title,
  projects,
  level = 3,
}: {
  readonly locale: Locale
  readonly title: string
  readonly projects: readonly ProjectInList[]
  readonly level?: 2 | 3
}): VNode | null {
  if (projects.length === 0) return null
  return (
    <>
      <Heading level={level}>{title}</Heading>
      <ul class="plain-list">
        {projects.map(({ bead, phase, progress }) => (
          <li>
            <a href={addressIn(locale, beadPath(bead))}>{bead.title}</a>{' '}
            <span class="soft">
              {phaseWords[phase][locale]}
              {progress === undefined || !mustBeConfirmed(phase)
                ? ''
                : `, ${progressWords[progress][locale]}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function AttendedTable({
  locale,
  attended,
}: {
  readonly locale: Locale
  readonly attended: readonly Attended[]
}): VNode {
  const words = monitorTexts[locale].report
  return (
    <ScrollTable captionId="aanwezig" caption={words.meetings} kind="action-table">
      <thead>
        <tr>
          <th scope="col">{words.meetingColumn}</th>
          <th scope="col">{words.dayColumn}</th>
          <th scope="col">{words.registeredColumn}</th>
          <th scope="col">{words.presentColumn}</th>
        </tr>
      </thead>
      <tbody>
        {attended.map(({ bead, startsAt, registered, present }) => (
          <tr>
            <th scope="row">
              <a href={addressIn(locale, beadPath(bead))}>{bead.title}</a>
            </th>
            <td>{formatDate(startsAt, locale)}</td>
            <td>{formatNumber(registered, locale)}</td>
            <td>{formatNumber(present, locale)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
