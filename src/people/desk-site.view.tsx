import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { noticeTexts } from '../language/texts-notices.ts'
import { roleTexts } from '../language/texts-roles.ts'
import { secondFactorTexts } from '../language/texts-second-factor.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect, FieldText } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { choicesFrom, DeskLinks, DeskTable, DoneNotice, toOtherPartners } from './desk-frame.view.tsx'
import type { ListedRole } from './desk-roles.ts'
import type { SiteNotice } from './notice.ts'
import { lineOf } from './role.ts'
import { parentsOf } from './viewer.ts'

export interface SiteDeskProps {
  readonly page: PageDefaults
  readonly notices: readonly SiteNotice[]
  readonly regions: readonly Region[]
  readonly administrators: readonly ListedRole[]
  readonly done: string | undefined
  /** Region that a partner was just made in. */
  readonly made: Region | undefined
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly { readonly field: string; readonly message: string }[]
}

/** `/beheer`: the operator's desk. */
export function SiteDeskPage(props: SiteDeskProps): VNode {
  const { page, regions, administrators, done, made, fields, errors } = props
  const { locale } = page
  const words = roleTexts[locale]
  const errorOf = (field: string) => errors.find((one) => one.field === field)?.message
  return (
    <Page page={page} title={words.siteDesk} indexed={false}>
      <Opening title={words.siteDesk} lead={words.siteDeskIntro} />
      <DoneNotice locale={locale} done={done} link={made && toOtherPartners(locale, made)} />
      {props.notices.map((notice) => (
        <Alert title={noticeTexts[locale][notice].title}>
          <p>{noticeTexts[locale][notice].text}</p>
        </Alert>
      ))}
      <DeskLinks
        locale={locale}
        links={[
          ['/beheer/post', words.siteMail],
          ['/beheer/logboek', words.siteAudit],
          ['/beheer/tweede-stap', secondFactorTexts[locale].deskTitle],
          ['/rechten', words.rightsLink],
        ]}
      />
      {regions.length === 0 ? (
        <p>{words.noRegions}</p>
      ) : (
        <DeskTable
          id="regios"
          caption={words.administrators}
          columns={[words.region, words.administrators, words.action]}
          rows={regions.map(({ slug, name }) => {
            // Who leads a region leads those under it too.
            const line = lineOf(slug, parentsOf(regions))
            const leading = administrators.filter(({ region }) => line.includes(region))
            const from = (region: string) =>
              region === slug ? '' : ` (${regions.find((one) => one.slug === region)?.name ?? region})`
            return [
              <a href={addressIn(locale, `/regios/${slug}/beheer`)}>{name}</a>,
              leading.length === 0
                ? words.noAdministrator
                : leading
                    .map((one) => `${one.personName}, ${one.organisationName}${from(one.region)}`)
                    .join('; '),
              <a
                href={addressIn(locale, `/regios/${slug}/beheer/uitnodigen`)}
                aria-label={words.forWhom(words.inviteAdministrator, name)}
              >
                {words.inviteAdministrator}
              </a>,
            ]
          })}
        />
      )}
      <Heading level={2}>{words.firstPartner}</Heading>
      <p>{words.firstPartnerIntro}</p>
      <Form locale={locale} action={addressIn(locale, '/beheer/partners')} errors={errors}>
        <FieldSelect
          locale={locale}
          id="regio"
          name="regio"
          label={words.region}
          choices={choicesFrom(
            locale,
            regions.map(({ slug, name }) => ({ id: slug, name })),
          )}
          value={fields['regio'] ?? ''}
          error={errorOf('regio')}
        />
        <FieldText
          locale={locale}
          id="naam"
          name="naam"
          label={words.firstPartnerName}
          value={fields['naam'] ?? ''}
          error={errorOf('naam')}
        />
        <Button>{words.create}</Button>
      </Form>
    </Page>
  )
}
