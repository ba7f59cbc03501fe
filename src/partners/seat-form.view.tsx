import type { VNode } from 'preact'
import type { Bead } from '../beads/bead.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { FieldDay, FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import type { Faults, Fields } from './form-fields.ts'
import { FormPage, fieldOf } from './form-page.view.tsx'
import type { Namesake } from './list-persons.queries.ts'
import type { BeadRef, Seat } from './partner.ts'
import { PersonFields } from './person-fields.view.tsx'
import { Stale } from './stale.view.tsx'

export interface SeatFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly body: Bead
  /** Absent for a new one. */
  readonly seat?: Pick<Seat, 'id' | 'revision'>
  readonly holders: readonly BeadRef[]
  readonly namesakes: readonly Namesake[]
  readonly fields: Fields
  readonly faults: Faults
  readonly stored?: Fields
}

/** The form of a seat in a body: for whom, who, as what, from when until when. */
export function SeatForm(props: SeatFormProps): VNode {
  const { page, region, regions, body, seat, holders, namesakes, fields, faults, stored } = props
  const { locale } = page
  const words = partnerTexts[locale]
  const field = (name: string) => fieldOf(name, locale, fields, faults)
  const path = beadPath(body)
  const named = (values: Fields): Fields => ({
    ...values,
    organisatie: holders.find(({ id }) => id === values['organisatie'])?.title ?? '',
  })
  const labels = {
    organisatie: words.seatOrganisation,
    persoon: words.personName,
    functie: words.function,
    van: words.sinceLabel,
    tot: words.untilLabel,
  }
  return (
    <FormPage
      page={page}
      region={region}
      title={seat ? words.changeSeatTitle(body.title) : words.newSeatTitle(body.title)}
      crumbs={[...regionCrumbs(region, regions, locale, 'gremia'), { name: body.title, path }]}
      faults={faults}
      action={addressIn(locale, `${path}/zetels/${seat?.id ?? 'nieuw'}`)}
      revision={seat?.revision}
      stale={
        stored ? (
          <Stale locale={locale} stored={named(stored)} typed={named(fields)} labels={labels} />
        ) : undefined
      }
    >
      <FieldSelect
        {...field('organisatie')}
        label={words.seatOrganisation}
        choices={[
          { value: '', text: words.chooseOrganisation },
          ...holders.map(({ id, title }) => ({ value: id, text: title })),
        ]}
      />
      <PersonFields
        locale={locale}
        fields={fields}
        faults={faults}
        label={words.personName}
        help={words.personNameHelp}
        namesakes={namesakes}
      />
      <FieldText {...field('functie')} label={words.function} help={words.functionHelp} optional />
      <div class="days">
        <FieldDay {...field('van')} label={words.sinceLabel} />
        <FieldDay
          {...field('tot')}
          label={words.untilLabel}
          help={seat ? words.endSeatHelp : words.untilHelp}
          optional
        />
      </div>
    </FormPage>
  )
}
