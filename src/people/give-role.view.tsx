import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { ErrorSummary } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom } from './desk-frame.view.tsx'
import { MOST_HITS, type PersonChoice } from './person-choice.ts'
import { hasChoice, PersonField, PersonSearch } from './person-choice.view.tsx'
import type { Role } from './rights.ts'
import type { RoleRefusal } from './role.ts'
import type { RolePlaces } from './role-place.ts'
import { SearchForm } from './search-form.view.tsx'

/** What a refused form gives back: which one, what was chosen and why not. */
export interface RefusedForm {
  readonly form: 'give' | 'end'
  readonly why: RoleRefusal
  readonly fields: Readonly<Record<string, string>>
}

export interface GiveFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly people: PersonChoice
  readonly organisations: readonly NamedOrganisation[]
  readonly places: RolePlaces
  readonly givable: readonly Role[]
  readonly refused: RefusedForm | undefined
}

const fieldOf: Readonly<Record<RoleRefusal, string>> = {
  'unknown-person': 'persoon',
  'unknown-organisation': 'organisatie',
  'unknown-body': 'gremium',
  'unknown-place': 'gremium',
  'unknown-role': 'rol',
  'beyond-own-role': 'rol',
  'has-role': 'rol',
  'last-administrator': 'rol',
  'same-person': 'persoon',
  'nothing-to-hand-over': 'persoon',
  'not-of-organisation': 'persoon',
}

/** Gives a role in the region, or in one body or project of it. */
export function GiveForm({
  page,
  region,
  people,
  organisations,
  places,
  givable,
  refused,
}: GiveFormProps): VNode {
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
      <PersonSearch
        locale={locale}
        choice={people}
        id="geef-naam"
        action={`${desk}#geef`}
        keeps={places.query === '' ? {} : { project: places.query }}
      />
      {places.isSearched && hasChoice(people) ? (
        <ProjectSearch locale={locale} places={places} action={`${desk}#geef`} keeps={people.query} />
      ) : null}
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
            choices={[
              ...choicesFrom(locale, places.bodies, words.wholeRegion),
              ...places.projects.map(({ id, name }) => ({ value: id, text: words.inProject(name) })),
            ]}
          />
          {places.query === '' ? null : <input type="hidden" name="project" value={places.query} />}
          <Button>{words.give}</Button>
        </Form>
      ) : null}
    </section>
  )
}

/** In a region with many projects: a search for the one that the role is to hold in. */
function ProjectSearch({
  locale,
  places: { query, projects, hasMore },
  action,
  keeps,
}: {
  readonly locale: PageDefaults['locale']
  readonly places: RolePlaces
  readonly action: string
  /** The search for a person, which stays. */
  readonly keeps: string
}): VNode {
  const words = roleTexts[locale]
  return (
    <SearchForm
      id="geef-project"
      name="project"
      label={words.projectSearch}
      button={words.projectSearchButton}
      value={query}
      action={action}
      keeps={keeps === '' ? {} : { naam: keeps }}
      help={words.projectSearchHelp}
    >
      {query === '' ? null : (
        <p role="status">{words.projectsFound(projects.length, query, hasMore ? MOST_HITS : undefined)}</p>
      )}
    </SearchForm>
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
