import type { VNode } from 'preact'
import { addressIn } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import type { Columns } from './columns.ts'
import { ImportFrame, type ImportFrameProps } from './frame.view.tsx'

export interface ColumnsPageProps extends ImportFrameProps {
  readonly draft: string
  /** Names of the columns of the list. */
  readonly names: readonly string[]
  readonly columns: Columns
  /** Every field that a column can be of, and the one that must have one. */
  readonly fields: readonly string[]
  readonly needed: string
  readonly isRefused: boolean
}

/** Where people say which column is which. */
export function ColumnsPage(props: ColumnsPageProps): VNode {
  const { page, names, columns, draft, fields, needed, isRefused, words: kind } = props
  const { locale } = page
  const words = sheetTexts[locale]
  const choices = [
    { value: '', text: words.noColumn },
    ...names.map((name, place) => ({ value: `${place}`, text: name === '' ? `(${place + 1})` : name })),
  ]
  return (
    <ImportFrame {...props} title={words.columnsTitle} lead={kind.columnsLead}>
      <Form
        locale={locale}
        action={addressIn(locale, `${props.path}/${draft}/kolommen`)}
        errors={isRefused ? [{ field: `kolom-${needed}`, message: kind.columnsFault }] : []}
      >
        {fields.map((field) => (
          <FieldSelect
            locale={locale}
            id={`kolom-${field}`}
            name={`kolom-${field}`}
            label={kind.fields[field] ?? field}
            value={columns[field] === undefined ? '' : `${columns[field]}`}
            choices={choices}
            error={isRefused && field === needed ? kind.columnsFault : undefined}
          />
        ))}
        <Button>{words.saveColumns}</Button>
      </Form>
    </ImportFrame>
  )
}
