import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import type { Faults, Fields } from './form-fields.ts'

export interface FormPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly title: string
  readonly crumbs: readonly Crumb[]
  readonly faults: Faults
  /** Where it is sent to, in the language at hand. */
  readonly action: string
  readonly files?: boolean
  /** Revision that the form was made with. */
  readonly revision?: number | undefined
  readonly stale?: VNode | undefined
  readonly lead?: string
  readonly children: ComponentChildren
}

/** A page with one form. */
export function FormPage(props: FormPageProps): VNode {
  const { page, region, title, crumbs, faults, action, files, revision, stale, lead, children } = props
  return (
    <Page page={page} title={title} crumbs={crumbs} example={region.example} indexed={false}>
      <Opening title={title} {...(lead === undefined ? {} : { lead })} />
      {stale}
      <Form
        locale={page.locale}
        action={action}
        errors={errorsOf(faults, page.locale)}
        {...(files ? { files } : {})}
      >
        {revision === undefined ? null : <input type="hidden" name="revisie" value={revision} />}
        {children}
        <Button>{partnerTexts[page.locale].save}</Button>
      </Form>
    </Page>
  )
}

function errorsOf(faults: Faults, locale: Locale): FieldError[] {
  return Object.entries(faults).map(([field, code]) => ({
    field,
    message: partnerTexts[locale].errors[code],
  }))
}

/** What every field needs to know of a form: its id and name are one word. */
export function fieldOf(name: string, locale: Locale, fields: Fields, faults: Faults) {
  const code = faults[name]
  return {
    locale,
    id: name,
    name,
    value: fields[name] ?? '',
    error: code === undefined ? undefined : partnerTexts[locale].errors[code],
  }
}
