import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn, formatBytes, formatDate } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { FieldDay, FieldFile, FieldText } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import type { Report } from './report.queries.ts'

/** What people call a type. */
const typeNames: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
}

/** The reports of a project, each with its date, type and size. */
export function ReportSection(props: {
  readonly locale: Locale
  /** Dutch path of the project. */
  readonly path: string
  readonly reports: readonly Report[]
  readonly mayUpdate: boolean
}): VNode {
  const { locale, path, reports, mayUpdate } = props
  const words = projectDetailTexts[locale]
  return (
    <Bead
      id="verslagen"
      title={words.reports}
      intro={words.reportsIntro}
      kind={reports.length === 0 ? 'open' : 'full'}
    >
      {reports.length === 0 ? null : (
        <ul class="plain-list">
          {reports.map(({ id, title, datedOn, file, type, size }) => (
            <li>
              <a href={addressIn(locale, `/bestanden/${file}`)}>{title}</a>{' '}
              <span class="soft">
                ({formatDate(datedOn, locale)}, {typeNames[type] ?? type}, {formatBytes(size, locale)})
              </span>
              {mayUpdate ? (
                <Details summary={`${words.remove}: ${title}`}>
                  <form method="post" action={addressIn(locale, `${path}/verslagen/${id}/verwijderen`)}>
                    <p class="nl-paragraph">{words.removeWhy}</p>
                    <Button weight="secondary">{words.removeButton}</Button>
                  </form>
                </Details>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mayUpdate ? (
        <ButtonLink href={addressIn(locale, `${path}/verslagen/nieuw`)} weight="secondary">
          {words.reportAdd}
        </ButtonLink>
      ) : null}
    </Bead>
  )
}

/** The form of a new report. */
export function ReportForm(props: {
  readonly page: PageDefaults
  readonly path: string
  readonly back: string
  readonly crumbs: readonly { readonly name: string; readonly path: string }[]
  readonly typed: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
}): VNode {
  const { page, path, back, crumbs, typed, errors } = props
  const { locale } = page
  const words = projectDetailTexts[locale]
  const field = fieldsFrom(locale, typed, errors)
  const { value: _, ...file } = field('bestand')
  return (
    <Page page={page} title={words.reportAdd} crumbs={[...crumbs]} indexed={false} sheet="work">
      <Opening title={words.reportAdd} />
      <Form locale={locale} action={addressIn(locale, path)} errors={errors} files>
        <FieldText {...field('titel')} label={words.reportTitle} />
        <FieldDay {...field('datum')} label={words.reportDay} />
        <FieldFile {...file} label={words.reportFile} help={words.reportHelp} accept=".pdf,.docx,.odt" />
        <p class="form-acts">
          <Button>{words.save}</Button>{' '}
          <a class="nl-link" href={addressIn(locale, back)}>
            {words.cancel}
          </a>
        </p>
      </Form>
    </Page>
  )
}
