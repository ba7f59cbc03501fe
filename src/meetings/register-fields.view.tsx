import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import { sectors } from '../partners/sector.ts'
import type { Region } from '../regions/region.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { FieldRadios, FieldSelect } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { placesLeft } from './meeting-page.ts'
import { sayRoom } from './meetings.view.tsx'
import type { Fields } from './register-form.ts'
import type { Session } from './session.queries.ts'
import { sayTimes } from './when.ts'

export interface FormState {
  readonly locale: Locale
  readonly fields: Fields
  readonly errors: readonly FieldError[]
}

/** For whom somebody comes: the name of a partner, that the browser helps to complete, or another with its kind. */
export function OrganisationFields({
  organisations,
  ...form
}: FormState & { readonly organisations: readonly string[] }): VNode {
  const { locale } = form
  const words = registrationTexts[locale]
  const { error, value } = fieldsFrom(form.locale, form.fields, form.errors)('organisatie')
  return (
    <>
      <div class={error === undefined ? 'field' : 'field field--invalid'}>
        <label class="utrecht-form-label field__label" for="organisatie">
          {words.organisation}
        </label>
        <input
          class={error === undefined ? 'utrecht-textbox' : 'utrecht-textbox utrecht-textbox--invalid'}
          id="organisatie"
          name="organisatie"
          type="text"
          list="organisaties"
          autocomplete="organization"
          maxLength={200}
          value={value}
          aria-invalid={error === undefined ? undefined : 'true'}
          aria-describedby={error === undefined ? 'organisatie-help' : 'organisatie-error organisatie-help'}
        />
        <datalist id="organisaties">
          {organisations.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        {error === undefined ? null : (
          <p class="field__error" id="organisatie-error">
            {error}
          </p>
        )}
        <p class="field__help" id="organisatie-help">
          {words.organisationHelp}
        </p>
      </div>
      <FieldSelect
        {...fieldsFrom(form.locale, form.fields, form.errors)('sector')}
        label={words.sector}
        help={words.sectorHelp}
        choices={[
          { value: '', text: words.noSector },
          ...sectors.map((sector) => ({ value: sector, text: sectorWords[sector][locale] })),
        ]}
        optional
      />
    </>
  )
}

/** Which session somebody comes to; nothing when there are none. */
export function SessionField({
  sessions,
  regions,
  label,
  own,
  ...form
}: FormState & {
  /** Session in which they have a place: it is not full for them. */
  readonly own?: string | undefined
  readonly sessions: readonly Session[]
  readonly regions: readonly Region[]
  readonly label: string
}): VNode | null {
  const { locale } = form
  if (sessions.length === 0) return null
  return (
    <FieldRadios
      {...fieldsFrom(form.locale, form.fields, form.errors)('sessie')}
      label={label}
      choices={[
        ...sessions.map((session) => ({
          value: session.id,
          text: saySession(session, regions, locale, session.id === own),
        })),
        { value: '', text: registrationTexts[locale].noSession },
      ]}
    />
  )
}

export function saySession(
  session: Session,
  regions: readonly Region[],
  locale: Locale,
  isOwn = false,
): string {
  const region = regions.find(({ slug }) => slug === session.region)
  const isFull = placesLeft(session) === 0
  return [
    session.title,
    ...(region && !session.title.includes(region.name) ? [region.name] : []),
    sayTimes(session.startsAt, session.endsAt, locale),
    ...(isOwn || (session.capacity === undefined && !isFull) ? [] : [sayRoom(session, locale)]),
  ].join(' · ')
}
