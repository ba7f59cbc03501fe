import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatDateTime, formatNumber } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import type { Listed } from './check-in.queries.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'

export const GUESTS_A_PAGE = 100

export interface RegistrationListPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  readonly counts: Readonly<Record<'registered' | 'waiting' | 'unconfirmed', number>>
  readonly guests: readonly Listed[]
  readonly at: number
  readonly pages: number
  readonly mayExport: boolean
}

/** Who registered, for the team of the meeting. */
export function RegistrationListPage(props: RegistrationListPageProps): VNode {
  const { page, bead, counts, guests, mayExport } = props
  const { locale } = page
  const words = registrationTexts[locale]
  const title = words.listTitle(bead.title)
  const path = addressIn(locale, `${beadPath(bead)}/aanmeldingen`)
  return (
    <Page
      page={page}
      title={title}
      indexed={false}
      crumbs={meetingCrumbs({ ...props, locale: props.page.locale })}
      example={bead.example}
      sheet="work"
    >
      <Opening
        title={title}
        lead={words.listLead(formatNumber(counts.registered, locale), counts.waiting, counts.unconfirmed)}
        actions={
          <ButtonLink href={addressIn(locale, `${beadPath(bead)}/inchecken`)}>
            {meetingTexts[locale].checkIn}
          </ButtonLink>
        }
      />
      {guests.length === 0 ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <ScrollTable captionId="aanmeldingen" caption={words.listCaption}>
          <thead>
            <tr>
              <th scope="col">{words.columnName}</th>
              <th scope="col">{words.columnOrganisation}</th>
              <th scope="col">{words.columnSession}</th>
              <th scope="col">{words.columnState}</th>
              <th scope="col">{words.columnSince}</th>
            </tr>
          </thead>
          <tbody>
            {guests.map((guest) => (
              <tr>
                <th scope="row">{guest.name}</th>
                <td>
                  {guest.organisation}
                  {guest.sector === undefined ? null : (
                    <span class="soft"> {sectorWords[guest.sector][locale]}</span>
                  )}
                </td>
                <td>{guest.session ?? ''}</td>
                <td>{guest.presentAt === undefined ? words.stateWords[guest.state] : words.isPresent}</td>
                <td>{formatDateTime(guest.createdAt, locale)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
      <Pagination
        locale={locale}
        page={props.at}
        pages={props.pages}
        addressOf={(to) => (to === 1 ? path : `${path}?pagina=${to}`)}
      />
      {mayExport ? (
        <p class="file-links soft">
          {words.files} <a href={`${path}.csv`}>CSV</a> <a href={`${path}.xlsx`}>XLSX</a>
        </p>
      ) : null}
    </Page>
  )
}
