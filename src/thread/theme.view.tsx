import type { VNode } from 'preact'
import { type Bead, beadPath, visibilities } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { beadKindWords, threadTexts } from '../language/texts-thread.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { Cards } from '../web/ui/card/card.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { FieldSelect, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Note } from '../web/ui/note/note.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { AroundBead } from './around.view.tsx'
import type { BeadState } from './bead-state.ts'
import { BeadTools, DoneNotice } from './bead-tools.view.tsx'
import { beadCrumbs, regionCrumbs } from './crumbs.ts'
import type { ThemeFields } from './theme.ts'

interface InRegion {
  readonly page: PageDefaults
  readonly region: Region
}

/** The themes of a region. */
export function ThemesPage(
  props: InRegion & { readonly themes: readonly Bead[]; readonly mayCreate: boolean },
): VNode {
  const { page, region, themes, mayCreate } = props
  const { locale } = page
  const words = threadTexts[locale]
  return (
    <Page
      page={page}
      title={words.themesOf(region.name)}
      crumbs={regionCrumbs(region, locale)}
      example={region.example}
    >
      <Opening
        title={words.themesOf(region.name)}
        lead={words.themesIntro}
        actions={
          mayCreate ? (
            <ButtonLink href={addressIn(locale, `/regios/${region.slug}/themas/nieuw`)}>
              {words.newTheme}
            </ButtonLink>
          ) : undefined
        }
      />
      {themes.length === 0 ? <p class="nl-paragraph">{words.themesNone}</p> : null}
      <Cards
        cards={themes.map((theme) => ({
          href: addressIn(locale, beadPath(theme)),
          title: theme.title,
          level: 2,
          ...(theme.visibility === 'public' ? {} : { kind: words.visibility[theme.visibility] }),
          ...(theme.summary === '' ? {} : { children: theme.summary }),
        }))}
      />
    </Page>
  )
}

/** One theme, and what hangs on it. */
export function ThemePage(
  props: InRegion & { readonly state: BeadState; readonly done: string | undefined },
): VNode {
  const { page, region, state, done } = props
  const { bead } = state
  const { locale } = page
  return (
    <Page
      page={page}
      title={bead.title}
      crumbs={beadCrumbs(bead, region, locale).slice(0, -1)}
      example={bead.example}
      indexed={bead.visibility === 'public'}
      {...(bead.summary === '' ? {} : { description: bead.summary })}
    >
      <Opening
        title={bead.title}
        sub={beadKindWords.theme.one[locale]}
        {...(bead.summary === '' ? {} : { lead: bead.summary })}
      />
      <DoneNotice locale={locale} done={done} />
      {bead.visibility === 'public' ? null : <Note>{threadTexts[locale].visibility[bead.visibility]}</Note>}
      <BeadTools locale={locale} state={state} edit="bewerken" />
      <AroundBead locale={locale} state={state} />
    </Page>
  )
}

export interface ThemeFormProps extends InRegion {
  /** Absent for a new one. */
  readonly bead?: Bead
  readonly fields: ThemeFields
  readonly errors?: readonly FieldError[]
  /** Somebody else saved something else meanwhile: what is stored now. */
  readonly stored?: Bead
}

/** The form of a theme, new or known. */
export function ThemeForm({ page, region, bead, fields, errors = [], stored }: ThemeFormProps): VNode {
  const { locale } = page
  const words = threadTexts[locale]
  const title = bead ? words.editTitle(bead.title) : words.newTheme
  const path = bead ? `${beadPath(bead)}/bewerken` : `/regios/${region.slug}/themas/nieuw`
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message
  return (
    <Page
      page={page}
      title={title}
      crumbs={bead ? beadCrumbs(bead, region, locale) : regionCrumbs(region, locale)}
      example={region.example}
      indexed={false}
    >
      <Opening title={title} />
      {stored ? (
        <Alert kind="error" title={words.changedMeanwhile}>
          <p class="nl-paragraph">{words.changedMeanwhileWhy}</p>
          <DefinitionList
            items={[
              { term: words.themeTitle, description: stored.title },
              { term: words.themeSummary, description: stored.summary || words.empty },
              { term: words.visibleFor, description: words.visibility[stored.visibility] },
            ]}
          />
        </Alert>
      ) : null}
      <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
        <input type="hidden" name="revisie" value={stored ? String(stored.revision) : fields.revisie} />
        <FieldText
          locale={locale}
          id="naam"
          name="naam"
          label={words.themeTitle}
          help={words.themeTitleHelp}
          value={fields.naam}
          error={errorOf('naam')}
        />
        <FieldTextArea
          locale={locale}
          id="samenvatting"
          name="samenvatting"
          label={words.themeSummary}
          help={words.themeSummaryHelp}
          value={fields.samenvatting}
          error={errorOf('samenvatting')}
          rows={3}
          optional
        />
        <FieldSelect
          locale={locale}
          id="zichtbaar"
          name="zichtbaar"
          label={words.visibleFor}
          value={fields.zichtbaar}
          error={errorOf('zichtbaar')}
          choices={visibilities.map((value) => ({ value, text: words.visibility[value] }))}
        />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}
