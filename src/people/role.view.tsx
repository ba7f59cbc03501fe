import type { VNode } from 'preact'
import { addressIn, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { DeskTable, DoneNotice } from './desk-frame.view.tsx'
import type { ListedRole } from './desk-roles.ts'
import type { RoleRefusal } from './role.ts'

/** `/mijn/rollen`: for whom one acts and where, and stopping with it. */
export function OwnRolesPage({
  page,
  regions,
  roles,
  done,
  refused,
}: {
  readonly page: PageDefaults
  readonly regions: readonly Region[]
  readonly roles: readonly ListedRole[]
  readonly done: string | undefined
  readonly refused: RoleRefusal | undefined
}): VNode {
  const { locale } = page
  const words = roleTexts[locale]
  const nameOf = (slug: string) => regions.find((region) => region.slug === slug)?.name ?? slug
  return (
    <Page page={page} title={words.mineTitle} crumbs={[{ name: words.mine, path: '/mijn' }]} indexed={false}>
      <DoneNotice locale={locale} done={done} />
      {refused === undefined ? null : (
        <Alert kind="error" title={words.refusals[refused]}>
          {null}
        </Alert>
      )}
      <Opening title={words.mineTitle} lead={roles.length === 0 ? words.mineNone : words.mineIntro} />
      {roles.length === 0 ? null : (
        <>
          <DeskTable
            id="rollen"
            caption={words.mineTitle}
            columns={[words.organisation, words.role, words.region, words.holdsIn, words.since, words.action]}
            rows={roles.map((role) => {
              const name = roleWords[role.role][locale].name
              return [
                role.organisationName,
                name,
                <a href={addressIn(locale, `/regios/${role.region}`)}>{nameOf(role.region)}</a>,
                role.beadName ?? words.wholeRegion,
                formatDate(role.since, locale),
                <form method="post" action={addressIn(locale, `/mijn/rollen/${role.id}/stoppen`)}>
                  <button
                    type="submit"
                    class="nl-button nl-button--secondary"
                    aria-label={words.forWhom(words.stop, `${name}, ${role.organisationName}`)}
                  >
                    {words.stop}
                  </button>
                </form>,
              ]
            })}
          />
          <p>{words.stopWhy}</p>
        </>
      )}
    </Page>
  )
}
