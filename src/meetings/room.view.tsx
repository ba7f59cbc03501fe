import { h, type VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { roomTexts } from '../language/texts-room.ts'
import { Page } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldRadios, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { outcomeKinds, statementKinds } from './meeting.ts'
import type { FormFields } from './outcome.ts'
import { FieldSuggest, FollowUpFields, PlaceFields } from './outcome-form.view.tsx'
import type { OutcomeChoices } from './outcome-posted.queries.ts'
import { RoomLists, type RoomListsProps } from './room-lists.view.tsx'

export interface RoomPageProps extends RoomListsProps {
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  /** Session that this screen is for. */
  readonly session: string | undefined
  readonly choices: OutcomeChoices
  readonly fields: FormFields
  readonly errors: readonly FieldError[]
  /** Id of what this form makes: sent twice it is kept once. */
  readonly client: string
  readonly done: boolean
}

/** One large screen for a room: what is on, what was decided, and one form for all that is said. */
export function RoomPage(props: RoomPageProps): VNode {
  const { page, bead, session } = props
  const { locale } = page
  const words = roomTexts[locale]
  const path = `${beadPath(bead)}/zaal`
  const query = session === undefined ? '' : `?sessie=${session}`
  const to = (part: string) => addressIn(locale, `${path}${part}${query}`)
  return (
    <Page
      page={page}
      title={words.title(bead.title)}
      crumbs={props.crumbs}
      indexed={false}
      example={bead.example}
      sheet="work"
      islands={['room-mode']}
    >
      <div class="room">
        <Opening title={bead.title} />
        <SessionChoice {...props} />
        <RoomIsland {...props} to={to} />
      </div>
    </Page>
  )
}

/** The form and the lists; `<noaber-room>` sends the one and keeps up the other. Without it both work by themselves. */
function RoomIsland(props: RoomPageProps & { readonly to: (part: string) => string }): VNode {
  const { page, errors, to } = props
  const { locale } = page
  const words = roomTexts[locale]
  const island = h(
    'noaber-room',
    {
      'data-lists': to('/lijst'),
      'data-not-sent': words.notSent,
      'data-refused': words.refused,
      'data-improve': words.improve,
      'data-offline': words.offline,
      'data-sign-in': words.signIn,
      'data-added': words.added,
      'data-empty': words.textMissing,
      'data-worker': page.assets.addressOf('room-offline'),
    },
    <div class="room__form">
      <Heading level={2} id="vastleggen">
        {words.addTitle}
      </Heading>
      <p class="room__state" role="status">
        {props.done ? words.added : null}
      </p>
      <ul class="room__queue plain-list" />
      <Form locale={locale} action={to('')} errors={errors}>
        <input type="hidden" name="sleutel" value={props.client} />
        <RoomFields {...props} />
        <Button>{words.add}</Button>
      </Form>
    </div>,
    <div class="room__lists">
      <RoomLists {...props} />
    </div>,
  )
  return <>{island}</>
}

function RoomFields({ page: { locale }, fields, errors, choices }: RoomPageProps): VNode {
  const words = roomTexts[locale]
  const own = outcomeTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  return (
    <>
      <FieldRadios
        {...at('soort')}
        label={words.what}
        choices={[
          ...outcomeKinds.map((value) => ({ value, text: own.kinds[value] })),
          ...statementKinds.map((value) => ({ value, text: words[value] })),
        ]}
      />
      <FieldTextArea {...at('tekst')} label={words.text} rows={3} />
      <FollowUpFields {...{ locale, choices, at }} />
      <FieldSuggest {...at('over')} label={own.about} help={own.aboutHelp} names={choices.abouts} />
      <PlaceFields {...{ locale, choices, at }} />
    </>
  )
}

function SessionChoice({ page: { locale }, bead, session, choices }: RoomPageProps): VNode | null {
  const words = roomTexts[locale]
  if (choices.sessions.length === 0) return null
  const path = addressIn(locale, `${beadPath(bead)}/zaal`)
  const all = [{ id: undefined, title: words.whole }, ...choices.sessions]
  return (
    <nav aria-label={words.choose}>
      <p class="room__sessions">
        {all.map(({ id, title }) => (
          <>
            <a
              href={id === undefined ? path : `${path}?sessie=${id}`}
              aria-current={id === session ? 'true' : undefined}
            >
              {title}
            </a>{' '}
          </>
        ))}
      </p>
    </nav>
  )
}
