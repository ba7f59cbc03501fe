import type { VNode } from 'preact'
import { addressIn, formatNumber } from '../language/index.ts'
import { partnerImportTexts } from '../language/texts-partner-import.ts'
import type { Region } from '../regions/region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { regionCrumbs } from './crumbs.ts'
import { type ImportColumns, importFields } from './import-columns.ts'
import type { PlannedRow, RowChoice } from './import-known.ts'
import { describeFault } from './import-words.ts'

interface ImportPageProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly draft: string
}

export interface ImportPreviewProps extends ImportPageProps {
  readonly rows: readonly PlannedRow[]
  readonly choices: ReadonlyMap<number, RowChoice>
  /** What the list would do, in short: sent along, so that a change meanwhile is seen. */
  readonly digest: string
  /** Why it was not saved. */
  readonly problem?: 'choose' | 'changed'
}

/** More rows than this are not shown: they are taken all the same. */
const SHOWN = 500
const order = ['new', 'changed', 'unchanged', 'choose', 'skipped', 'error'] as const

/** What a list would do, row by row; nothing has been written yet. */
export function ImportPreview(props: ImportPreviewProps): VNode {
  const { page, region, rows, choices, draft, problem, digest } = props
  const { locale } = page
  const words = partnerImportTexts[locale]
  const path = `/regios/${region.slug}/importeren/${draft}`
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const telling = rows.filter(
    ({ outcome, row }) => outcome !== 'unchanged' || choices.has(row.line) || rows.length <= SHOWN,
  )
  const first = rows.find(({ outcome }) => outcome === 'choose')
  return (
    <Page
      page={page}
      title={words.previewTitle}
      crumbs={regionCrumbs(region, props.regions, locale, 'partners')}
      example={region.example}
      indexed={false}
    >
      <Opening title={words.previewTitle} lead={words.previewLead} />
      {problem === 'changed' ? (
        <Alert kind="error" title={words.previewTitle}>
          <p class="nl-paragraph">{words.changedSince}</p>
        </Alert>
      ) : null}
      <p class="nl-paragraph" role="status">
        {order
          .filter((outcome) => count(outcome) > 0)
          .map((outcome) => `${formatNumber(count(outcome), locale)} ${words.counts[outcome]}`)
          .join(', ')}
      </p>
      <p class="nl-paragraph">
        <a href={addressIn(locale, `${path}?kolommen=ja`)}>{words.changeColumns}</a>
        {count('error') === 0 ? null : (
          <>
            {' · '}
            <a href={addressIn(locale, `${path}/fouten.csv`)}>{words.errorsFile}</a>
          </>
        )}
      </p>
      {telling.length > SHOWN ? (
        <p class="nl-paragraph">{words.shownRows(formatNumber(SHOWN, locale))}</p>
      ) : null}
      <Form
        locale={locale}
        action={addressIn(locale, path)}
        errors={
          problem === 'choose' && first
            ? [{ field: `rij-${first.row.line}`, message: words.chooseFirst }]
            : []
        }
      >
        <input type="hidden" name="stand" value={digest} />
        <ScrollTable captionId="rijen" caption={words.previewTitle} kind="import-rows">
          <thead>
            <tr>
              {[words.row, words.organisation, words.seat, words.outcome].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {telling.slice(0, SHOWN).map((planned) => (
              <tr>
                <td>{words.rowNumber(`${planned.row.line}`)}</td>
                <td>{planned.row.name}</td>
                <td>
                  {[planned.row.person, planned.row.body].filter((text) => text !== undefined).join(', ')}
                </td>
                <td>
                  <Outcome planned={planned} props={props} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
        {rows.some(({ steps, outcome }) => steps.length > 0 || outcome === 'choose') ? (
          <Button>{words.save}</Button>
        ) : (
          <p class="nl-paragraph">{words.nothing}</p>
        )}
      </Form>
    </Page>
  )
}

function Outcome({ planned, props }: { planned: PlannedRow; props: ImportPreviewProps }): VNode {
  const { locale } = props.page
  const words = partnerImportTexts[locale]
  const { outcome, faults, match, row } = planned
  const choice = props.choices.get(row.line)
  const asks = match?.why === 'similar' || choice !== undefined
  return (
    <>
      <p class="nl-paragraph">{words.outcomes[outcome]}</p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map((fault) => (
            <li>{describeFault(fault, locale)}</li>
          ))}
        </ul>
      )}
      {match?.why === 'kvk' && match.name !== row.name ? (
        <p class="nl-paragraph">{words.matchKvk(match.name)}</p>
      ) : null}
      {asks ? (
        <FieldSelect
          locale={locale}
          id={`rij-${row.line}`}
          name={`rij-${row.line}`}
          label={match ? words.matchSimilar(match.name) : words.choose}
          value={choice ?? ''}
          choices={[
            { value: '', text: words.choose },
            { value: 'same', text: words.choice.same },
            { value: 'new', text: words.choice.new },
            { value: 'skip', text: words.choice.skip },
          ]}
        />
      ) : null}
    </>
  )
}

export interface ImportColumnsProps extends ImportPageProps {
  readonly names: readonly string[]
  readonly columns: ImportColumns
  readonly isRefused: boolean
}

/** Where people say which column is which. */
export function ImportColumnsPage(props: ImportColumnsProps): VNode {
  const { page, region, names, columns, draft, isRefused } = props
  const { locale } = page
  const words = partnerImportTexts[locale]
  const choices = [
    { value: '', text: words.noColumn },
    ...names.map((name, place) => ({ value: `${place}`, text: name === '' ? `(${place + 1})` : name })),
  ]
  return (
    <Page
      page={page}
      title={words.columnsTitle}
      crumbs={regionCrumbs(region, props.regions, locale, 'partners')}
      example={region.example}
      indexed={false}
    >
      <Opening title={words.columnsTitle} lead={words.columnsLead} />
      <Form
        locale={locale}
        action={addressIn(locale, `/regios/${region.slug}/importeren/${draft}/kolommen`)}
        errors={isRefused ? [{ field: 'kolom-name', message: words.columnsFault }] : []}
      >
        {importFields.map((field) => (
          <FieldSelect
            locale={locale}
            id={`kolom-${field}`}
            name={`kolom-${field}`}
            label={words.fields[field]}
            value={columns[field] === undefined ? '' : `${columns[field]}`}
            choices={choices}
            error={isRefused && field === 'name' ? words.columnsFault : undefined}
          />
        ))}
        <Button>{words.saveColumns}</Button>
      </Form>
    </Page>
  )
}
