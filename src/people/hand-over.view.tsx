import type { VNode } from 'preact'
import type { Bilingual } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { handOverTexts } from '../language/texts-hand-over.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ErrorSummary } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom, deskCrumbs } from './desk-frame.view.tsx'
import type { Former, Held } from './hand-over.ts'
import type { RoleRefusal } from './role.ts'
import type { ListedRole } from './role-list.queries.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface RefusedHandOver {
  readonly why: RoleRefusal
  readonly fields: Readonly<Record<string, string>>
}

export interface HandOverPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly people: readonly Named[]
  readonly organisations: readonly NamedOrganisation[]
  /** Who hands over, for which organisation; absent: the region does not know one of them. */
  readonly known: { readonly person: Named; readonly organisation: Named } | undefined
  readonly held:
    | {
        readonly roles: readonly ListedRole[]
        readonly parts: readonly { readonly title: Bilingual; readonly held: readonly Held[] }[]
      }
    | undefined
  readonly fields: RefusedHandOver['fields']
  readonly why: RoleRefusal | undefined
}

/** `/regios/:region/beheer/overdragen`: first everything that goes over, then to whom. */
export function HandOverPage(props: HandOverPageProps): VNode {
  const { page, region, known, held, why } = props
  const { locale } = page
  const words = handOverTexts[locale]
  const title = known ? words.titleOf(known.person.name, known.organisation.name) : words.title
  return (
    <Page
      page={page}
      title={title}
      crumbs={deskCrumbs(page, region)}
      example={region.example}
      indexed={false}
    >
      <Opening title={title} lead={known ? words.lead : words.deskIntro} />
      {known && held && why !== 'nothing-to-hand-over' ? (
        <HeldLists {...props} known={known} held={held} />
      ) : (
        <>
          {why === undefined ? null : (
            <ErrorSummary
              locale={locale}
              errors={[{ field: 'draag-van', message: messageOf(props) ?? '' }]}
            />
          )}
          <ChooseForm {...props} />
        </>
      )}
      <p>
        <a href={addressIn(locale, `/regios/${region.slug}/beheer`)}>{words.back}</a>
      </p>
    </Page>
  )
}

function HeldLists(
  props: HandOverPageProps & {
    readonly known: NonNullable<HandOverPageProps['known']>
    readonly held: NonNullable<HandOverPageProps['held']>
  },
): VNode {
  const { page, region, people, known, held, fields } = props
  const { locale } = page
  const words = handOverTexts[locale]
  const error = messageOf(props)
  const roles = held.roles.map(({ id, role, beadName }) => ({
    id,
    name: `${roleWords[role][locale].name}: ${beadName ?? roleTexts[locale].wholeRegion}`,
  }))
  return (
    <>
      <HeldList page={page} title={words.roles} held={roles} />
      {held.parts.map((part) => (
        <HeldList page={page} title={part.title[locale]} held={part.held} />
      ))}
      <p>{words.mandateRule}</p>
      <Form
        locale={locale}
        action={addressIn(locale, `/regios/${region.slug}/beheer/overdragen`)}
        errors={error === undefined ? [] : [{ field: 'naar', message: error }]}
      >
        <input type="hidden" name="van" value={known.person.id} />
        <input type="hidden" name="organisatie" value={known.organisation.id} />
        <FieldSelect
          locale={locale}
          id="naar"
          name="naar"
          label={words.to}
          help={words.toHelp}
          choices={choicesFrom(
            locale,
            people.filter(({ id }) => id !== known.person.id),
          )}
          value={fields['naar'] ?? ''}
          error={error}
        />
        <Button>{words.hand}</Button>
      </Form>
    </>
  )
}

function HeldList({
  page: { locale },
  title,
  held,
}: {
  readonly page: PageDefaults
  readonly title: string
  readonly held: readonly Held[]
}): VNode {
  const words = handOverTexts[locale]
  return (
    <section>
      <Heading level={2}>{title}</Heading>
      {held.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {held.map(({ name, path, stays }) => (
            <li>
              {path === undefined ? name : <a href={addressIn(locale, path)}>{name}</a>}
              {stays ? ` (${words.stays})` : ''}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** On the desk: choose who hands over, for which organisation. */
export function HandOverStart(props: ChooseFormProps & { readonly roles: readonly ListedRole[] }): VNode {
  const words = handOverTexts[props.page.locale]
  const holders = [...new Map(props.roles.map(({ person, personName }) => [person, personName]))]
  return (
    <section>
      <Heading level={2}>{words.title}</Heading>
      <p>{words.deskIntro}</p>
      <ChooseForm {...props} people={holders.map(([id, name]) => ({ id, name }))} fields={{}} />
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

type ChooseFormProps = Pick<HandOverPageProps, 'page' | 'region' | 'people' | 'organisations'>

function ChooseForm({
  page: { locale },
  region,
  people,
  organisations,
  fields,
}: ChooseFormProps & Pick<HandOverPageProps, 'fields'>): VNode {
  const words = handOverTexts[locale]
  return (
    <form class="form" method="get" action={addressIn(locale, `/regios/${region.slug}/beheer/overdragen`)}>
      <FieldSelect
        locale={locale}
        id="draag-van"
        name="van"
        label={words.from}
        choices={choicesFrom(locale, people)}
        value={fields['van'] ?? ''}
      />
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

function messageOf({ page, why }: Pick<HandOverPageProps, 'page' | 'why'>): string | undefined {
  return why === undefined ? undefined : roleTexts[page.locale].refusals[why]
}
