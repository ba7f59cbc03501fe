import type { ComponentChildren, VNode } from 'preact'
import { localTimeOf } from '../base/zoned.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import type { Region } from '../regions/region.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldDay, FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import type { Fields } from './meeting-form.ts'
import { BothTexts } from './meeting-form.view.tsx'
import { Frame, type OfMeeting } from './parts.view.tsx'
import type { Session } from './session.queries.ts'
import { TellField } from './tell-field.view.tsx'

interface FormProps extends OfMeeting {
  readonly fields: Fields
  readonly errors: readonly FieldError[]
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stored?: Fields
}

export function SessionFormPage(
  props: FormProps & {
    readonly session?: string
    readonly parts: readonly Region[]
    /** How many hear of another time or place. */
    readonly count: number
  },
): VNode {
  const { page, meeting, fields, session, stored, errors, parts } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  const isLonger = localTimeOf(meeting.startsAt).day !== localTimeOf(meeting.endsAt).day
  const labels = {
    titel: words.sessionName,
    deel: words.sessionRegion,
    begin: words.startTime,
    einde: words.endTime,
    plaats: words.place,
    online: words.onlineUrl,
    plaatsen: words.capacity,
  }
  return (
    <PartForm
      {...props}
      last={`sessies/${session ?? 'nieuw'}`}
      isNew={session === undefined}
      title={session === undefined ? words.addSession : words.editSession(fields['titel'] ?? '')}
      both={
        stored ? (
          <BothTexts
            locale={locale}
            labels={labels}
            stored={stored}
            typed={fields}
            say={(_, value) => parts.find(({ slug }) => slug === value)?.name ?? value}
          />
        ) : null
      }
    >
      <FieldText {...at('titel')} label={words.sessionName} />
      {parts.length === 0 ? null : (
        <FieldSelect
          {...at('deel')}
          label={words.sessionRegion}
          choices={[
            { value: '', text: words.noRegion },
            ...parts.map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
      )}
      {isLonger ? <FieldDay {...at('dag')} label={words.day} /> : null}
      <div class="days">
        <FieldText {...at('begin')} label={words.startTime} help={words.timeHelp} maxLength={5} />
        <FieldText {...at('einde')} label={words.endTime} maxLength={5} />
      </div>
      <FieldText {...at('plaats')} label={words.place} maxLength={300} optional />
      <FieldText
        {...at('online')}
        label={words.onlineUrl}
        help={words.onlineUrlHelp}
        keyboard="url"
        maxLength={1000}
        optional
      />
      <FieldText
        {...at('plaatsen')}
        label={words.capacity}
        help={words.capacityHelp}
        keyboard="numeric"
        maxLength={6}
        optional
      />
      <TellField locale={locale} fields={fields} count={props.count} />
    </PartForm>
  )
}

export function ItemFormPage(
  props: FormProps & {
    readonly item?: string
    readonly sessions: readonly Session[]
    readonly projects: readonly { readonly id: string; readonly title: string }[]
  },
): VNode {
  const { page, fields, item, stored, errors, sessions, projects } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const at = fieldsFrom(locale, fields, errors)
  const labels = {
    titel: words.itemName,
    minuten: words.itemMinutes,
    sessie: words.itemSession,
    project: words.itemAbout,
  }
  const titles = new Map([...sessions, ...projects].map(({ id, title }) => [id, title]))
  const choose = (things: readonly { readonly id: string; readonly title: string }[], none: string) => [
    { value: '', text: none },
    ...things.map(({ id, title }) => ({ value: id, text: title })),
  ]
  return (
    <PartForm
      {...props}
      last={`agenda/${item ?? 'nieuw'}`}
      isNew={item === undefined}
      title={item === undefined ? words.addItem : words.editItem(fields['titel'] ?? '')}
      both={
        stored ? (
          <BothTexts
            locale={locale}
            labels={labels}
            stored={stored}
            typed={fields}
            say={(_, value) => titles.get(value) ?? value}
          />
        ) : null
      }
    >
      <FieldText {...at('titel')} label={words.itemName} maxLength={300} />
      <FieldText
        {...at('minuten')}
        label={words.itemMinutes}
        help={words.itemMinutesHelp}
        keyboard="numeric"
        maxLength={4}
        optional
      />
      {sessions.length === 0 ? null : (
        <FieldSelect {...at('sessie')} label={words.itemSession} choices={choose(sessions, words.whole)} />
      )}
      {projects.length === 0 ? null : (
        <FieldSelect {...at('project')} label={words.itemAbout} choices={choose(projects, words.noAbout)} />
      )}
    </PartForm>
  )
}

function PartForm({
  title,
  last,
  isNew,
  both,
  children,
  ...props
}: FormProps & {
  readonly title: string
  /** Last part of the address. */
  readonly last: string
  readonly isNew: boolean
  readonly both: VNode | null
  readonly children: ComponentChildren
}): VNode {
  const { page, bead, errors } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const path = addressIn(locale, beadPath(bead))
  return (
    <Frame {...props} title={title}>
      {both}
      <Form locale={locale} action={`${path}/${last}`} errors={errors}>
        <input type="hidden" name="revisie" value={bead.revision} />
        {children}
        <p class="form-acts">
          <Button>{words.save}</Button>{' '}
          {isNew ? null : (
            <Button weight="secondary" name="actie" value="weg">
              {words.remove}
            </Button>
          )}{' '}
          <a class="nl-link" href={`${path}/onderdelen`}>
            {words.cancel}
          </a>
        </p>
      </Form>
    </Frame>
  )
}
