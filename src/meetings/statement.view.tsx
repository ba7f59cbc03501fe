import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { roomTexts } from '../language/texts-room.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldRadios, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { type StatementKind, statementKinds } from './meeting.ts'
import { groupStatements, LONGEST_STATEMENT, type Statement } from './statement.ts'

export interface SayPageProps {
  readonly page: PageDefaults
  readonly bead: Bead
  /** What the link on the screen carries. */
  readonly token: string
  readonly begun: string
  /** Drawn with the form: sent twice it is kept once. */
  readonly client: string
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done: boolean
}

/** One sentence from somebody in the room, on their phone. */
export function SayPage(props: SayPageProps): VNode {
  const { page, bead, errors, done } = props
  const { locale } = page
  const words = roomTexts[locale]
  const at = fieldsFrom(locale, props.fields, errors)
  return (
    <Page page={page} title={words.sayTitle} indexed={false} example={bead.example} sheet="work">
      <Opening title={words.sayTitle} sub={bead.title} lead={words.sayLead} />
      {done ? (
        <Alert title={words.saidTitle}>
          <p class="nl-paragraph">{words.said}</p>
        </Alert>
      ) : null}
      <Form locale={locale} action={addressIn(locale, `${beadPath(bead)}/uitspraak`)} errors={errors}>
        <input type="hidden" name="zaal" value={props.token} />
        <input type="hidden" name="begonnen" value={props.begun} />
        <input type="hidden" name="sleutel" value={props.client} />
        <FieldRadios
          {...at('soort')}
          label={words.sayKind}
          choices={statementKinds.map((value) => ({ value, text: words[value] }))}
        />
        <FieldTextArea {...at('tekst')} label={words.sayText} rows={3} maxLength={LONGEST_STATEMENT} />
        <Button>{words.saySend}</Button>
      </Form>
    </Page>
  )
}

/** In the place of the form: outside the meeting, or without the link of the room. */
export function SayClosedPage({ page, bead }: Pick<SayPageProps, 'page' | 'bead'>): VNode {
  const words = roomTexts[page.locale]
  return (
    <Page page={page} title={words.closedTitle} indexed={false} example={bead.example} sheet="work">
      <Opening title={words.closedTitle} sub={bead.title} lead={words.closedWhy} />
    </Page>
  )
}

export interface StatementsPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly statements: readonly Statement[]
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done?: string | undefined
}

/** For whoever leads the meeting: choosing, grouping, counting hands. One form, three buttons. */
export function StatementsPage(props: StatementsPageProps): VNode {
  const { page, bead, statements, errors } = props
  const { locale } = page
  const words = roomTexts[locale]
  const done = Object.entries(words.done).find(([name]) => name === props.done)?.[1]
  const title = words.groupTitle(bead.title)
  return (
    <Page page={page} title={title} crumbs={props.crumbs} indexed={false} example={bead.example} sheet="work">
      <Opening title={title} lead={words.groupLead} />
      {done === undefined ? null : (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done}</p>
        </Alert>
      )}
      <Note>{words.howWeighed}</Note>
      {statements.length === 0 ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <Form locale={locale} action={addressIn(locale, `${beadPath(bead)}/uitspraken`)} errors={errors}>
          {statementKinds.map((kind) => (
            <KindTable {...props} kind={kind} />
          ))}
          <FieldText
            {...fieldsFrom(locale, props.fields, errors)('groep')}
            label={words.group}
            help={words.groupHelp}
            maxLength={100}
          />
          <div class="form-acts">
            <Button name="doe" value="groep">
              {words.toGroup}
            </Button>
            <Button name="doe" value="gewicht" weight="secondary">
              {words.weigh}
            </Button>
            <Button name="doe" value="weg" weight="secondary">
              {words.removeChosen}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  )
}

function KindTable(props: StatementsPageProps & { readonly kind: StatementKind }): VNode | null {
  const { page, kind, fields } = props
  const words = roomTexts[page.locale]
  const own = props.statements.filter((one) => one.kind === kind)
  if (own.length === 0) return null
  const chosen = (fields['uitspraak'] ?? '').split('\n')
  return (
    <ScrollTable captionId={`${kind}-tabel`} caption={kind === 'horizon' ? words.horizons : words.obstacles}>
      <thead>
        <tr>
          <th scope="col">{words.statement}</th>
          <th scope="col">{words.group}</th>
          <th scope="col">{words.handsHead}</th>
        </tr>
      </thead>
      <tbody>
        {groupStatements(own).flatMap(({ statements }) =>
          statements.map(({ id, text, group, weight }) => (
            <tr>
              <th scope="row">
                <span class="field--check">
                  <input
                    type="checkbox"
                    id={`kies-${id}`}
                    name="uitspraak"
                    value={id}
                    checked={chosen.includes(id)}
                  />
                  <label for={`kies-${id}`}>{text}</label>
                </span>
              </th>
              <td>{group === '' ? words.noGroup : group}</td>
              <td>
                <input
                  class="utrecht-textbox hands"
                  type="text"
                  inputMode="numeric"
                  id={`aantal-${id}`}
                  name={`aantal-${id}`}
                  value={fields[`aantal-${id}`] ?? String(weight)}
                  maxLength={4}
                  aria-label={words.hands(text)}
                />
              </td>
            </tr>
          )),
        )}
      </tbody>
    </ScrollTable>
  )
}

/** Statements of one kind, in their groups, with how many found them important. */
export function StatementList({
  locale,
  statements,
  kind,
  level,
}: {
  readonly locale: Locale
  readonly statements: readonly Statement[]
  readonly kind: StatementKind
  readonly level: 2 | 3
}): VNode {
  const words = roomTexts[locale]
  const own = statements.filter((one) => one.kind === kind)
  const [one = '', many = ''] = words.person
  const count = (weight: number) => (weight === 0 ? '' : ` (${formatCount(weight, one, many, locale)})`)
  return (
    <section class="statements">
      <Heading level={level}>{kind === 'horizon' ? words.horizons : words.obstacles}</Heading>
      {own.length === 0 ? <p class="soft">{words.empty}</p> : null}
      {groupStatements(own).map((group) => (
        <>
          {group.name === '' ? null : (
            <p class="statements__group">
              {group.name}
              {count(group.weight)}
            </p>
          )}
          <ul>
            {group.statements.map(({ text, weight }) => (
              <li>
                {text}
                <span class="soft">{count(weight)}</span>
              </li>
            ))}
          </ul>
        </>
      ))}
    </section>
  )
}
