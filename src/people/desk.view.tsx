import type { VNode } from 'preact'
import { addressIn, formatCount, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ErrorSummary } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom, DeskLinks, DeskTable, DoneNotice, regionCrumbs } from './desk-frame.view.tsx'
import type { Former } from './hand-over.ts'
import { HandOverStart, LeftBehind } from './hand-over-start.view.tsx'
import type { PersonChoice } from './person-choice.ts'
import { hasChoice, PersonField, PersonSearch } from './person-choice.view.tsx'
import type { Role } from './rights.ts'
import type { RoleRefusal } from './role.ts'
import type { ListedRole } from './role-list.queries.ts'

/** What a refused form gives back: which one, what was chosen and why not. */
export interface RefusedForm {
  readonly form: 'give' | 'end'
  readonly why: RoleRefusal
  readonly fields: Readonly<Record<string, string>>
}

export interface DeskPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly roles: readonly ListedRole[]
  readonly ended: readonly ListedRole[]
  readonly people: PersonChoice
  readonly organisations: readonly NamedOrganisation[]
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly givable: readonly Role[]
  readonly done: string | undefined
  readonly refused: RefusedForm | undefined
  /** Who left without a successor. */
  readonly left: readonly Former[]
  /** Pages that not everybody with a desk may open. */
  readonly may: { readonly audit: boolean; readonly restore: boolean }
}

const fieldOf: Readonly<Record<RoleRefusal, string>> = {
  'unknown-person': 'persoon',
  'unknown-organisation': 'organisatie',
  'unknown-body': 'gremium',
  'unknown-role': 'rol',
  'beyond-own-role': 'rol',
  'has-role': 'rol',
  'last-administrator': 'rol',
  'same-person': 'persoon',
  'nothing-to-hand-over': 'persoon',
  'not-of-organisation': 'persoon',
}

/** `/regios/:region/beheer`: the desk of the team. */
export function DeskPage(props: DeskPageProps): VNode {
  const { page, region, roles, ended, refused } = props
  const { locale } = page
  const words = roleTexts[locale]
  const home = `/regios/${region.slug}`
  const rowOf = (role: ListedRole) => [
    role.personName,
    role.organisationName,
    roleWords[role.role][locale].name,
    role.beadName ?? words.wholeRegion,
    formatDate(role.since, locale),
  ]
  const columns = [words.person, words.organisation, words.role, words.holdsIn, words.since]
  return (
    <Page
      page={page}
      title={words.deskTitle(region.name)}
      crumbs={regionCrumbs(locale, region)}
      example={region.example}
      indexed={false}
    >
      <DoneNotice locale={locale} done={props.done} />
      <Opening
        title={words.deskTitle(region.name)}
        lead={words.deskIntro}
        actions={
          <>
            <ButtonLink href={addressIn(locale, `${home}/beheer/uitnodigen`)}>{words.invite}</ButtonLink>
            <ButtonLink weight="secondary" href={addressIn(locale, `${home}/beheer/uitnodigingen`)}>
              {words.invitations}
            </ButtonLink>
          </>
        }
      />
      <DeskLinks
        locale={locale}
        links={[
          [`${home}/werkbank`, words.workbench],
          [`${home}/partners/nieuw`, words.newPartner],
          [`${home}/gremia/nieuw`, words.newBody],
          [`${home}/themas/nieuw`, words.newTheme],
          [`${home}/importeren`, words.importLists],
          [`${home}/netwerk`, words.network],
          ...(props.may.audit ? [[`${home}/logboek`, words.auditLog] as const] : []),
          ...(props.may.restore ? [[`${home}/verwijderd`, words.removed] as const] : []),
          ['/rechten', words.rightsLink],
        ]}
      />
      <Heading level={2}>{words.rolesTitle}</Heading>
      {refused?.form === 'end' ? (
        <ErrorSummary
          locale={locale}
          errors={[{ field: 'rollen-c', message: words.refusals[refused.why] }]}
        />
      ) : null}
      <DeskTable
        id="rollen"
        caption={words.rolesOf(
          formatCount(roles.length, words.rolesCount[0] ?? '', words.rolesCount[1] ?? '', locale),
        )}
        columns={[...columns, words.action]}
        rows={roles.map((role) => [
          ...rowOf(role),
          props.givable.includes(role.role) ? (
            <form method="post" action={addressIn(locale, `${home}/beheer/rollen/${role.id}/beeindigen`)}>
              <button
                type="submit"
                class="nl-button nl-button--secondary"
                aria-label={words.endRoleOf(roleWords[role.role][locale].name, role.personName)}
              >
                {words.endRole}
              </button>
            </form>
          ) : (
            ''
          ),
        ])}
      />
      <GiveForm {...props} />
      <HandOverStart {...props} />
      <LeftBehind {...props} />
      {ended.length === 0 ? null : (
        <Details summary={words.history}>
          <DeskTable
            id="vroeger"
            caption={words.history}
            columns={[...columns, words.until]}
            rows={ended.map((role) => [
              ...rowOf(role),
              role.until === null ? '' : formatDate(role.until, locale),
            ])}
          />
        </Details>
      )}
    </Page>
  )
}

function GiveForm({ page, region, people, organisations, bodies, givable, refused }: DeskPageProps): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  const mine = refused?.form === 'give' ? refused : undefined
  const field = (name: string, label: string) => shared(locale, name, label, mine)
  const desk = addressIn(locale, `/regios/${region.slug}/beheer`)
  const errors = errorsOf(locale, mine, hasChoice(people))
  return (
    <section id="geef">
      <Heading level={2}>{words.giveTitle}</Heading>
      <p>{words.giveIntro}</p>
      {hasChoice(people) || errors.length === 0 ? null : <ErrorSummary locale={locale} errors={errors} />}
      <PersonSearch locale={locale} choice={people} id="geef-naam" action={`${desk}#geef`} />
      {hasChoice(people) ? (
        <Form locale={locale} action={`${desk}/rollen`} errors={errors}>
          <PersonField {...field('persoon', words.person)} choice={people} />
          <FieldSelect
            {...field('organisatie', words.organisation)}
            choices={choicesFrom(locale, organisations)}
          />
          <FieldSelect
            {...field('rol', words.role)}
            choices={givable.map((role) => ({
              value: role,
              text: `${roleWords[role][locale].name}: ${roleWords[role][locale].may}`,
            }))}
          />
          <FieldSelect
            {...field('gremium', words.holdsIn)}
            choices={choicesFrom(locale, bodies, words.wholeRegion)}
          />
          <Button>{words.give}</Button>
        </Form>
      ) : null}
    </section>
  )
}

/** A refusal stands beside its field. */
function errorsOf(locale: PageDefaults['locale'], refused: RefusedForm | undefined, hasForm: boolean) {
  if (!refused) return []
  const field = hasForm ? fieldOf[refused.why] : 'naam'
  return [{ field: `geef-${field}`, message: roleTexts[locale].refusals[refused.why] }]
}

function shared(
  locale: PageDefaults['locale'],
  name: string,
  label: string,
  refused: RefusedForm | undefined,
) {
  const error = refused && fieldOf[refused.why] === name ? roleTexts[locale].refusals[refused.why] : undefined
  return { locale, id: `geef-${name}`, name, label, value: refused?.fields[name] ?? '', error }
}
