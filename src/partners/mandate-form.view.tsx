import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { FieldDay, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import type { Namesake } from './list-persons.queries.ts'
import type { BeadRef, Mandate } from './partner.ts'
import { PersonFields } from './person-fields.view.tsx'
import { Stale } from './stale.view.tsx'

export interface MandateFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly giver: Bead
  /** Absent for a new one. */
  readonly mandate?: Pick<Mandate, 'id' | 'revision'>
  readonly holders: readonly BeadRef[]
  readonly namesakes: readonly Namesake[]
  readonly fields: Fields
  readonly faults: Faults
  readonly stored?: Fields
}

/** The form of a mandate: who gets it, what for, how long, by which decision. */
export function MandateForm(props: MandateFormProps): VNode {
  const { page, region, regions, giver, mandate, holders, namesakes, fields, faults, stored } = props
  const { locale } = page
  const words = partnerTexts[locale]
  const field = (name: string) => fieldOf(name, locale, fields, faults)
  const path = beadPath(giver)
  const named = (values: Fields): Fields => ({
    ...values,
    ontvanger: holders.find(({ id }) => id === values['ontvanger'])?.title ?? '',
  })
  const labels = {
    ontvanger: words.holderOrganisation,
    persoon: words.holderPerson,
    waarvoor: words.scope,
    van: words.sinceLabel,
    tot: words.untilLabel,
    besluit: words.source,
    besluitadres: words.sourceUrl,
  }
  return (
    <FormPage
      page={page}
      region={region}
      title={mandate ? words.changeMandateTitle(giver.title) : words.newMandateTitle(giver.title)}
      crumbs={[...regionCrumbs(region, regions, locale, 'partners'), { name: giver.title, path }]}
      faults={faults}
      action={addressIn(locale, `${path}/mandaten/${mandate?.id ?? 'nieuw'}`)}
      revision={mandate?.revision}
      stale={
        stored ? (
          <Stale locale={locale} stored={named(stored)} typed={named(fields)} labels={labels} />
        ) : undefined
      }
    >
      <FieldSelect
        {...field('ontvanger')}
        label={`${words.holderKind} ${words.holderOrganisation}`}
        choices={[
          { value: '', text: words.chooseOrganisation },
          ...holders.filter(({ id }) => id !== giver.id).map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <PersonFields
        locale={locale}
        fields={fields}
        faults={faults}
        label={words.holderPerson}
        help={words.holderPersonHelp}
        namesakes={namesakes}
      />
      <FieldTextArea
        {...field('waarvoor')}
        label={words.scope}
        help={words.scopeHelp}
        rows={3}
        maxLength={2000}
      />
      <div class="days">
        <FieldDay {...field('van')} label={words.sinceLabel} />
        <FieldDay {...field('tot')} label={words.untilLabel} help={words.untilHelp} optional />
      </div>
      <FieldText {...field('besluit')} label={words.source} maxLength={500} optional />
      <FieldText
        {...field('besluitadres')}
        label={words.sourceUrl}
        help={words.websiteHelp}
        keyboard="url"
        maxLength={500}
        optional
      />
    </FormPage>
  )
}
