import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { meetingKindWords, meetingTexts } from '../language/texts-meetings.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldChecks, FieldDay, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { meetingKinds } from './meeting.ts'
import type { Fields, MeetingChoices } from './meeting-form.ts'
import { TellField } from './tell-field.view.tsx'

export interface MeetingFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  /** Absent for a new one. */
  readonly bead?: Bead
  readonly fields: Fields
  readonly errors: readonly FieldError[]
  readonly choices: MeetingChoices
  /** How many hear of another time or place. */
  readonly count: number
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stored?: Fields
}

/** The page with the form of a meeting, new or known. */
export function MeetingFormPage(props: MeetingFormProps): VNode {
  const { page, region, regions, bead, fields, errors, choices } = props
  const { locale } = page
  const words = meetingTexts[locale]
  const list = `/regios/${region.slug}/bijeenkomsten`
  const title = bead ? words.editTitle(bead.title) : words.newTitle
  const at = fieldsFrom(locale, fields, errors)
  const chosen = (items: readonly { readonly id: string; readonly title: string }[], none: string) => [
    { value: '', text: none },
    ...items.map(({ id, title: text }) => ({ value: id, text })),
  ]
  return (
    <Page
      page={page}
      title={title}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.meetings, path: list },
        ...(bead ? [{ name: bead.title, path: beadPath(bead) }] : []),
      ]}
      example={region.example}
      indexed={false}
      sheet="work"
    >
      <Opening title={title} />
      {props.stored ? (
        <BothTexts
          locale={locale}
          labels={labelsOf(locale)}
          stored={props.stored}
          typed={fields}
          say={sayIn(choices, locale)}
        />
      ) : null}
      <Form
        locale={locale}
        action={addressIn(locale, bead ? `${beadPath(bead)}/bewerken` : `${list}/nieuw`)}
        errors={errors}
      >
        {bead ? (
          <input type="hidden" name="revisie" value={bead.revision} />
        ) : (
          <input type="hidden" name="sleutel" value={fields['sleutel']} />
        )}
        <FieldText {...at('titel')} label={words.name} />
        <FieldSelect
          {...at('soort')}
          label={words.kind}
          choices={meetingKinds.map((kind) => ({ value: kind, text: meetingKindWords[kind][locale] }))}
        />
        <FieldTextArea
          {...at('samenvatting')}
          label={words.summary}
          help={words.summaryHelp}
          rows={3}
          optional
        />
        <FieldTextArea {...at('omschrijving')} label={words.description} rows={8} optional />
        <div class="days">
          <FieldDay {...at('dag')} label={words.day} />
          <FieldText {...at('begin')} label={words.startTime} help={words.timeHelp} maxLength={5} />
          <FieldText {...at('einde')} label={words.endTime} maxLength={5} />
        </div>
        <FieldDay {...at('einddag')} label={words.endDay} help={words.endDayHelp} optional />
        <FieldText {...at('plaats')} label={words.place} help={words.placeHelp} maxLength={300} optional />
        <FieldSelect
          {...at('gebied')}
          label={words.area}
          choices={[
            { value: '', text: words.noArea },
            ...choices.areas.map(({ code, name }) => ({ value: code, text: name })),
          ]}
        />
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
        <FieldDay
          {...at('aanmelden-tot')}
          label={words.registerUntilDay}
          help={words.registerUntilHelp}
          optional
        />
        <FieldSelect
          {...at('organisatie')}
          label={words.organiserField}
          help={words.organiserHelp}
          choices={chosen(choices.organisations, words.noOrganiser)}
        />
        {choices.bodies.length === 0 ? null : (
          <FieldSelect {...at('gremium')} label={words.body} choices={chosen(choices.bodies, words.noBody)} />
        )}
        {choices.themes.length === 0 ? null : (
          <FieldChecks
            {...at('themas')}
            label={words.themes}
            values={(fields['themas'] ?? '').split('\n')}
            choices={choices.themes.map(({ id, title: text }) => ({ value: id, text }))}
            optional
          />
        )}
        <FieldSelect
          {...at('zichtbaar')}
          label={words.visibility}
          choices={visibilities.map((one) => ({ value: one, text: words.visibilityWords[one] }))}
        />
        <TellField locale={locale} fields={fields} count={props.count} />
        <p class="form-acts">
          <Button>{words.save}</Button>{' '}
          <a class="nl-link" href={addressIn(locale, bead ? beadPath(bead) : list)}>
            {words.cancel}
          </a>
        </p>
      </Form>
    </Page>
  )
}

/** Somebody else was first: both texts beside each other, by field; what was typed is still in the form. */
export function BothTexts({
  locale,
  labels,
  stored,
  typed,
  say,
}: {
  readonly locale: Locale
  readonly labels: Fields
  readonly stored: Fields
  readonly typed: Fields
  readonly say: (name: string, value: string) => string
}): VNode {
  const words = meetingTexts[locale]
  const differing = Object.entries(labels).filter(
    ([name]) => (typed[name] ?? '').trim() !== (stored[name] ?? '').trim(),
  )
  const shown = (name: string, text: string | undefined) =>
    text ? <span class="typed">{say(name, text)}</span> : <span class="soft">{words.nothing}</span>
  return (
    <Alert kind="error" title={words.staleTitle}>
      <p class="nl-paragraph">{words.staleText}</p>
      {differing.map(([name, label]) => (
        <section class="both" aria-label={label}>
          <h3 class="nl-heading nl-heading--level-3">{label}</h3>
          <dl class="both__texts">
            <div>
              <dt>{words.staleStored}</dt>
              <dd>{shown(name, stored[name])}</dd>
            </div>
            <div>
              <dt>{words.staleYours}</dt>
              <dd>{shown(name, typed[name])}</dd>
            </div>
          </dl>
        </section>
      ))}
    </Alert>
  )
}

function labelsOf(locale: Locale): Fields {
  const words = meetingTexts[locale]
  return {
    titel: words.name,
    soort: words.kind,
    samenvatting: words.summary,
    omschrijving: words.description,
    dag: words.day,
    begin: words.startTime,
    einde: words.endTime,
    einddag: words.endDay,
    plaats: words.place,
    gebied: words.area,
    online: words.onlineUrl,
    plaatsen: words.capacity,
    'aanmelden-tot': words.registerUntilDay,
    organisatie: words.organiserField,
    gremium: words.body,
    themas: words.themes,
    zichtbaar: words.visibility,
  }
}

/** A field in words: names of what was chosen, not their ids. */
function sayIn(choices: MeetingChoices, locale: Locale) {
  const words = meetingTexts[locale]
  const names = new Map<string, string>([
    ...[...choices.themes, ...choices.organisations, ...choices.bodies].map(
      ({ id, title }) => [id, title] as const,
    ),
    ...choices.areas.map(({ code, name }) => [code, name] as const),
    ...meetingKinds.map((kind) => [kind, meetingKindWords[kind][locale]] as const),
    ...visibilities.map((one) => [one, words.visibilityWords[one]] as const),
  ])
  return (_: string, value: string) =>
    value
      .split('\n')
      .map((part) => names.get(part) ?? part)
      .join('\n')
}
