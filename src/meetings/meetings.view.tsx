import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatList } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { meetingKindWords, meetingTexts } from '../language/texts-meetings.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { ListFiles } from '../sheets/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { meetingKinds } from './meeting.ts'
import { type MeetingChoice, meetingChoiceAddress, meetingKindSlugs } from './meeting-address.ts'
import { isOpen, type MeetingInList, placesLeft } from './meeting-page.ts'
import { sayWhen } from './when.ts'

interface Counted {
  readonly count: number
  readonly coming: number
}

export interface MeetingsPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly parts: readonly Region[]
  readonly themes: readonly { readonly slug: string; readonly title: string }[]
  readonly choice: MeetingChoice
  /** Without any choice, and with it. */
  readonly all: Counted
  readonly chosen: Counted
  readonly meetings: readonly MeetingInList[]
  /** Page of the list, from 1. */
  readonly at: number
  readonly pages: number
  readonly now: Date
  readonly mayCreate: boolean
}

export const MEETINGS_A_PAGE = 20

/** Meetings of a region: what comes, then what was. */
export function MeetingsPage(props: MeetingsPageProps): VNode {
  const { page, region, choice, all, chosen, meetings, now } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const path = `/regios/${region.slug}/bijeenkomsten`
  const [one = '', many = ''] = words.count
  const coming = meetings.filter(({ endsAt }) => endsAt >= now)
  const past = meetings.filter(({ endsAt }) => endsAt < now)
  return (
    <Page
      page={page}
      title={words.meetingsTitle(region.name)}
      description={words.meetingsWhat}
      crumbs={regionCrumbs(region, props.regions, locale)}
      example={region.example}
      sheet="work"
    >
      <Opening
        title={words.meetingsTitle(region.name)}
        lead={
          all.count === 0
            ? words.noMeetings
            : words.meetingsLead(formatCount(all.count, one, many, locale), all.coming)
        }
        actions={
          props.mayCreate ? (
            <ButtonLink href={addressIn(locale, `${path}/nieuw`)}>{words.newMeeting}</ButtonLink>
          ) : undefined
        }
      />
      {all.count === 0 ? null : (
        <>
          <MeetingFilter {...props} action={addressIn(locale, path)} />
          <p class="list-head__count" role="status">
            {formatCount(chosen.count, one, many, locale)}
          </p>
          {meetings.length === 0 ? <p class="nl-paragraph">{words.noMatch}</p> : null}
          {coming.length === 0 ? null : (
            <section aria-labelledby="komend">
              <h2 class="nl-heading nl-heading--level-2" id="komend">
                {words.coming}
              </h2>
              <MeetingList {...props} meetings={coming} level={3} />
            </section>
          )}
          {past.length === 0 ? null : (
            <section aria-labelledby="geweest">
              <h2 class="nl-heading nl-heading--level-2" id="geweest">
                {words.past}
              </h2>
              <MeetingList {...props} meetings={past} level={3} />
            </section>
          )}
          <Pagination
            locale={locale}
            page={props.at}
            pages={props.pages}
            addressOf={(to) => addressIn(locale, meetingChoiceAddress(path, choice, to))}
          />
          <ListFiles locale={locale} label={words.files} path={path} />
          <p class="file-links soft">
            <a href={addressIn(locale, `/regios/${region.slug}/agenda.ics`)}>
              {calendarTexts[locale].followRegion}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}

function MeetingFilter({
  page: { locale },
  action,
  choice,
  parts,
  themes,
}: MeetingsPageProps & { readonly action: string }): VNode {
  const words = meetingTexts[locale]
  return (
    <search>
      <form class="project-filter meeting-filter" action={action} method="get">
        <FieldSelect
          locale={locale}
          id="soort"
          name="soort"
          label={words.kind}
          value={choice.kind === undefined ? '' : meetingKindSlugs[choice.kind]}
          choices={[
            { value: '', text: words.everyKind },
            ...meetingKinds.map((kind) => ({
              value: meetingKindSlugs[kind],
              text: meetingKindWords[kind][locale],
            })),
          ]}
        />
        {parts.length === 0 ? null : (
          <FieldSelect
            locale={locale}
            id="deel"
            name="deel"
            label={words.part}
            value={choice.part ?? ''}
            choices={[
              { value: '', text: words.everyPart },
              ...parts.map(({ slug, name }) => ({ value: slug, text: name })),
            ]}
          />
        )}
        {themes.length === 0 ? null : (
          <FieldSelect
            locale={locale}
            id="thema"
            name="thema"
            label={words.theme}
            value={choice.theme ?? ''}
            choices={[
              { value: '', text: words.everyTheme },
              ...themes.map(({ slug, title }) => ({ value: slug, text: title })),
            ]}
          />
        )}
        <div class="filter__buttons">
          <Button weight="secondary">{words.show}</Button>
          {Object.keys(choice).length > 0 ? (
            <a class="nl-link" href={action}>
              {words.clear}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}

export interface MeetingListProps {
  readonly page: Pick<PageDefaults, 'locale'>
  readonly region: Region
  readonly regions: readonly Region[]
  readonly meetings: readonly MeetingInList[]
  readonly now: Date
  /** Of the headings; 2 unless told. */
  readonly level?: 2 | 3
}

/** Meetings strung on the thread: what, when, where, and whether there is room. */
export function MeetingList(props: MeetingListProps): VNode {
  const { locale } = props.page
  const words = meetingTexts[locale]
  const Name = `h${props.level ?? 2}` as const
  return (
    <ul class="strung">
      {props.meetings.map((meeting) => (
        <li class="strung__item">
          <Name class="strung__name">
            <a href={addressIn(locale, beadPath(meeting.bead))}>{meeting.bead.title}</a>
          </Name>
          <p class="strung__kind">
            {meeting.state === 'cancelled' ? <b>{words.cancelled} · </b> : null}
            {meetingKindWords[meeting.kind][locale]} · {sayWhen(meeting.startsAt, meeting.endsAt, locale)}
            {meeting.place === '' ? null : ` · ${meeting.place}`}
            {sayParts(meeting, props)}
            {isOpen(meeting, props.now) ? ` · ${sayRoom(meeting, locale)}` : null}
          </p>
          {meeting.summary === '' ? null : <p class="strung__text">{meeting.summary}</p>}
        </li>
      ))}
    </ul>
  )
}

function sayParts({ regions: slugs }: MeetingInList, { page, region, regions }: MeetingListProps): string {
  const names = regions
    .filter(({ slug }) => slugs.includes(slug) && slug !== region.slug)
    .map(({ name }) => name)
  return names.length === 0 ? '' : ` · ${formatList(names, page.locale)}`
}

/** "Nog 12 plaatsen vrij.", "vol", or how many registered where there is no limit. */
export function sayRoom(
  room: { readonly capacity?: number; readonly taken: number },
  locale: Locale,
): string {
  const words = meetingTexts[locale]
  const left = placesLeft(room)
  const [one = '', many = ''] = left === undefined ? words.registered : words.places
  if (left === undefined) return formatCount(room.taken, one, many, locale)
  return left === 0 ? words.full : words.placesLeft(formatCount(left, one, many, locale))
}
