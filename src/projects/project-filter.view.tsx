import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { phaseWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { type ChosenProjects, type Facet, NONE, type ProjectChoice } from './choose-projects.ts'
import { confirmations } from './confirmation.ts'
import { phases } from './project.ts'
import { addressWords } from './project-address.ts'
import { orders } from './project-order.ts'

export interface ProjectFilterProps {
  readonly locale: Locale
  /** Address of the list, in the language at hand. */
  readonly action: string
  readonly choice: ProjectChoice
  readonly chosen: ChosenProjects
  readonly parts: readonly { readonly slug: string; readonly name: string }[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  readonly isMap: boolean
}

/** Search, part of the region, theme, phase and the rest, all kept in the address. */
export function ProjectFilter(props: ProjectFilterProps): VNode {
  const { locale, action, choice, chosen, parts, areas, isMap } = props
  const words = projectTexts[locale]
  const { words: typed, order, ...more } = choice
  const isChosen = typed !== '' || order !== 'name' || Object.keys(more).length > 0
  const isMore =
    [choice.area, choice.lead, choice.confirmed].some((each) => each !== undefined) || order !== 'name'
  const select = (
    name: string,
    label: string,
    value: string | undefined,
    every: string,
    choices: readonly { readonly value: string; readonly text: string }[],
  ) => (
    <FieldSelect
      locale={locale}
      id={name}
      name={name}
      label={label}
      value={value ?? ''}
      choices={[{ value: '', text: every }, ...choices]}
    />
  )
  return (
    <search>
      <form class="project-filter" action={action} method="get">
        <FieldText locale={locale} id="zoek" name="zoek" label={words.searchLabel} value={typed} />
        {parts.length === 0
          ? null
          : select(
              'deel',
              words.part,
              choice.part,
              words.everyPart,
              parts.map(({ slug, name }) => ({
                value: slug,
                text: `${name} (${chosen.parts.get(slug) ?? 0})`,
              })),
            )}
        {select(
          'thema',
          words.theme,
          choice.theme,
          words.everyTheme,
          facetChoices(chosen.themes, choice.theme, words.noTheme),
        )}
        {select(
          'fase',
          words.phase,
          choice.phase && addressWords.phase[choice.phase],
          words.everyPhase,
          phases.map((phase) => ({
            value: addressWords.phase[phase],
            text: `${phaseWords[phase][locale]} (${chosen.phases.find(({ value }) => value === phase)?.count ?? 0})`,
          })),
        )}
        <details class="details" open={isMore}>
          <summary>{words.moreFilters}</summary>
          <div class="project-filter__more">
            {select(
              'gebied',
              words.area,
              choice.area,
              words.everyArea,
              areas.map(({ code, name }) => ({ value: code, text: name })),
            )}
            {select(
              'trekker',
              words.lead,
              choice.lead,
              words.everyLead,
              facetChoices(chosen.leads, choice.lead, words.noLead),
            )}
            {select(
              'bevestigd',
              words.confirmed,
              choice.confirmed && addressWords.confirmed[choice.confirmed],
              words.everyConfirmed,
              confirmations.map((one) => ({
                value: addressWords.confirmed[one],
                text: `${words.confirmedChoices[one]} (${chosen.confirmed.get(one) ?? 0})`,
              })),
            )}
            <FieldSelect
              locale={locale}
              id="volgorde"
              name="volgorde"
              label={words.order}
              value={addressWords.order[order]}
              choices={orders.map((one) => ({ value: addressWords.order[one], text: words.orders[one] }))}
            />
          </div>
        </details>
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

/** Choices of a facet; one that was chosen stays, also when it has no project now. */
function facetChoices(facets: readonly Facet[], value: string | undefined, none: string) {
  const listed = facets.some((facet) => facet.value === value)
  const shown = listed || value === undefined ? facets : [...facets, { value, name: value, count: 0 }]
  return shown.map((facet) => ({
    value: facet.value,
    text: `${facet.value === NONE ? none : facet.name} (${facet.count})`,
  }))
}
