import type { VNode } from 'preact'
import { addressIn, levelWord } from '../language/index.ts'
import { compareTexts } from '../language/texts-compare.ts'
import type { PageDefaults } from '../web/env.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { addressOf } from './address.ts'
import { MOST_AREAS, MOST_FIGURES, type SideBySide } from './compare.ts'
import type { Library } from './library.queries.ts'
import { IndicatorSelect } from './select-form.view.tsx'
import { tellingName } from './telling-name.ts'
import type { Territory } from './territory.ts'

export interface CompareFormProps {
  readonly page: PageDefaults
  readonly library: Library
  readonly territories: readonly Territory[]
  readonly figures: readonly SideBySide[]
  readonly sets: readonly Territory[]
  readonly asked?: { readonly typed?: string }
  /** What is compared now, as parameters of the address. */
  readonly chosen: { readonly gebied: readonly string[]; readonly cijfer: readonly string[] }
}

/** What is compared now, each with a link that takes it away, and the form that adds something. */
export function CompareForm(props: CompareFormProps): VNode {
  const { page, territories, figures, sets, asked, chosen } = props
  const { locale } = page
  const words = compareTexts[locale]
  const others = sets.filter(({ key }) => !chosen.gebied.includes(key))
  const mayAddArea = territories.length < MOST_AREAS
  const mayAddFigure = figures.length < MOST_FIGURES
  return (
    <div class="compare-choice">
      <ChosenAreas {...props} />
      {mayAddArea ? null : <p class="soft">{words.full(String(MOST_AREAS))}</p>}
      {territories.length === 0 ? null : <ChosenFigures {...props} />}
      {mayAddFigure ? null : <p class="soft">{words.fullFigures(String(MOST_FIGURES))}</p>}
      {mayAddArea || mayAddFigure ? (
        <form class="choice" action={addressIn(locale, '/vergelijk')} method="get">
          {territories.length === 0 ? null : (
            <>
              <input type="hidden" name="gebieden" value={chosen.gebied.join(',')} />
              <input type="hidden" name="cijfers" value={chosen.cijfer.join(',')} />
            </>
          )}
          {mayAddArea ? (
            <FieldText
              locale={locale}
              id="erbij"
              name="erbij"
              label={words.addArea}
              help={words.addAreaHelp}
              maxLength={100}
              {...(asked?.typed === undefined ? {} : { value: asked.typed })}
            />
          ) : null}
          {mayAddArea && others.length > 0 ? (
            <FieldSelect
              locale={locale}
              id="regio"
              name="gebied"
              label={words.addRegion}
              value=""
              choices={[
                { value: '', text: words.none },
                ...others.map(({ key, name }) => ({ value: key, text: name })),
              ]}
            />
          ) : null}
          {mayAddFigure && territories.length > 0 ? (
            <IndicatorSelect id="cijfer" label={words.addFigure} locale={locale} none={words.none} />
          ) : null}
          <Button>{words.add}</Button>
        </form>
      ) : null}
    </div>
  )
}

function ChosenAreas({ page, library, territories, chosen }: CompareFormProps): VNode | null {
  const { locale } = page
  const words = compareTexts[locale]
  if (territories.length === 0) return null
  return (
    <section aria-labelledby="gekozen-gebieden">
      <h2 class="chosen__title" id="gekozen-gebieden">
        {words.areas}
      </h2>
      <ul class="chosen">
        {territories.map((territory) => {
          const isProvince = territory.kind === 'area' && territory.level === 'province'
          // The level stands beside it here.
          const name = isProvince ? territory.name : tellingName(territory, library, locale)
          const isSet = territory.kind === 'set'
          const level = isSet ? words.region : levelWord(territory.level, locale)
          const kind = name.startsWith(level) ? null : level
          const path = isSet
            ? `/regios/${territory.key.replace(/^regio:/, '')}`
            : `/gebieden/${territory.key}`
          const gebied = chosen.gebied.filter((key) => key !== territory.key)
          return (
            <li>
              <a href={addressIn(locale, path)}>{name}</a> <span class="soft">{kind}</span>{' '}
              <a
                class="chosen__remove"
                href={addressOf(locale, '/vergelijk', { ...chosen, gebied })}
                aria-label={`${words.remove}: ${name}`}
              >
                {words.remove}
              </a>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ChosenFigures({ page, figures, chosen }: CompareFormProps): VNode {
  const { locale } = page
  const words = compareTexts[locale]
  return (
    <details class="details">
      <summary>
        {words.figures}: {figures.length}
      </summary>
      <ul class="chosen">
        {figures.map(({ indicator }) => {
          const cijfer = chosen.cijfer.filter((id) => id !== indicator.id)
          return (
            <li>
              <a href={addressIn(locale, `/cijfers/${indicator.id}`)}>{indicator.name[locale]}</a>{' '}
              <a
                class="chosen__remove"
                href={addressOf(locale, '/vergelijk', { ...chosen, cijfer })}
                aria-label={`${words.remove}: ${indicator.name[locale]}`}
              >
                {words.remove}
              </a>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
