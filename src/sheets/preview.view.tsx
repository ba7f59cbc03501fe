import type { VNode } from 'preact'
import { addressIn, formatNumber } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldSelect } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'
import { ImportFrame, type ImportFrameProps } from './frame.view.tsx'
import { countWriting, type LookRow } from './look.ts'
import type { DraftTrouble, RowChoice } from './wish.ts'

export interface PreviewPageProps extends ImportFrameProps {
  readonly draft: string
  readonly rows: readonly LookRow[]
  readonly choices: ReadonlyMap<number, RowChoice>
  /** What the list would do, in short: sent along, so that a change meanwhile is seen. */
  readonly digest: string
  /** Why it was not written. */
  readonly trouble?: DraftTrouble
}

/** More rows than this are not shown, but for those with a question. */
const SHOWN = 500
const order = ['new', 'changed', 'unchanged', 'choose', 'skipped', 'error'] as const

/** What a list would do, row by row; nothing has been written yet. */
export function PreviewPage(props: PreviewPageProps): VNode {
  const { page, rows, choices, draft, trouble, digest, words: kind } = props
  const { locale } = page
  const words = sheetTexts[locale]
  const path = `${props.path}/${draft}`
  const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length
  const telling = rows.filter(
    ({ outcome, line }) => outcome !== 'unchanged' || choices.has(line) || rows.length <= SHOWN,
  )
  const shown = telling.length > SHOWN ? mostTelling(telling) : telling
  const first = rows.find(({ outcome }) => outcome === 'choose')
  return (
    <ImportFrame {...props} title={words.previewTitle} lead={words.previewLead}>
      {trouble === 'changed' || trouble === 'failed' ? (
        <Alert kind="error" title={words.previewTitle}>
          <p class="nl-paragraph">{trouble === 'changed' ? words.changedSince : words.failed}</p>
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
        <p class="nl-paragraph">{words.shownRows(formatNumber(shown.length, locale))}</p>
      ) : null}
      <Form
        locale={locale}
        action={addressIn(locale, path)}
        errors={
          trouble === 'choose' && first ? [{ field: `rij-${first.line}`, message: kind.chooseFirst }] : []
        }
      >
        <input type="hidden" name="stand" value={digest} />
        <ScrollTable captionId="rijen" caption={words.previewTitle} kind="import-rows">
          <thead>
            <tr>
              {[words.row, ...kind.columns, words.outcome].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr>
                <td>{words.rowNumber(`${row.line}`)}</td>
                {row.cells.map((text) => (
                  <td>{text}</td>
                ))}
                <td>
                  <Outcome row={row} props={props} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
        {countWriting(rows) > 0 || first ? (
          <Button>{words.save}</Button>
        ) : (
          <p class="nl-paragraph">{words.nothing}</p>
        )}
      </Form>
    </ImportFrame>
  )
}

/** Of a long list every question and the first faults before all else; what is not shown is written all the same. */
function mostTelling(rows: readonly LookRow[]): LookRow[] {
  const asking = rows.filter(({ asks }) => asks !== undefined)
  const faulty = rows.filter(({ asks, faults }) => asks === undefined && faults.length > 0)
  const rest = rows.filter(({ asks, faults }) => asks === undefined && faults.length === 0)
  return [...asking, ...[...faulty, ...rest].slice(0, Math.max(SHOWN - asking.length, 0))]
}

function Outcome({ row, props }: { row: LookRow; props: PreviewPageProps }): VNode {
  const { locale } = props.page
  const words = sheetTexts[locale]
  const { outcome, faults, note, asks, line } = row
  return (
    <>
      <p class="nl-paragraph">{outcome === 'choose' ? props.words.similar : words.outcomes[outcome]}</p>
      {faults.length === 0 ? null : (
        <ul>
          {faults.map(({ says }) => (
            <li>{says}</li>
          ))}
        </ul>
      )}
      {note === undefined ? null : <p class="nl-paragraph">{note}</p>}
      {asks === undefined ? null : (
        <FieldSelect
          locale={locale}
          id={`rij-${line}`}
          name={`rij-${line}`}
          label={asks}
          value={props.choices.get(line) ?? ''}
          choices={[
            { value: '', text: words.choose },
            { value: 'same', text: words.choice.same },
            { value: 'new', text: words.choice.new },
            { value: 'skip', text: words.choice.skip },
          ]}
        />
      )}
    </>
  )
}
