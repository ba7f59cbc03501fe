import type { VNode } from 'preact'
import type { Bead } from '../beads/bead.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn, formatNumber } from '../language/index.ts'
import { beadKindWords, threadTexts } from '../language/texts-thread.ts'
import { REMOVED_DAYS } from '../people/data-map.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { DoneNotice } from './bead-tools.view.tsx'
import { beadCrumbs, regionCrumbs } from './crumbs.ts'

export interface RemovePageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly bead: Bead
  readonly reason?: string
  readonly error?: string
}

/** Asks why a bead is removed, and whether one is sure. */
export function RemovePage({ page, region, bead, reason = '', error }: RemovePageProps): VNode {
  const { locale } = page
  const words = threadTexts[locale]
  const address = addressIn(locale, `${beadPath(bead)}/verwijderen`)
  return (
    <Page
      page={page}
      title={words.removeTitle(bead.title)}
      crumbs={beadCrumbs(bead, region, locale)}
      example={region.example}
      indexed={false}
    >
      <Opening
        title={words.removeTitle(bead.title)}
        lead={words.removeIntro(formatNumber(REMOVED_DAYS, locale))}
      />
      <Form
        locale={locale}
        action={address}
        errors={error === undefined ? [] : [{ field: 'reden', message: error }]}
      >
        <FieldTextArea
          locale={locale}
          id="reden"
          name="reden"
          label={words.reason}
          help={words.reasonHelp}
          value={reason}
          error={error}
          rows={3}
        />
        <div class="bead-tools">
          <Button>{words.removeSure}</Button>
          <ButtonLink href={addressIn(locale, beadPath(bead))} weight="secondary">
            {words.keep}
          </ButtonLink>
        </div>
      </Form>
    </Page>
  )
}

export interface RemovedPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly beads: readonly Bead[]
  readonly done: string | undefined
}

/** What was removed in a region, each with a button that puts it back. */
export function RemovedPage({ page, region, beads, done }: RemovedPageProps): VNode {
  const { locale } = page
  const words = threadTexts[locale]
  const action = (bead: Bead) => addressIn(locale, `/regios/${region.slug}/verwijderd/${bead.id}`)
  return (
    <Page
      page={page}
      title={words.removedTitle(region.name)}
      crumbs={regionCrumbs(region, locale)}
      example={region.example}
      indexed={false}
    >
      <Opening
        title={words.removedTitle(region.name)}
        lead={words.removedIntro(formatNumber(REMOVED_DAYS, locale))}
      />
      <DoneNotice locale={locale} done={done} />
      {beads.length === 0 ? <p class="nl-paragraph">{words.removedNone}</p> : null}
      <ul class="events">
        {beads.map((bead) => (
          <li>
            <p>
              <b>{bead.title}</b> <span class="soft">({beadKindWords[bead.kind].one[locale]})</span>
            </p>
            <form method="post" action={action(bead)}>
              <Button weight="secondary">{words.restoreOf(bead.title)}</Button>
            </form>
          </li>
        ))}
      </ul>
    </Page>
  )
}
