import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { roomTexts } from '../language/texts-room.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'

export interface RoomCodePageProps {
  readonly page: PageDefaults
  readonly typed: string
  readonly errors: readonly FieldError[]
}

/** One field for the code on the screen in the room. */
export function RoomCodePage({ page, typed, errors }: RoomCodePageProps): VNode {
  const { locale } = page
  const words = roomTexts[locale]
  const at = fieldsFrom(locale, { code: typed }, errors)
  return (
    <Page page={page} title={words.codeTitle} indexed={false} sheet="work">
      <Opening title={words.codeTitle} lead={words.codeLead} />
      <Form locale={locale} action={addressIn(locale, '/zaal')} errors={errors}>
        <FieldText {...at('code')} label={words.code} keyboard="numeric" maxLength={20} autocomplete="off" />
        <Button>{words.codeGo}</Button>
      </Form>
    </Page>
  )
}
