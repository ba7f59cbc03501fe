import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { projectFunctionWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { type Namesake, WhichPerson } from '../partners/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldRadios, FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { refLink } from './action-table.view.tsx'
import { functions } from './project.ts'
import type { ProjectPerson } from './project-page.ts'

export interface PeoplePageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly people: readonly ProjectPerson[]
  readonly organisations: readonly { readonly id: string; readonly title: string }[]
  /** People with the name that was typed, or a part of it: which of them is asked. */
  readonly namesakes: readonly Namesake[]
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done: boolean
}

/** Who is in a project: adding somebody, handing over, stopping. */
export function PeoplePage(props: PeoplePageProps): VNode {
  const { page, bead, people, organisations, namesakes, errors, done } = props
  const { locale } = page
  const words = projectFormTexts[locale]
  const path = `${beadPath(bead)}/mensen`
  const at = fieldsFrom(locale, props.fields, errors)
  return (
    <Page
      page={page}
      title={words.people}
      indexed={false}
      crumbs={props.crumbs}
      example={bead.example}
      sheet="work"
    >
      <Opening title={words.people} lead={words.peopleIntro} />
      {done ? (
        <Alert title={words.done}>
          <p class="nl-paragraph">{words.undoText}</p>
        </Alert>
      ) : null}
      {people.some((one) => one.function === 'leader') ? null : <Note>{words.leaderGone}</Note>}
      <ul class="plain-list">
        {people.map((one) => (
          <li class="project-person">
            <p>
              <strong>{projectFunctionWords[one.function][locale]}</strong>:{' '}
              {one.person ? refLink(one.person, locale) : projectTexts[locale].unnamed}
              {one.organisation ? <>, {refLink(one.organisation, locale)}</> : null}{' '}
              <span class="soft">{words.since(formatDate(one.since, locale))}</span>
            </p>
            <form method="post" action={addressIn(locale, `${path}/${one.id}/stop`)}>
              <Button weight="secondary">
                {words.endPlace}
                <span class="visually-hidden">: {one.person?.title ?? projectTexts[locale].unnamed}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
        <FieldText {...at('persoon')} label={words.person} help={words.personHelp} />
        <WhichPerson {...at('persoonkeuze')} label={words.personWhich} namesakes={namesakes} />
        <FieldRadios
          {...at('functie')}
          label={words.function}
          choices={functions.map((one) => ({ value: one, text: projectFunctionWords[one][locale] }))}
        />
        <FieldSelect
          {...at('organisatie')}
          label={words.organisation}
          choices={[
            { value: '', text: '–' },
            ...organisations.map(({ id, title }) => ({ value: id, text: title })),
          ]}
        />
        <Button>{words.place}</Button>
      </Form>
    </Page>
  )
}
