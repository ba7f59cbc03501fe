import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { type Draft, DraftNotice, KeptForm } from '../thread/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldChecks, FieldDay, FieldRadios, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { Fields } from './article-form.ts'
import { Markdown } from './markdown.view.tsx'

export interface ArticleFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  /** Absent for a new one. */
  readonly bead?: Bead
  readonly fields: Fields
  readonly errors: readonly FieldError[]
  readonly choices: readonly { readonly id: string; readonly title: string }[]
  /** What is stored now, when somebody else changed it meanwhile. */
  readonly stored?: Fields
  readonly preview: boolean
  /** What this person typed before and did not send. */
  readonly draft: Draft | undefined
  /** The fields are those of the draft. */
  readonly isDraftShown: boolean
}

/** The page with the form of an article, new or known. */
export function ArticleFormPage(props: ArticleFormProps): VNode {
  const { page, region, regions, bead, fields, errors, choices, stored } = props
  const { locale } = page
  const words = newsTexts[locale]
  const list = `/regios/${region.slug}/nieuws`
  const title = bead ? words.editTitle(bead.title) : words.newArticle
  const at = fieldsFrom(locale, fields, errors)
  const path = bead ? `${beadPath(bead)}/bewerken` : `${list}/nieuw`
  return (
    <Page
      page={page}
      title={title}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.news, path: list },
        ...(bead ? [{ name: bead.title, path: beadPath(bead) }] : []),
      ]}
      example={region.example}
      indexed={false}
      sheet="work"
      islands={['form-draft']}
    >
      <Opening title={title} />
      <DraftNotice
        locale={locale}
        draft={props.draft}
        path={path}
        again={`${path}?concept=verder`}
        isShown={props.isDraftShown}
      />
      {stored ? (
        <Alert kind="error" title={words.staleTitle}>
          <p class="nl-paragraph">{words.staleText}</p>
          <p class="nl-paragraph">
            <b>{stored['titel']}</b>
          </p>
          <p class="nl-paragraph">{stored['samenvatting']}</p>
          <pre>{stored['tekst']}</pre>
        </Alert>
      ) : null}
      {props.preview ? (
        <section aria-labelledby="voorbeeld">
          <h2 class="nl-heading nl-heading--level-2" id="voorbeeld">
            {words.previewTitle}
          </h2>
          <p class="nl-paragraph">{words.previewText}</p>
          {fields['titel'] ? <h3 class="nl-heading nl-heading--level-3">{fields['titel']}</h3> : null}
          {fields['samenvatting'] ? (
            <p class="nl-paragraph nl-paragraph--lead">{fields['samenvatting']}</p>
          ) : null}
          <Markdown text={fields['tekst'] ?? ''} />
        </section>
      ) : null}
      <KeptForm locale={locale} path={path} revision={bead?.revision ?? 0}>
        <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
          {bead ? null : <input type="hidden" name="sleutel" value={fields['sleutel'] ?? ''} />}
          {bead ? <input type="hidden" name="revisie" value={fields['revisie'] ?? bead.revision} /> : null}
          <FieldText {...at('titel')} label={words.title} maxLength={200} />
          <FieldTextArea {...at('samenvatting')} label={words.summary} rows={3} optional />
          <FieldTextArea {...at('tekst')} label={words.text} help={words.textHelp} rows={16} />
          {choices.length === 0 ? null : (
            <FieldChecks
              {...at('gaat-over')}
              label={words.about}
              values={(fields['gaat-over'] ?? '').split('\n')}
              choices={choices.map(({ id, title: text }) => ({ value: id, text }))}
              optional
            />
          )}
          <FieldRadios
            {...at('wanneer')}
            label={words.when}
            choices={[
              { value: 'nu', text: words.nowChoice },
              { value: 'gepland', text: words.plannedChoice },
              { value: 'concept', text: words.draftChoice },
            ]}
          />
          <FieldDay {...at('dag')} label={words.day} optional />
          <FieldText {...at('tijd')} label={words.time} help={words.timeHelp} maxLength={5} optional />
          <p class="form-acts">
            <Button>{words.save}</Button>{' '}
            <Button weight="secondary" name="knop" value="voorbeeld">
              {words.preview}
            </Button>{' '}
            <Button weight="secondary" name="knop" value="beeld">
              {words.saveToPicture}
            </Button>{' '}
            <a class="nl-link" href={addressIn(locale, bead ? beadPath(bead) : list)}>
              {words.cancel}
            </a>
          </p>
        </Form>
      </KeptForm>
    </Page>
  )
}
