import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Avatar } from './avatar.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { DeskLink } from './desk-link.view.tsx'
import type { Told } from './list-persons.queries.ts'
import type { Seat } from './partner.ts'
import { BeadLink } from './seats.view.tsx'

export interface CoreTeamPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  /** Whether there is a core team at all. */
  readonly exists: boolean
  /** Seats in it now. */
  readonly seats: readonly Seat[]
  readonly told: ReadonlyMap<string, Told>
  readonly mayLead: boolean
  /** Who of them a message can reach. */
  readonly reachable: ReadonlySet<string>
}

/** Who is who in the core team: name, what they do, what drives them, and how to reach them. */
export function CoreTeamPage(props: CoreTeamPageProps): VNode {
  const { page, region, regions, exists, seats, told } = props
  const { locale } = page
  const words = partnerTexts[locale]
  const named = seats.filter(({ person }) => person !== undefined)
  const lead = !exists ? words.noCoreTeam : named.length === 0 ? words.nobodyNamed : words.coreTeamLead
  return (
    <Page
      page={page}
      title={words.coreTeamTitle(region.name)}
      description={words.coreTeamWhat}
      crumbs={regionCrumbs(region, regions, locale)}
      example={region.example}
    >
      <Opening
        title={words.coreTeamTitle(region.name)}
        lead={lead}
        actions={props.mayLead ? <DeskLink locale={locale} region={region} /> : undefined}
      />
      {seats.length === 0 ? null : (
        <ul class="faces">
          {seats.map((seat) => (
            <li class="faces__item">
              <Face
                seat={seat}
                told={seat.person && told.get(seat.person.id)}
                isReachable={seat.person !== undefined && props.reachable.has(seat.person.id)}
                locale={locale}
              />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function Face({
  seat,
  told,
  isReachable,
  locale,
}: {
  readonly seat: Seat
  readonly told: Told | undefined
  readonly isReachable: boolean
  readonly locale: 'nl' | 'en'
}): VNode {
  const words = partnerTexts[locale]
  const { person } = seat
  const role = seat.function === '' ? words.member : seat.function
  return (
    <>
      <Avatar name={person?.title ?? ''} />
      <div>
        <h2 class="faces__name">
          {person ? <a href={addressIn(locale, beadPath(person))}>{person.title}</a> : role}
        </h2>
        <p class="strung__kind">
          {person ? role : seat.vacant ? words.vacant : words.unnamed} ·{' '}
          <BeadLink bead={seat.organisation} locale={locale} />
        </p>
        {told && told.work !== '' ? <p class="faces__text">{told.work}</p> : null}
        {told?.consents && told.motive !== '' ? (
          <blockquote class="motive">
            <p class="motive__label">{words.drives}</p>
            <p>{told.motive}</p>
          </blockquote>
        ) : null}
        {person && isReachable ? (
          <p class="faces__text">
            <a href={addressIn(locale, `${beadPath(person)}/bericht`)}>{words.writeTo(person.title)}</a>
          </p>
        ) : null}
      </div>
    </>
  )
}
