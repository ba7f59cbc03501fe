import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import { FieldChecks } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import type { Fields } from './meeting-form.ts'

const YES = 'ja'

/** Whether whoever registered is to hear of another time or place, as it was sent. */
export function isTold(sent: Fields): boolean {
  return sent['bericht'] === YES
}

export function fieldOfTold(told: boolean): Fields {
  return { bericht: told ? YES : '' }
}

/** Asks whether whoever registered is to be told of another time or place; nothing when there is nobody. */
export function TellField({
  locale,
  fields,
  count,
}: {
  readonly locale: Locale
  readonly fields: Fields
  readonly count: number
}): VNode | null {
  const words = meetingTexts[locale]
  if (count === 0) return null
  return (
    <FieldChecks
      {...fieldsFrom(locale, fields, [])('bericht')}
      label={words.tell}
      values={[fields['bericht'] ?? '']}
      choices={[{ value: YES, text: words.tellThem(count) }]}
    />
  )
}
