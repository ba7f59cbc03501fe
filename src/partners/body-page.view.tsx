import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatList } from '../language/index.ts'
import { bodyKindWords, sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { RightMark } from './bodies.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { Done } from './done.view.tsx'
import type { Body } from './list-bodies.queries.ts'
import { isOver, type Seat } from './partner.ts'
import { Paragraphs } from './partner-page.view.tsx'
import { type Presence, presenceOf } from './present.ts'
import { SeatList } from './seats.view.tsx'
import type { Sector } from './sector.ts'

export interface BodyPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly state: BeadState
  readonly body: Body
  readonly seats: readonly Seat[]
  /** Of later rooms: its meetings. */
  readonly sections: readonly VNode[]
  readonly day: string
  readonly maySeat: boolean
  readonly done: string | undefined
}

/** A body: what it is for, what it may do, who sits in it and who is missing. */
export function BodyPage(props: BodyPageProps): VNode {
  const { page, region, regions, state, body, seats, day, maySeat, done } = props
  const { locale } = page
  const { bead } = state
  const words = partnerTexts[locale]
  const path = beadPath(bead)
  const now = seats.filter((seat) => !isOver(day, seat))
  const before = seats.filter((seat) => isOver(day, seat)).reverse()
  const editOf = maySeat ? (seat: Seat) => `${path}/zetels/${seat.id}` : undefined
  const presence = presenceOf(body.wanted, seats, day)
  return (
    <Page
      page={page}
      title={bead.title}
      description={bead.summary}
      crumbs={regionCrumbs(region, regions, locale, 'gremia')}
      example={region.example || bead.example}
      indexed={bead.visibility === 'public'}
    >
      <Opening
        title={bead.title}
        sub={
          <>
            {bodyKindWords[body.kind][locale][0]} · <RightMark right={body.right} locale={locale} />
          </>
        }
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
      />
      <Done locale={locale} done={done} />
      <DoneNotice locale={locale} done={done} />
      {bead.visibility === 'public' ? null : (
        <Note label={words.notPublic}>{words.visibilityWords[bead.visibility]}</Note>
      )}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <Thread>
        <Bead id="taak" title={words.task} intro={words.rightIntro[body.right]}>
          {body.task === '' ? null : <Paragraphs text={body.task} />}
          <DecisionLine locale={locale} state={state} />
        </Bead>
        <Bead
          id="sectoren"
          title={words.sectors}
          intro={sayPresence(body.wanted, presence, locale)}
          kind={presence.missing.length > 0 ? 'hole' : 'full'}
        >
          <SectorList locale={locale} presence={presence} />
        </Bead>
        <Bead id="zetels" title={words.seats} kind={now.length === 0 ? 'hole' : 'full'}>
          {now.length === 0 ? (
            <p class="nl-paragraph">{words.emptyBody}</p>
          ) : (
            <SeatList locale={locale} seats={now} of="body" editOf={editOf} />
          )}
          {maySeat ? (
            <ButtonLink href={addressIn(locale, `${path}/zetels/nieuw`)} weight="secondary">
              {words.addSeat}
            </ButtonLink>
          ) : null}
        </Bead>
        {props.sections}
        {before.length === 0 ? null : (
          <Bead id="eerder" title={words.history} kind="open">
            <SeatList locale={locale} seats={before} of="body" editOf={editOf} />
          </Bead>
        )}
      </Thread>
      <AroundBead locale={locale} state={state} />
    </Page>
  )
}

/** To whom a body presents what it made, and who presents to it. */
function DecisionLine({ locale, state: { around } }: { locale: Locale; state: BeadState }): VNode | null {
  const words = partnerTexts[locale]
  const namesIn = (nears: BeadState['around']['up']) =>
    formatList(
      nears.filter(({ relation }) => relation === 'presents-to').map(({ bead }) => bead.title),
      locale,
    )
  const [to, from] = [namesIn(around.up), namesIn(around.down)]
  if (to === '' && from === '') return null
  return (
    <p class="nl-paragraph">
      {to === '' ? null : words.presentsTo(to)} {from === '' ? null : words.presentedBy(from)}
    </p>
  )
}

/** What the list of sectors says, in a sentence. */
function sayPresence(wanted: readonly Sector[], { missing, present }: Presence, locale: Locale): string {
  const words = partnerTexts[locale]
  const names = (sectors: readonly Sector[]) =>
    formatList(
      sectors.map((sector) => sectorWords[sector][locale]),
      locale,
    )
  if (wanted.length === 0) return words.sectorsNone
  return missing.length === 0 ? words.sectorsAll(names(present)) : words.sectorsMissing(names(missing))
}

/** Full bead: there. Dashed bead: missing. Open bead: there without being asked for. Each with its word. */
function SectorList({ locale, presence }: { locale: Locale; presence: Presence }): VNode | null {
  const words = partnerTexts[locale]
  const lines = [
    ...presence.present.map((sector) => ({ sector, state: 'present' }) as const),
    ...presence.missing.map((sector) => ({ sector, state: 'missing' }) as const),
    ...presence.extra.map((sector) => ({ sector, state: 'extra' }) as const),
  ]
  if (lines.length === 0) return null
  return (
    <ul class="sectors">
      {lines.map(({ sector, state }) => (
        <li class={`sectors__item sectors__item--${state}`}>
          {sectorWords[sector][locale]} <span class="soft">({words[state]})</span>
        </li>
      ))}
    </ul>
  )
}
