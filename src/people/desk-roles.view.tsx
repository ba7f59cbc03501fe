import type { VNode } from 'preact'
import { addressIn, formatCount, formatDate } from '../language/index.ts'
import { handOverTexts } from '../language/texts-hand-over.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { ErrorSummary } from '../web/ui/alert/alert.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Pagination } from '../web/ui/pagination/pagination.view.tsx'
import { DeskTable } from './desk-frame.view.tsx'
import type { DeskRoles, ListedRole } from './desk-roles.ts'
import type { RefusedForm } from './give-role.view.tsx'
import type { Role } from './rights.ts'
import { SearchForm } from './search-form.view.tsx'

export interface RolesTableProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly roles: DeskRoles
  readonly givable: readonly Role[]
  readonly refused: RefusedForm | undefined
}

/** Who has which role, page by page; those that ended behind a link. */
export function RolesTable({ page: { locale }, region, roles, givable, refused }: RolesTableProps): VNode {
  const words = roleTexts[locale]
  const desk = `/regios/${region.slug}/beheer`
  const { query, ended } = roles
  const addressOf = (to: { readonly page?: number; readonly ended?: boolean; readonly query?: string }) => {
    const asked = new URLSearchParams()
    if (to.ended ?? ended) asked.set('rollen', 'vroeger')
    if ((to.query ?? query) !== '') asked.set('zoek', to.query ?? query)
    if ((to.page ?? 1) > 1) asked.set('pagina', String(to.page))
    return addressIn(locale, `${desk}${asked.size === 0 ? '' : `?${asked}`}#rollen`)
  }
  const counted = formatCount(roles.found, words.rolesCount[0] ?? '', words.rolesCount[1] ?? '', locale)
  return (
    <section id="rollen">
      <Heading level={2}>{ended ? words.history : words.rolesTitle}</Heading>
      {refused?.form === 'end' ? (
        <ErrorSummary
          locale={locale}
          errors={[{ field: 'rollen-t-c', message: words.refusals[refused.why] }]}
        />
      ) : null}
      {isLong(roles) ? (
        <RolesSearch locale={locale} action={addressIn(locale, `${desk}#rollen`)} roles={roles} />
      ) : null}
      {roles.roles.length === 0 ? null : (
        <DeskTable
          id="rollen-t"
          caption={ended ? words.rolesEnded(counted) : words.rolesOf(counted)}
          columns={[
            words.person,
            words.organisation,
            words.role,
            words.holdsIn,
            words.since,
            ended ? words.until : words.action,
          ]}
          rows={roles.roles.map((role) => [
            role.personName,
            role.organisationName,
            roleWords[role.role][locale].name,
            role.beadName ?? words.wholeRegion,
            formatDate(role.since, locale),
            ended ? (
              role.until && formatDate(role.until, locale)
            ) : isLong(roles) || givable.includes(role.role) ? (
              <div class="desk-actions">
                {givable.includes(role.role) ? <EndForm locale={locale} desk={desk} role={role} /> : null}
                {isLong(roles) ? <HandOverLink locale={locale} desk={desk} role={role} /> : null}
              </div>
            ) : (
              ''
            ),
          ])}
        />
      )}
      <Pagination
        locale={locale}
        page={roles.page}
        pages={roles.pages}
        addressOf={(page) => addressOf({ page })}
      />
      {ended ? (
        <p>
          <a href={addressOf({ ended: false, query: '' })}>{words.rolesNow}</a>
        </p>
      ) : roles.past > 0 ? (
        <p>
          <a href={addressOf({ ended: true, query: '' })}>{`${words.history} (${roles.past})`}</a>
        </p>
      ) : null}
    </section>
  )
}

/** Whether the table has more than one page, or is searched. */
export function isLong({ pages, query }: Pick<DeskRoles, 'pages' | 'query'>): boolean {
  return pages > 1 || query !== ''
}

interface RowProps {
  readonly locale: PageDefaults['locale']
  readonly desk: string
  readonly role: ListedRole
}

/** Where the form below cannot list everybody, handing over starts here. */
function HandOverLink({ locale, desk, role }: RowProps): VNode {
  const words = handOverTexts[locale]
  return (
    <a
      href={addressIn(locale, `${desk}/overdragen?van=${role.person}&organisatie=${role.organisation}`)}
      aria-label={words.startOf(role.personName, role.organisationName)}
    >
      {words.start}
    </a>
  )
}

function EndForm({ locale, desk, role }: RowProps): VNode {
  const words = roleTexts[locale]
  return (
    <form method="post" action={addressIn(locale, `${desk}/rollen/${role.id}/beeindigen`)}>
      <button
        type="submit"
        class="nl-button nl-button--secondary"
        aria-label={words.endRoleOf(roleWords[role.role][locale].name, role.personName)}
      >
        {words.endRole}
      </button>
    </form>
  )
}

function RolesSearch({
  locale,
  action,
  roles: { query, ended, found },
}: {
  readonly locale: PageDefaults['locale']
  readonly action: string
  readonly roles: DeskRoles
}): VNode {
  const words = roleTexts[locale]
  return (
    <SearchForm
      id="rollen-zoek"
      name="zoek"
      label={words.rolesSearch}
      button={words.rolesSearchButton}
      value={query}
      action={action}
      keeps={ended ? { rollen: 'vroeger' } : {}}
    >
      {query !== '' && found === 0 ? <p role="status">{words.rolesNone(query)}</p> : null}
    </SearchForm>
  )
}
