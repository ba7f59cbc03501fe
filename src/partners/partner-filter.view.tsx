import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import type { ChosenPartners, PartnerChoice } from './choose-partners.ts'

export interface PartnerFilterProps {
  readonly locale: Locale
  /** Address of the list, in the language at hand. */
  readonly action: string
  readonly choice: PartnerChoice
  readonly sectors: ChosenPartners['sectors']
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly isMap: boolean
}

/** Search, sector and area, kept in the address. */
export function PartnerFilter({ locale, action, choice, sectors, areas, isMap }: PartnerFilterProps): VNode {
  const words = partnerTexts[locale]
  const isChosen = choice.words !== '' || choice.sector !== undefined || choice.area !== undefined
  const listed = sectors.some(({ sector }) => sector === choice.sector)
  const shown =
    listed || choice.sector === undefined ? sectors : [...sectors, { sector: choice.sector, count: 0 }]
  return (
    <search>
      <form class="filter" action={action} method="get">
        <FieldText locale={locale} id="zoek" name="zoek" label={words.searchLabel} value={choice.words} />
        <FieldSelect
          locale={locale}
          id="sector"
          name="sector"
          label={words.sector}
          value={choice.sector ?? ''}
          choices={[
            { value: '', text: words.everySector },
            ...shown.map(({ sector, count }) => ({
              value: sector,
              text: `${sectorWords[sector][locale]} (${count})`,
            })),
          ]}
        />
        <FieldSelect
          locale={locale}
          id="gebied"
          name="gebied"
          label={words.area}
          value={choice.area ?? ''}
          choices={[
            { value: '', text: words.everyArea },
            ...areas.map(({ code, name }) => ({ value: code, text: name })),
          ]}
        />
        {isMap ? <input type="hidden" name="beeld" value="kaart" /> : null}
        <div class="filter__buttons">
          <Button weight="secondary">{words.show}</Button>
          {isChosen ? (
            <a class="nl-link" href={isMap ? `${action}?beeld=kaart` : action}>
              {words.clear}
            </a>
          ) : null}
        </div>
      </form>
    </search>
  )
}
