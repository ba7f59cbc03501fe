import type { VNode } from 'preact'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { newsTexts } from '../language/texts-news.ts'
import { regionCrumbs } from '../partners/crumbs.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldFile, FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { Picture } from './picture.ts'
import { ArticlePicture } from './picture.view.tsx'

export interface PictureFormProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly bead: Bead
  /** What is there now. */
  readonly picture: Picture | undefined
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}

/** The page with the form of the picture of an article. */
export function PictureFormPage(props: PictureFormProps): VNode {
  const { page, region, regions, bead, picture, typed, errors } = props
  const { locale } = page
  const words = newsTexts[locale]
  const title = words.pictureTitle(bead.title)
  const path = `${beadPath(bead)}/beeld`
  const at = fieldsFrom(locale, typed, errors)
  const { value: _, ...file } = at('bestand')
  return (
    <Page
      page={page}
      title={title}
      crumbs={[
        ...regionCrumbs(region, regions, locale),
        { name: words.news, path: `/regios/${region.slug}/nieuws` },
        { name: bead.title, path: beadPath(bead) },
      ]}
      example={region.example}
      indexed={false}
      sheet="work"
    >
      <Opening title={title} lead={words.pictureAllowed} />
      {picture ? <ArticlePicture picture={picture} size="page" /> : null}
      <Form locale={locale} action={addressIn(locale, path)} errors={errors} files>
        <FieldFile
          {...file}
          label={words.pictureFile}
          help={picture ? `${words.pictureKeep} ${words.pictureHelp}` : words.pictureHelp}
          accept=".jpg,.jpeg,.png,.webp,.avif"
          {...(picture ? { optional: true } : {})}
        />
        <FieldTextArea {...at('tekst')} label={words.pictureText} help={words.pictureTextHelp} rows={3} />
        <FieldText
          {...at('bron')}
          label={words.pictureCredit}
          help={words.pictureCreditHelp}
          maxLength={200}
          optional
        />
        <p class="form-acts">
          <Button>{words.save}</Button>{' '}
          <a class="nl-link" href={addressIn(locale, beadPath(bead))}>
            {words.cancel}
          </a>
        </p>
      </Form>
      {picture ? (
        <Details summary={words.pictureRemove}>
          <form method="post" action={addressIn(locale, `${path}/verwijderen`)}>
            <p class="nl-paragraph">{words.pictureRemoveWhy}</p>
            <Button weight="secondary">{words.pictureRemoveButton}</Button>
          </form>
        </Details>
      ) : null}
    </Page>
  )
}
