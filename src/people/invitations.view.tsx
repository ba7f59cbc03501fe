import type { VNode } from 'preact'
import { addressIn, formatDate } from '../language/index.ts'
import { roleTexts, roleWords } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { DeskTable, DoneNotice, deskCrumbs, toOtherPartners } from './desk-frame.view.tsx'
import type { Invitation } from './invitation.queries.ts'
import { hiddenAddress, stateOf } from './invitation.ts'

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
      crumbs={deskCrumbs(page, region)}
      example={region.example}
      indexed={false}
    >
      <DoneNotice
        locale={locale}
        done={done}
        link={done === 'verstuurd-nieuw' ? toOtherPartners(locale, region) : undefined}
      />
      <Opening title={words.invitationsTitle(region.name)} />
      {invitations.length === 0 ? (
        <p>{words.invitationsNone}</p>
      ) : (
        <DeskTable
          id="uitnodigingen"
          caption={words.invitations}
          columns={[
            words.name,
            words.organisation,
            words.role,
            words.holdsIn,
            words.sentOn,
            words.state,
            words.action,
          ]}
          rows={invitations.map((one) => {
            const who = one.name || (one.email === null ? words.erased : hiddenAddress(one.email))
            const state = stateOf(one, at)
            const isAsked = state === 'open' || state === 'expired'
            return [
              who,
              one.organisationName,
              roleWords[one.role][locale].name,
              one.beadName ?? words.wholeRegion,
              formatDate(one.createdAt, locale),
              state === 'open'
                ? `${words.states.open}, ${words.validUntil(formatDate(one.expiresAt, locale))}`
                : words.states[state],
              isAsked && one.email !== null ? (
                <div class="desk-acts">
                  {act(one, 'opnieuw', words.sendAgain, who)} {act(one, 'intrekken', words.withdraw, who)}
                </div>
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
