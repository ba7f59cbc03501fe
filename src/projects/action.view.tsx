import type { VNode } from 'preact'
import { beadPath, visibilities } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { actionStateWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { type Namesake, WhichPerson } from '../partners/index.ts'
import { AroundBead, type BeadState, BeadTools, DoneNotice } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { FieldDay, FieldRadios, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import { ActionMark, ActionTable, refLink, Who } from './action-table.view.tsx'
import { ChangeDone } from './change-done.view.tsx'
import { actionStates } from './project.ts'
import type { Action } from './project-page.ts'

export interface ActionPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly state: BeadState
  readonly action: Action
  /** Today, in the Netherlands. */
  readonly day: string
  /** May say how far it is: the team, and whoever does it. */
  readonly mayState: boolean
  readonly done: string | undefined
  /** The last change is of this very revision: whoever made it can undo it. */
  readonly undoable: boolean
}

/** An action or follow-up: what, who, when, how far, and why. */
export function ActionPage(props: ActionPageProps): VNode {
  const { page, state, action, day, mayState, done } = props
  const { locale } = page
  const { bead } = state
  const words = projectTexts[locale]
  const form = projectFormTexts[locale]
  return (
    <Page
      page={page}
      title={bead.title}
      crumbs={props.crumbs}
      example={bead.example}
      indexed={bead.visibility === 'public'}
      sheet="work"
    >
      <Opening title={bead.title} lead={<ActionMark action={action} day={day} locale={locale} />} />
      <DoneNotice locale={locale} done={done} />
      {mayState ? <ChangeDone {...{ locale, bead, done }} undoable={props.undoable} /> : null}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <Thread>
        <Bead id="wat" title={words.actionWhat}>
          <DefinitionList
            items={[
              { term: words.actionWho, description: <Who action={action} locale={locale} /> },
              {
                term: words.actionWhen,
                description: action.dueOn === undefined ? words.noDate : formatDate(action.dueOn, locale),
              },
              ...(action.project
                ? [{ term: words.forProject, description: refLink(action.project, locale) }]
                : []),
              ...(action.meeting
                ? [{ term: words.agreedAt, description: refLink(action.meeting, locale) }]
                : []),
            ]}
          />
          {action.note === '' ? null : <Typed text={action.note} />}
        </Bead>
        {mayState ? (
          <Bead id="stand" title={words.actionState} kind="open">
            <Form locale={locale} action={addressIn(locale, `${beadPath(bead)}/stand`)}>
              <input type="hidden" name="revisie" value={action.revision} />
              <FieldRadios
                locale={locale}
                id="stand-keuze"
                name="stand"
                label={form.state}
                value={action.state}
                choices={actionStates.map((one) => ({ value: one, text: actionStateWords[one][locale] }))}
              />
              <FieldText
                locale={locale}
                id="toelichting"
                name="toelichting"
                label={form.note}
                help={form.noteHelp}
                value={action.note}
                maxLength={1000}
                optional
              />
              <Button>{form.setState}</Button>
            </Form>
          </Bead>
        ) : null}
      </Thread>
      <AroundBead locale={locale} state={state} />
    </Page>
  )
}

export interface ActionFormProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly title: string
  /** Dutch address that it is sent to. */
  readonly path: string
  readonly revision?: number
  readonly organisations: readonly { readonly id: string; readonly title: string }[]
  /** Whom a name that was refused can mean. */
  readonly namesakes: readonly Namesake[]
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stale?: VNode | undefined
}

/** The form of an action. */
export function ActionForm(props: ActionFormProps): VNode {
  const { page, title, path, revision, organisations, fields, errors, stale } = props
  const { locale } = page
  const words = projectFormTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  return (
    <Page page={page} title={title} crumbs={props.crumbs} indexed={false} sheet="work">
      <Opening title={title} lead={words.actionLead} />
      {stale}
      <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
        {revision === undefined ? null : <input type="hidden" name="revisie" value={revision} />}
        <FieldText {...at('wat')} label={words.what} />
        <input type="hidden" name="persoon-was" value={fields['persoon-was'] ?? ''} />
        <FieldText {...at('persoon')} label={words.person} help={words.personHelp} optional />
        <WhichPerson {...at('persoonkeuze')} label={words.personWhich} namesakes={props.namesakes} />
        <FieldSelect
          {...at('organisatie')}
          label={words.organisation}
          choices={[
            { value: '', text: words.nobody },
            ...organisations.map((one) => ({ value: one.id, text: one.title })),
          ]}
        />
        <FieldDay {...at('klaar')} label={words.due} optional />
        <FieldRadios
          {...at('stand')}
          label={words.state}
          choices={actionStates.map((one) => ({ value: one, text: actionStateWords[one][locale] }))}
        />
        <FieldTextArea {...at('toelichting')} label={words.note} help={words.noteHelp} rows={3} optional />
        <FieldSelect
          {...at('zichtbaar')}
          label={words.visibility}
          choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
        />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}

/** What somebody has to do themselves. */
export function MyActionsPage({
  page,
  actions,
  day,
}: {
  readonly page: PageDefaults
  readonly actions: readonly Action[]
  readonly day: string
}): VNode {
  const { locale } = page
  const words = projectFormTexts[locale]
  return (
    <Page page={page} title={words.myActions} indexed={false} sheet="work">
      <Opening title={words.myActions} lead={actions.length === 0 ? words.noMine : words.myActionsLead} />
      {actions.length === 0 ? null : (
        <ActionTable
          locale={locale}
          id="mijn-acties"
          caption={words.myActions}
          actions={actions}
          day={day}
          of="person"
        />
      )}
    </Page>
  )
}
