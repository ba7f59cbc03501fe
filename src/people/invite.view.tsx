import type { VNode } from 'preact'
import { addressIn, formatCount, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom, DeskTable, DoneNotice } from './desk-frame.view.tsx'
import type { Invitation } from './invitation.queries.ts'
import { hiddenAddress, type Outcome, stateOf } from './invitation.ts'
import type { ListedRow } from './invitation-list.ts'
import { choiceField } from './invite.ts'
import type { Role } from './rights.ts'

export interface Preview {
  readonly rows: readonly ListedRow[]
  readonly outcomes: readonly Outcome[]
  /** Names that are not known, in the order of their fields. */
  readonly unknown: readonly string[]
  /** Of what is shown: sent along, so that nothing else is sent than what was seen. */
  readonly fingerprint: string
}

export interface InvitePageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly organisations: readonly NamedOrganisation[]
  readonly givable: readonly Role[]
  readonly fields: Readonly<Record<string, string>>
  readonly error: string | undefined
  readonly preview: Preview | undefined
}

/** `/regios/:region/beheer/uitnodigen`: the list, and what would become of each line. */
export function InvitePage(props: InvitePageProps): VNode {
  const { page, region, organisations, givable, fields, error, preview } = props
  const { locale } = page
  const words = roleTexts[locale]
  const home = `/regios/${region.slug}`
  const good = preview?.outcomes.filter((one) => !('refused' in one)).length ?? 0
  return (
    <Page page={page} title={words.inviteTitle(region.name)} crumbs={crumbsOf(page, region)} indexed={false}>
      <Opening title={words.inviteTitle(region.name)} lead={words.inviteIntro} />
      <Form
        locale={locale}
        action={addressIn(locale, `${home}/beheer/uitnodigen`)}
        errors={error === undefined ? [] : [{ field: 'lijst', message: error }]}
      >
        <FieldTextArea
          locale={locale}
          id="lijst"
          name="lijst"
          label={words.list}
          help={words.listHelp}
          rows={10}
          value={fields['lijst'] ?? ''}
          error={error}
        />
        <FieldSelect
          locale={locale}
          id="organisatie"
          name="organisatie"
          label={words.defaultOrganisation}
          choices={choicesFrom(locale, organisations)}
          value={fields['organisatie'] ?? ''}
        />
        <FieldSelect
          locale={locale}
          id="rol"
          name="rol"
          label={words.defaultRole}
          choices={givable.map((role) => ({ value: role, text: roleWords[role][locale].name }))}
          value={fields['rol'] ?? 'contributor'}
        />
        <FieldSelect
          locale={locale}
          id="taal"
          name="taal"
          label={words.language}
          choices={[
            { value: 'nl', text: 'Nederlands' },
            { value: 'en', text: 'English' },
          ]}
          value={fields['taal'] ?? locale}
        />
        {preview ? <PreviewPart {...props} preview={preview} /> : null}
        <Button weight={good > 0 ? 'secondary' : 'primary'} name="stap" value="bekijken">
          {words.check}
        </Button>
        {good > 0 ? (
          <Button name="stap" value="versturen">
            {words.send(formatCount(good, words.inviteCount[0] ?? '', words.inviteCount[1] ?? '', locale))}
          </Button>
        ) : null}
      </Form>
    </Page>
  )
}

function PreviewPart({
  page: { locale },
  organisations,
  fields,
  preview,
}: InvitePageProps & { readonly preview: Preview }): VNode {
  const words = roleTexts[locale]
  const bad = preview.outcomes.filter((one) => 'refused' in one).length
  const lines = (count: number) =>
    formatCount(count, words.lineCount[0] ?? '', words.lineCount[1] ?? '', locale)
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <>
      <Heading level={2}>{words.previewTitle}</Heading>
      <p>{words.previewIntro(lines(preview.outcomes.length - bad), lines(bad))}</p>
      <input type="hidden" name="gezien" value={preview.fingerprint} />
      {preview.unknown.length === 0 ? null : (
        <fieldset class="field field--group">
          <legend class="utrecht-form-label field__label">{words.unknownNames}</legend>
          {preview.unknown.map((name, index) => (
            <FieldSelect
              locale={locale}
              id={choiceField(index)}
              name={choiceField(index)}
              label={words.unknownFor(name)}
              value={fields[choiceField(index)] ?? ''}
              choices={[
                { value: '', text: words.choose },
                { value: 'new', text: words.makeNew },
                { value: 'skip', text: words.skip },
                ...organisations.map((one) => ({ value: one.id, text: one.name })),
              ]}
            />
          ))}
        </fieldset>
      )}
      <DeskTable
        id="voorbeeld"
        caption={words.previewTitle}
        columns={[words.line, words.address, words.name, words.organisation, words.role, words.outcome]}
        rows={preview.rows.map((row, index) => {
          const outcome = preview.outcomes[index] ?? { refused: 'skipped' as const }
          const given =
            'invite' in outcome ? outcome.invite : 'create' in outcome ? outcome.create : undefined
          const organisation = 'invite' in outcome ? names.get(outcome.invite.organisation) : row.organisation
          const key =
            'refused' in outcome
              ? outcome.refused
              : 'invite' in outcome
                ? ('invite' as const)
                : ('create' as const)
          return [
            String(row.line),
            row.email,
            row.name,
            organisation ?? '',
            given ? roleWords[given.role][locale].name : row.role,
            words.outcomes[key],
          ]
        })}
      />
    </>
  )
}

/** `/regios/:region/beheer/uitnodigingen`: every invitation and its state. Addresses are not shown whole. */
export function InvitationsPage({
  page,
  region,
  invitations,
  at,
  done,
}: {
  readonly page: PageDefaults
  readonly region: Region
  readonly invitations: readonly Invitation[]
  readonly at: Date
  readonly done: string | undefined
}): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  const base = `/regios/${region.slug}/beheer/uitnodigingen`
  const act = (one: Invitation, path: string, text: string, who: string) => (
    <form method="post" action={addressIn(locale, `${base}/${one.id}/${path}`)}>
      <button type="submit" class="nl-button nl-button--secondary" aria-label={words.forWhom(text, who)}>
        {text}
      </button>
    </form>
  )
  return (
    <Page
      page={page}
      title={words.invitationsTitle(region.name)}
      crumbs={crumbsOf(page, region)}
      indexed={false}
    >
      <DoneNotice locale={locale} done={done} />
      <Opening title={words.invitationsTitle(region.name)} />
      {invitations.length === 0 ? (
        <p>{words.invitationsNone}</p>
      ) : (
        <DeskTable
          id="uitnodigingen"
          caption={words.invitations}
          columns={[words.name, words.organisation, words.role, words.sentOn, words.state, words.action]}
          rows={invitations.map((one) => {
            const who = one.name || (one.email === null ? words.erased : hiddenAddress(one.email))
            const state = stateOf(one, at)
            const isAsked = state === 'open' || state === 'expired'
            return [
              who,
              one.organisationName,
              roleWords[one.role][locale].name,
              formatDate(one.createdAt, locale),
              state === 'open'
                ? `${words.states.open}, ${words.validUntil(formatDate(one.expiresAt, locale))}`
                : words.states[state],
              isAsked && one.email !== null ? (
                <>
                  {act(one, 'opnieuw', words.sendAgain, who)} {act(one, 'intrekken', words.withdraw, who)}
                </>
              ) : (
                ''
              ),
            ]
          })}
        />
      )}
    </Page>
  )
}

function crumbsOf({ locale }: PageDefaults, region: Region) {
  const home = `/regios/${region.slug}`
  return [
    { name: region.name, path: home },
    { name: roleTexts[locale].desk, path: `${home}/beheer` },
  ]
}
