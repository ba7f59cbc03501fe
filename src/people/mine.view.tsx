import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { mineTexts } from '../language/texts-mine.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldCheck, FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { keptWords } from './kept-words.ts'
import type { Mine } from './mine.queries.ts'
import { nameOf } from './privacy.view.tsx'

export interface MinePageProps {
  readonly page: PageDefaults
  readonly mine: Mine
  readonly revision: number
  /** Each role, with its organisation. */
  readonly roles: readonly string[]
  /** Desks that are theirs to open. */
  readonly desks: readonly { readonly name: string; readonly path: string }[]
  readonly follows: readonly Bead[]
  readonly errors?: readonly FieldError[]
  /** What is stored, when it was changed meanwhile. */
  readonly stored?: Mine | undefined
  readonly done?: boolean
}

/** What I am here, and what I can change of it. */
export function MinePage(props: MinePageProps): VNode {
  const { page, mine, roles, desks, follows, errors = [], stored, done } = props
  const { locale } = page
  const words = mineTexts[locale]
  const to = (path: string) => addressIn(locale, path)
  const at = (field: string) => ({
    locale,
    id: field,
    name: field,
    error: errors.find((one) => one.field === field)?.message,
  })
  return (
    <Page page={page} title={words.title} indexed={false}>
      <Opening title={words.title} lead={words.lead} />
      {done ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{words.saved}</p>
        </Alert>
      ) : null}
      {stored ? (
        <Alert kind="error" title={words.changed}>
          <p class="nl-paragraph">{[stored.name, stored.work, stored.motive].filter(Boolean).join(' · ')}</p>
        </Alert>
      ) : null}
      <Heading level={2}>{words.doing}</Heading>
      <List
        items={[
          <Link href={to('/mijn/acties')}>{projectFormTexts[locale].myActions}</Link>,
          <Link href={to('/mijn/vragen')}>{wayInTexts[locale].mine}</Link>,
          <Link href={to('/mijn/agenda')}>{calendarTexts[locale].title}</Link>,
        ]}
        none=""
      />
      <Heading level={2}>{words.about}</Heading>
      <Form locale={locale} action={to('/mijn')} errors={errors}>
        <input type="hidden" name="revision" value={String(props.revision)} />
        <FieldText {...at('naam')} label={words.name} value={mine.name} autocomplete="name" />
        <FieldTextArea
          {...at('werk')}
          label={words.work}
          help={words.workHelp}
          value={mine.work}
          rows={3}
          optional
        />
        <FieldTextArea
          {...at('drijfveer')}
          label={words.motive}
          help={words.motiveHelp}
          value={mine.motive}
          rows={3}
          optional
        />
        <FieldSelect
          {...at('taal')}
          label={words.language}
          value={mine.locale}
          choices={[
            { value: 'nl', text: words.languages.nl },
            { value: 'en', text: words.languages.en },
          ]}
        />
        <FieldCheck {...at('zichtbaar')} label={words.shown} help={words.shownHelp} checked={mine.shown} />
        <FieldCheck {...at('overzicht')} label={words.digest} help={words.digestHelp} checked={mine.digest} />
        <Button>{words.save}</Button>
      </Form>
      <Heading level={2}>{words.roles}</Heading>
      <List items={roles} none={words.noRoles} />
      <p class="nl-paragraph">
        <Link href={to('/mijn/rollen')}>{words.rolesLink}</Link>
      </p>
      {desks.length === 0 ? null : (
        <>
          <Heading level={2}>{words.desks}</Heading>
          <List items={desks.map(({ name, path }) => <Link href={to(path)}>{name}</Link>)} none="" />
        </>
      )}
      <Heading level={2}>{words.follows}</Heading>
      <List
        items={follows.map((bead) => <Link href={to(beadPath(bead))}>{bead.title}</Link>)}
        none={words.noFollows}
      />
      <Heading level={2}>{words.more}</Heading>
      <List
        items={[
          <Link href={to('/mijn/inloggen')}>{words.signIn}</Link>,
          <Link href={to('/mijn/gegevens')}>{words.kept}</Link>,
          <Link href={to('/mijn/wissen')}>{words.erase}</Link>,
        ]}
        none=""
      />
    </Page>
  )
}

function List({
  items,
  none,
}: {
  readonly items: readonly (VNode | string)[]
  readonly none: string
}): VNode {
  if (items.length === 0) return <p class="nl-paragraph">{none}</p>
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

interface KeptPageProps {
  readonly page: PageDefaults
  readonly kept: readonly {
    readonly table: string
    readonly rows: readonly Readonly<Record<string, unknown>>[]
  }[]
  /** Of the pages that stand in it by their id. */
  readonly names: ReadonlyMap<string, string>
}

/** All that is kept of me, readable. */
export function KeptPage({ page, kept, names }: KeptPageProps): VNode {
  const { locale } = page
  const words = mineTexts[locale]
  return (
    <Page page={page} title={words.keptTitle} indexed={false}>
      <Opening title={words.keptTitle} lead={words.keptLead} />
      <p class="nl-paragraph">
        <ButtonLink href={addressIn(locale, '/mijn/gegevens.json')}>{words.download}</ButtonLink>
      </p>
      <p class="nl-paragraph">
        <Link href={addressIn(locale, '/privacy')}>{words.howLong}</Link>
      </p>
      {kept.map(({ table, rows }) => (
        <section>
          <Heading level={2}>{nameOf(locale, table)}</Heading>
          {rows.length === 0 ? <p class="nl-paragraph">{words.nothing}</p> : null}
          {rows.length === 0 ? null : (
            <Details summary={words.rows(rows.length)} open={rows.length === 1}>
              {rows.map((row) => (
                <DefinitionList items={keptWords(row, locale, names)} />
              ))}
            </Details>
          )}
        </section>
      ))}
    </Page>
  )
}
