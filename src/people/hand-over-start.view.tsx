import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { handOverTexts } from '../language/texts-hand-over.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom } from './desk-frame.view.tsx'
import type { DeskRoles } from './desk-roles.ts'
import { isLong } from './desk-roles.view.tsx'
import type { Former } from './hand-over.ts'

interface StartProps {
  readonly page: PageDefaults
  readonly region: Region
}

/** On the desk: choose who hands over, for which organisation; those of the table of roles. */
export function HandOverStart(props: StartProps & { readonly roles: DeskRoles }): VNode | null {
  const { locale } = props.page
  const words = handOverTexts[locale]
  const { roles } = props.roles
  if (props.roles.ended) return null
  if (isLong(props.roles))
    return (
      <section>
        <Heading level={2}>{words.title}</Heading>
        <p>{words.deskIntroLong}</p>
      </section>
    )
  const holders = new Map(roles.map(({ person, personName }) => [person, personName]))
  const held = new Map(roles.map(({ organisation, organisationName }) => [organisation, organisationName]))
  return (
    <section>
      <Heading level={2}>{words.title}</Heading>
      <p>{words.deskIntro}</p>
      <ChooseForm {...props} organisations={[...held].map(([id, name]) => ({ id, name }))} fields={{}}>
        <FieldSelect
          {...fromField(locale)}
          choices={choicesFrom(
            locale,
            [...holders].map(([id, name]) => ({ id, name })),
          )}
        />
      </ChooseForm>
    </section>
  )
}

/** On the desk: who left while something is still in their name. */
export function LeftBehind({
  page: { locale },
  region,
  left,
}: {
  readonly page: PageDefaults
  readonly region: Region
  readonly left: readonly Former[]
}): VNode | null {
  const words = handOverTexts[locale]
  if (left.length === 0) return null
  return (
    <section>
      <Heading level={2}>{words.leftTitle}</Heading>
      <p>{words.leftIntro}</p>
      <ul>
        {left.map(({ person, organisation, personName, organisationName }) => (
          <li>
            <a
              href={addressIn(
                locale,
                `/regios/${region.slug}/beheer/overdragen?van=${person}&organisatie=${organisation}`,
              )}
            >
              {words.leftOf(personName, organisationName)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who hands over and for which organisation: leads to everything that goes over. */
export function ChooseForm({
  page: { locale },
  region,
  organisations,
  fields,
  children,
}: StartProps & {
  readonly organisations: readonly NamedOrganisation[]
  readonly fields: Readonly<Record<string, string>>
  /** The field of who hands over. */
  readonly children: VNode
}): VNode {
  const words = handOverTexts[locale]
  return (
    <form class="form" method="get" action={addressIn(locale, `/regios/${region.slug}/beheer/overdragen`)}>
      {children}
      <FieldSelect
        locale={locale}
        id="draag-organisatie"
        name="organisatie"
        label={words.organisation}
        choices={choicesFrom(locale, organisations)}
        value={fields['organisatie'] ?? ''}
      />
      <Button weight="secondary">{words.look}</Button>
    </form>
  )
}

/** What the field of who hands over is called. */
export function fromField(locale: PageDefaults['locale']) {
  return { locale, id: 'draag-van', name: 'van', label: handOverTexts[locale].from }
}
