import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { networkTexts } from '../language/texts-network.ts'
import { bodyKindWords, sectorWords } from '../language/texts-partner-words.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { bodyKinds } from './body.ts'
import { byName } from './finding.ts'
import type { Network, NetworkChoice } from './network.ts'
import { sectors } from './sector.ts'

export interface ChoiceProps {
  readonly page: PageDefaults
  /** Dutch address of the page, without its query. */
  readonly path: string
  readonly parts: readonly Region[]
  /** Everything that this reader may see: the choices. */
  readonly whole: Network
  readonly choice: NetworkChoice
  readonly picture: { readonly view: NetworkView }
}

/** What is shown of a network, with the word for it in the address. */
export const networkViews = { partners: undefined, structure: 'structuur', table: 'tabel' } as const
export type NetworkView = keyof typeof networkViews

/** From one drawing to the other and to the table, with the same choice. */
export function ViewChoice({ page: { locale }, path, choice, picture }: ChoiceProps): VNode {
  const words = networkTexts[locale]
  const entry = (view: NetworkView, text: string) => (
    <li>
      <a
        href={addressIn(locale, `${path}${queryOf(choice, view)}`)}
        aria-current={picture.view === view ? 'page' : undefined}
      >
        {text}
      </a>
    </li>
  )
  return (
    <nav class="network-views" aria-label={words.views}>
      <ul>
        {entry('partners', words.partnerView)}
        {entry('structure', words.structureView)}
        {entry('table', words.tableView)}
      </ul>
    </nav>
  )
}

/** The choice as it stands in the address. */
export function queryOf({ sector, theme, part, kind }: NetworkChoice, view: NetworkView): string {
  const query = new URLSearchParams()
  const word = networkViews[view]
  if (word !== undefined) query.set('beeld', word)
  if (sector !== undefined) query.set('sector', sector)
  if (theme !== undefined) query.set('thema', theme)
  if (part !== undefined) query.set('deel', part)
  if (kind !== undefined) query.set('soort', kind)
  return query.size === 0 ? '' : `?${query}`
}

/** Chooses a part of the network, by the address. */
export function FilterForm(props: ChoiceProps): VNode {
  const { page, path, whole, choice, parts, picture } = props
  const { locale } = page
  const words = networkTexts[locale]
  const word = networkViews[picture.view]
  const select = (
    name: string,
    label: string,
    every: string,
    value: string | undefined,
    choices: readonly { value: string; text: string }[],
  ) =>
    choices.length === 0 ? null : (
      <FieldSelect
        locale={locale}
        id={name}
        name={name}
        label={label}
        value={value ?? ''}
        choices={[{ value: '', text: every }, ...choices]}
      />
    )
  const present = new Set(whole.partners.map(({ sector }) => sector))
  const kinds = new Set(whole.bodies.map(({ kind }) => kind))
  return (
    <form class="choice" method="get" action={addressIn(locale, path)} aria-label={words.filterTitle}>
      {word === undefined ? null : <input type="hidden" name="beeld" value={word} />}
      {select(
        'sector',
        words.sector,
        words.everySector,
        choice.sector,
        sectors
          .filter((sector) => present.has(sector))
          .map((sector) => ({ value: sector, text: sectorWords[sector][locale] })),
      )}
      {select(
        'thema',
        words.themeLabel,
        words.everyTheme,
        choice.theme,
        byName(whole.themes).map(({ slug, title }) => ({ value: slug, text: title })),
      )}
      {select(
        'deel',
        words.part,
        words.everyPart,
        choice.part,
        parts.map(({ slug, name }) => ({ value: slug, text: name })),
      )}
      {select(
        'soort',
        words.kind,
        words.everyKind,
        choice.kind,
        bodyKinds
          .filter((kind) => kinds.has(kind))
          .map((kind) => ({ value: kind, text: bodyKindWords[kind][locale][0] })),
      )}
      <Button weight="secondary">{words.show}</Button>
      {Object.keys(choice).length === 0 ? null : (
        <p class="network-clear">
          <a href={addressIn(locale, `${path}${queryOf({}, picture.view)}`)}>{words.clear}</a>
        </p>
      )}
    </form>
  )
}
