import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import type { Faults, Fields } from './form-fields.ts'
import { fieldOf } from './form-page.view.tsx'
import type { BeadRef } from './partner.ts'

/** Somebody with the name that was typed. */
export type Namesake = BeadRef & { readonly summary: string }

export interface PersonFieldsProps {
  readonly locale: Locale
  readonly fields: Fields
  readonly faults: Faults
  readonly label: string
  readonly help: string
  /** People with the name that was typed; more than one: which of them is asked. */
  readonly namesakes: readonly Namesake[]
}

/** A person by their name, and which one when several have it. */
export function PersonFields(props: PersonFieldsProps): VNode {
  const { locale, fields, faults, label, help, namesakes } = props
  return (
    <>
      <FieldText {...fieldOf('persoon', locale, fields, faults)} label={label} help={help} optional />
      {namesakes.length > 1 ? (
        <FieldSelect
          {...fieldOf('persoonkeuze', locale, fields, faults)}
          label={partnerTexts[locale].personChoice}
          choices={[
            { value: '', text: '–' },
            ...namesakes.map(({ id, title, summary }) => ({
              value: id,
              text: summary === '' ? title : `${title}, ${summary.slice(0, 80)}`,
            })),
          ]}
        />
      ) : null}
    </>
  )
}
