import type { VNode } from 'preact'
import type { Bilingual } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { handOverTexts } from '../language/texts-hand-over.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ErrorSummary } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { deskCrumbs } from './desk-frame.view.tsx'
import type { ListedRole } from './desk-roles.ts'
import type { Held } from './hand-over.ts'
import { ChooseForm, fromField } from './hand-over-start.view.tsx'
import type { PersonChoice } from './person-choice.ts'
import { hasChoice, PersonField, PersonSearch } from './person-choice.view.tsx'
import type { RoleRefusal } from './role.ts'

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
  /** Who takes over; or who hands over, when that is not known yet. */
  readonly people: PersonChoice
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
              errors={[
                {
                  field: hasChoice(props.people) ? 'draag-van' : 'draag-naam',
                  message: messageOf(props) ?? '',
                },
              ]}
            />
          )}
          <PersonSearch
            locale={locale}
            choice={props.people}
            id="draag-naam"
            action={addressIn(locale, `/regios/${region.slug}/beheer/overdragen`)}
            keeps={{ organisatie: props.fields['organisatie'] ?? '' }}
          />
          {hasChoice(props.people) ? (
            <ChooseForm {...props}>
              <PersonField {...fromField(locale)} choice={props.people} value={props.fields['van'] ?? ''} />
            </ChooseForm>
          ) : null}
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
  const action = addressIn(locale, `/regios/${region.slug}/beheer/overdragen`)
  const moved = { van: known.person.id, organisatie: known.organisation.id }
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
      <Heading level={2} id="naar-wie">
        {words.toTitle}
      </Heading>
      {hasChoice(people) || error === undefined ? null : (
        <ErrorSummary locale={locale} errors={[{ field: 'naar-naam', message: error }]} />
      )}
      <PersonSearch
        locale={locale}
        choice={people}
        id="naar-naam"
        action={`${action}#naar-wie`}
        keeps={moved}
      />
      {hasChoice(people) ? (
        <Form
          locale={locale}
          action={action}
          errors={error === undefined ? [] : [{ field: 'naar', message: error }]}
        >
          {Object.entries(moved).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <PersonField
            locale={locale}
            id="naar"
            name="naar"
            label={words.to}
            help={words.toHelp}
            choice={people}
            value={fields['naar'] ?? ''}
            error={error}
          />
          <Button>{words.hand}</Button>
        </Form>
      ) : (
        <p class="field__help">{words.toHelp}</p>
      )}
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

function messageOf({ page, why }: Pick<HandOverPageProps, 'page' | 'why'>): string | undefined {
  return why === undefined ? undefined : roleTexts[page.locale].refusals[why]
}
