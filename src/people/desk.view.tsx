import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { roleTexts } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { ButtonLink } from '../web/ui/button/button.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { NamedOrganisation } from './desk.ts'
import { DeskLinks, DoneNotice, regionCrumbs } from './desk-frame.view.tsx'
import type { DeskRoles } from './desk-roles.ts'
import { RolesTable } from './desk-roles.view.tsx'
import { GiveForm, type RefusedForm } from './give-role.view.tsx'
import type { Former } from './hand-over.ts'
import { HandOverStart, LeftBehind } from './hand-over-start.view.tsx'
import type { PersonChoice } from './person-choice.ts'
import type { Role } from './rights.ts'
import type { RolePlaces } from './role-place.ts'

export interface DeskPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly roles: DeskRoles
  readonly people: PersonChoice
  readonly organisations: readonly NamedOrganisation[]
  readonly places: RolePlaces
  readonly givable: readonly Role[]
  readonly done: string | undefined
  readonly refused: RefusedForm | undefined
  /** Who left without a successor. */
  readonly left: readonly Former[]
  /** Pages that not everybody with a desk may open. */
  readonly may: { readonly audit: boolean; readonly restore: boolean }
}

/** `/regios/:region/beheer`: the desk of the team. */
export function DeskPage(props: DeskPageProps): VNode {
  const { page, region } = props
  const { locale } = page
  const words = roleTexts[locale]
  const home = `/regios/${region.slug}`
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
      <RolesTable {...props} />
      <GiveForm {...props} />
      <HandOverStart {...props} roles={props.roles} />
      <LeftBehind {...props} />
    </Page>
  )
}
