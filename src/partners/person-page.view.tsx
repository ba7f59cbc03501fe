import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { Avatar } from './avatar.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Told } from './list-persons.queries.ts'
import { Mandates } from './mandates.view.tsx'
import { isOver, type Mandate, type Seat } from './partner.ts'
import { SeatList } from './seats.view.tsx'

export interface PersonPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly state: BeadState
  readonly told: Told
  readonly seats: readonly Seat[]
  readonly mandates: readonly Mandate[]
  /** Whether a message can reach them. */
  readonly isReachable: boolean
  readonly day: string
  readonly done: string | undefined
  /** What later rooms tell of them. */
  readonly sections: readonly VNode[]
}

/** A person: what they do, what they sit in and for whom, and a way to write to them. Never an address. */
export function PersonPage(props: PersonPageProps): VNode {
  const { page, region, regions, state, told, seats, mandates, day, done } = props
  const { locale } = page
  const { bead } = state
  const words = partnerTexts[locale]
  const now = seats.filter((seat) => !isOver(day, seat))
  const open = now[0]
  return (
    <Page
      page={page}
      title={bead.title}
      description={told.work}
      crumbs={regionCrumbs(region, regions, locale)}
      example={region.example || bead.example}
      indexed={told.consents && bead.visibility === 'public'}
    >
      <div class="person-head">
        <Avatar name={bead.title} />
        <Opening
          title={bead.title}
          {...(open
            ? { sub: [open.function, open.organisation.title].filter((part) => part !== '').join(' · ') }
            : {})}
          {...(told.work === '' ? {} : { lead: told.work })}
          actions={
            props.isReachable ? (
              <ButtonLink href={addressIn(locale, `${beadPath(bead)}/bericht`)}>
                {words.writeTo(bead.title)}
              </ButtonLink>
            ) : undefined
          }
        >
          {told.consents && told.motive !== '' ? (
            <blockquote class="motive">
              <p class="motive__label">{words.drives}</p>
              <p>{told.motive}</p>
            </blockquote>
          ) : null}
        </Opening>
      </div>
      <DoneNotice locale={locale} done={done} />
      {bead.example ? <Note>{words.personInvented}</Note> : null}
      {told.consents ? null : <Note>{words.personHidden}</Note>}
      <BeadTools locale={locale} state={state} />
      <Thread>
        <Bead id="zetels" title={words.personSits}>
          {now.length === 0 ? (
            <p class="nl-paragraph">{words.personNoSeats}</p>
          ) : (
            <SeatList locale={locale} seats={now} of="person" />
          )}
        </Bead>
        {props.sections}
        {mandates.length === 0 ? null : (
          <Bead id="mandaten" title={words.mandates} intro={words.mandatesIntro}>
            <Mandates locale={locale} mandates={mandates} />
          </Bead>
        )}
      </Thread>
      {/* With their work above it, an empty "nothing hangs on this" would say the opposite. */}
      <AroundBead locale={locale} state={state} {...(props.sections.length > 0 ? { shown: NOTHING } : {})} />
    </Page>
  )
}

const NOTHING: ReadonlySet<string> = new Set()
