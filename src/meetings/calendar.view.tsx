import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'

export interface MyCalendarPageProps {
  readonly page: PageDefaults
  /** Absolute; absent when there is none. */
  readonly address: string | undefined
  readonly done: string | undefined
}

/** The address of one's own calendar: making it, making it anew, taking it away. */
export function MyCalendarPage(props: MyCalendarPageProps): VNode {
  const { page, address } = props
  const { locale } = page
  const words = calendarTexts[locale]
  const done = Object.entries(words.done).find(([name]) => name === props.done)?.[1]
  const to = (path: string) => addressIn(locale, path)
  return (
    <Page page={page} title={words.title} indexed={false} sheet="work">
      <Opening title={words.title} lead={words.lead} />
      {done === undefined ? null : (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done}</p>
        </Alert>
      )}
      {address === undefined ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <>
          <FieldText
            locale={locale}
            id="adres"
            name="adres"
            label={words.address}
            help={words.addressHelp}
            value={address}
            maxLength={500}
          />
          <Note>{words.secret}</Note>
        </>
      )}
      <Form locale={locale} action={to('/mijn/agenda')}>
        {address === undefined ? null : <p class="soft">{words.renewHelp}</p>}
        <Button weight={address === undefined ? 'primary' : 'secondary'}>
          {address === undefined ? words.make : words.renew}
        </Button>
      </Form>
      {address === undefined ? null : (
        <Form locale={locale} action={to('/mijn/agenda/weg')}>
          <Button weight="secondary">{words.stop}</Button>
        </Form>
      )}
    </Page>
  )
}
