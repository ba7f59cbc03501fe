import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { Listed } from './check-in.queries.ts'
import { meetingCrumbs } from './meeting-crumbs.ts'
import { OrganisationFields, SessionField } from './register-fields.view.tsx'
import type { Fields } from './register-form.ts'
import type { Session } from './session.queries.ts'

/** People in sight at once: more is searched for. */
export const CHECK_IN_SHOWN = 200

export interface CheckInPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  readonly counts: { readonly registered: number; readonly present: number }
  readonly guests: readonly Listed[]
  readonly sessions: readonly Session[]
  readonly organisations: readonly string[]
  readonly words: string
  /** "in-" or "uit-" with whose registration it was. */
  readonly done: string | undefined
  /** Names are still there. */
  readonly isOpen: boolean
  /** Of whoever walked in. */
  readonly fields: Fields
  readonly errors: readonly FieldError[]
}

/** The list at the door: search, press, next. */
export function CheckInPage(props: CheckInPageProps): VNode {
  const { page, bead, counts, guests, words: typed, isOpen, fields, errors } = props
  const { locale } = page
  const words = registrationTexts[locale]
  const title = words.checkInTitle(bead.title)
  const path = addressIn(locale, `${beadPath(bead)}/inchecken`)
  const form = { locale, fields, errors }
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
        title={words.checkInHead}
        sub={bead.title}
        lead={words.checkInLead(counts.present, formatNumber(counts.registered, locale))}
      />
      {isOpen ? null : <Note>{words.erased}</Note>}
      <DoneLine {...props} />
      <search>
        <form class="door-search" action={path} method="get">
          <FieldText locale={locale} id="zoek" name="zoek" label={words.search} value={typed} />
          <Button weight="secondary">{words.find}</Button>
          {typed === '' ? null : (
            <a class="nl-link" href={path}>
              {words.clear}
            </a>
          )}
        </form>
      </search>
      {guests.length === 0 ? <p class="nl-paragraph">{words.nobody}</p> : null}
      {isOpen ? (
        <p>
          <a class="nl-link" href="#nieuw">
            {words.walkIn}
          </a>
        </p>
      ) : null}
      <ul class="door">
        {guests.slice(0, CHECK_IN_SHOWN).map((guest) => (
          <Guest guest={guest} locale={locale} path={path} typed={typed} isOpen={isOpen} />
        ))}
      </ul>
      {guests.length > CHECK_IN_SHOWN ? <p class="nl-paragraph">{words.more}</p> : null}
      {isOpen ? (
        <Details
          summary={words.walkIn}
          open={errors.length > 0 || (typed !== '' && guests.length === 0)}
          id="nieuw"
        >
          <Form locale={locale} action={path} errors={errors}>
            <FieldText
              {...fieldsFrom(form.locale, form.fields, form.errors)('naam')}
              label={words.walkInName}
              maxLength={100}
            />
            <OrganisationFields {...form} organisations={props.organisations} />
            <SessionField
              {...form}
              sessions={props.sessions}
              regions={props.regions}
              label={words.walkInSession}
            />
            <Button name="actie" value="toevoegen">
              {words.walkInAdd}
            </Button>
          </Form>
        </Details>
      ) : null}
    </Page>
  )
}

function DoneLine({ page: { locale }, guests, done }: CheckInPageProps): VNode | null {
  const words = registrationTexts[locale]
  const [way = '', ...rest] = (done ?? '').split('-')
  const guest = guests.find(({ id }) => id === rest.join('-'))
  if (!guest) return null
  return (
    <Alert title={words.doneTitle}>
      <p class="nl-paragraph">{way === 'in' ? words.isIn(guest.name) : words.isOut(guest.name)}</p>
    </Alert>
  )
}

function Guest({
  guest,
  locale,
  path,
  typed,
  isOpen,
}: {
  readonly guest: Listed
  readonly locale: Locale
  readonly path: string
  readonly typed: string
  readonly isOpen: boolean
}): VNode {
  const words = registrationTexts[locale]
  const isIn = guest.presentAt !== undefined
  const about = [
    guest.organisation,
    guest.session ?? '',
    guest.state === 'waiting' ? words.stateWords.waiting : '',
    isIn ? words.isPresent : '',
  ].filter(Boolean)
  return (
    <li class={isIn ? 'door__guest door__guest--in' : 'door__guest'} id={`wie-${guest.id}`}>
      <p>
        <b>{guest.name}</b>
        <br />
        <span class="soft">{about.join(' · ')}</span>
      </p>
      {isOpen ? (
        <form method="post" action={path}>
          <input type="hidden" name="wie" value={guest.id} />
          {typed === '' ? null : <input type="hidden" name="zoek" value={typed} />}
          <button
            class={isIn ? 'nl-button nl-button--secondary' : 'nl-button nl-button--primary'}
            type="submit"
            name="actie"
            value={isIn ? 'toch-niet' : 'binnen'}
            aria-label={isIn ? words.undoOf(guest.name) : words.checkInOf(guest.name)}
          >
            {isIn ? words.undo : words.checkInButton}
          </button>
        </form>
      ) : null}
    </li>
  )
}
