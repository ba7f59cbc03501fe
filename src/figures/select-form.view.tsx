import type { ComponentChildren, VNode } from 'preact'
import type { Area } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Locale } from '../base/locale.ts'
import { addressIn, levelWord } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { listByTheme, themeTexts } from './catalogue.ts'
import { labelIn } from './figure-parts.ts'
import { type Indicator, themes } from './indicator.ts'
import { fullNameOf } from './place-name.ts'
import type { Selection } from './selection.ts'

/** A place that was typed into a form, and did not lead to exactly one place. */
export interface PlaceQuestion {
  readonly typed: string
  readonly choices: readonly Area[]
  /** Address of this page with another place. */
  readonly addressOf: (code: string) => string
}

/** Asks which of the places with this name was meant, or says that there is none. */
export function PlaceChoices({
  question,
  gazetteer,
  locale,
}: {
  readonly question: PlaceQuestion
  readonly gazetteer: Gazetteer
  readonly locale: Locale
}): VNode {
  const words = subjectTexts[locale]
  const { typed, choices } = question
  if (choices.length === 0) {
    return (
      <Alert kind="error" title={words.unknownPlace(typed)}>
        <p>
          <a href={addressIn(locale, `/zoeken?q=${encodeURIComponent(typed)}`)}>{words.unknownPlaceAdvice}</a>
        </p>
      </Alert>
    )
  }
  return (
    <Alert title={words.several(typed)}>
      <ul class="link-list">
        {choices.map((area) => (
          <li>
            <a href={question.addressOf(area.code)}>{fullNameOf(area, gazetteer)}</a>{' '}
            <span class="soft">{levelWord(area.level, locale)}</span>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Chooses a figure from a list by theme. */
export function IndicatorSelect(props: {
  readonly id: string
  readonly label: string
  readonly locale: Locale
  readonly value?: string
  /** Text of the empty choice, when none is a choice. */
  readonly none?: string
}): VNode {
  const { id, locale, value } = props
  return (
    <div class="field">
      <label class="utrecht-form-label field__label" for={id}>
        {props.label}
      </label>
      <select class="utrecht-select" id={id} name="cijfer">
        {props.none === undefined ? null : <option value="">{props.none}</option>}
        {themes.map((theme) => (
          <optgroup label={themeTexts[theme].name[locale]}>
            {listByTheme(theme).map((indicator) => (
              <option value={indicator.id} selected={indicator.id === value}>
                {indicator.name[locale]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}

export interface SelectFormProps {
  readonly locale: Locale
  /** Dutch address that the form asks. */
  readonly path: string
  readonly selection: Selection
  /** Chosen figure; the form lets it be chosen when given. */
  readonly indicator?: Indicator
  /** Place that was typed when it was not understood. */
  readonly typed?: string | undefined
  /** Hidden choices of the rest of the page. */
  readonly hidden?: ComponentChildren
}

/** Chooses what the map and the table show: figure, kind of area, year, within what. */
export function SelectForm(props: SelectFormProps): VNode {
  const { locale, selection, indicator } = props
  const words = subjectTexts[locale]
  const { column, levels, periods, within } = selection
  return (
    <form class="choice" action={addressIn(locale, props.path)} method="get">
      {props.hidden}
      {indicator === undefined ? null : (
        <IndicatorSelect id="cijfer" label={words.figure} locale={locale} value={indicator.id} />
      )}
      <FieldSelect
        locale={locale}
        id="niveau"
        name="niveau"
        label={words.level}
        value={selection.level}
        choices={levels.map((level) => ({ value: level, text: levelWord(level, locale) }))}
      />
      <FieldSelect
        locale={locale}
        id="jaar"
        name="jaar"
        label={words.year}
        value={column ? String(column.period) : ''}
        choices={periods.toReversed().map((year) => ({ value: String(year), text: String(year) }))}
      />
      <FieldText
        locale={locale}
        id="binnen"
        name="binnen"
        label={words.within}
        help={words.withinHelp}
        value={props.typed ?? labelIn({ key: within.code, name: within.name }, locale)}
        maxLength={100}
      />
      <Button weight={indicator === undefined ? 'secondary' : 'primary'}>{words.choose}</Button>
    </form>
  )
}
