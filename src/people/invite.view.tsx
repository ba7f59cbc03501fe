import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatCount } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { choicesFrom, DeskTable, deskCrumbs } from './desk-frame.view.tsx'
import type { Outcome } from './invitation.ts'
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
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly error: { readonly field: string; readonly message: string } | undefined
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
    <Page
      page={page}
      title={words.inviteTitle(region.name)}
      crumbs={deskCrumbs(page, region)}
      example={region.example}
      indexed={false}
    >
      <Opening title={words.inviteTitle(region.name)} lead={words.inviteIntro} />
      {preview && error === undefined ? (
        <p role="status">
          {words.previewAbove} <a href="#voorbeeld-c">{words.previewIntro(...countsOf(preview, locale))}</a>
        </p>
      ) : null}
      <Form
        locale={locale}
        action={addressIn(locale, `${home}/beheer/uitnodigen`)}
        errors={error === undefined ? [] : [error]}
      >
        <FieldTextArea
          locale={locale}
          id="lijst"
          name="lijst"
          label={words.list}
          help={words.listHelp}
          rows={10}
          value={fields['lijst'] ?? ''}
          error={error?.field === 'lijst' ? error.message : undefined}
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
          id="gremium"
          name="gremium"
          label={words.holdsIn}
          choices={choicesFrom(locale, props.bodies, words.wholeRegion)}
          value={fields['gremium'] ?? ''}
          error={error?.field === 'gremium' ? error.message : undefined}
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
        <div class="desk-acts">
          <Button weight={good > 0 ? 'secondary' : 'primary'} name="stap" value="bekijken">
            {words.check}
          </Button>
          {good > 0 ? (
            <Button name="stap" value="versturen">
              {words.send(formatCount(good, words.inviteCount[0] ?? '', words.inviteCount[1] ?? '', locale))}
            </Button>
          ) : null}
        </div>
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
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <>
      <Heading level={2}>{words.previewTitle}</Heading>
      <p>{words.previewIntro(...countsOf(preview, locale))}</p>
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
      <SeatedPart locale={locale} preview={preview} names={names} />
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
            given && 'seated' in given && given.seated?.joins ? words.outcomes.joins : words.outcomes[key],
          ]
        })}
      />
    </>
  )
}

/** Who has the name of somebody with a seat for the same organisation: is it them? */
function SeatedPart({
  locale,
  preview,
  names,
}: {
  readonly locale: Locale
  readonly preview: Preview
  readonly names: ReadonlyMap<string, string>
}): VNode | null {
  const words = roleTexts[locale]
  const asked = preview.rows.flatMap((row, index) => {
    const outcome = preview.outcomes[index]
    return outcome && 'invite' in outcome && outcome.invite.seated
      ? [{ row, organisation: names.get(outcome.invite.organisation) ?? '', ...outcome.invite.seated }]
      : []
  })
  if (asked.length === 0) return null
  return (
    <fieldset class="field field--group">
      <legend class="utrecht-form-label field__label">{words.seatedPeople}</legend>
      {asked.map(({ row, organisation, joins }, index) => (
        <FieldSelect
          locale={locale}
          id={`zelfde-${index}`}
          name={`zelfde-${index}`}
          label={words.isSeated(row.name, organisation)}
          value={joins ? '' : row.email}
          choices={[
            { value: '', text: words.samePerson },
            { value: row.email, text: words.otherPerson },
          ]}
        />
      ))}
    </fieldset>
  )
}

/** How many lines are sent, and how many are passed over. */
function countsOf({ outcomes }: Preview, locale: Locale): [good: string, bad: string] {
  const words = roleTexts[locale].lineCount
  const bad = outcomes.filter((one) => 'refused' in one).length
  const say = (count: number) => formatCount(count, words[0] ?? '', words[1] ?? '', locale)
  return [say(outcomes.length - bad), say(bad)]
}
