import type { VNode } from 'preact'
import { addressIn, formatCount, formatDate } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldFile, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { ImportFrame, type ImportFrameProps } from './frame.view.tsx'
import type { Stayed } from './look.ts'
import type { PastImport } from './past-import.queries.ts'
import type { DraftTrouble } from './wish.ts'

export interface StartPageProps extends ImportFrameProps {
  readonly past: readonly PastImport[]
  /** Lists of this person that are being written, or were not after all. */
  readonly waiting: readonly { readonly id: string; readonly trouble: DraftTrouble | null }[]
  /** Why what was sent is not taken. */
  readonly refusal?: string
  readonly pasted?: string
  readonly done?: string | undefined
  /** What stayed when an import was taken back. */
  readonly stayed?: readonly Stayed[]
}

/** Where a list begins: a file or pasted text, and the lists that came before. */
export function StartPage(props: StartPageProps): VNode {
  const { page, region, refusal, pasted, path, waiting, done, stayed = [], words: kind } = props
  const { locale } = page
  const words = sheetTexts[locale]
  const known = Object.entries(words.done).find(([word]) => word === done)
  return (
    <ImportFrame {...props} title={kind.title(region.name)} lead={kind.lead}>
      {known ? (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{known[1]}</p>
          {stayed.length === 0 ? null : (
            <>
              <p class="nl-paragraph">{words.stayedTitle}</p>
              <ul>
                {stayed.map(({ title, why }) => (
                  <li>
                    {title} {words.stayed[why]}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Alert>
      ) : null}
      {waiting.length === 0 ? null : (
        <Alert title={words.waitingTitle}>
          <ul>
            {waiting.map(({ id, trouble }) => (
              <li>
                <a href={addressIn(locale, `${path}/${id}`)}>
                  {trouble === null ? words.waiting : words.troubles[trouble]}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Form
        locale={locale}
        action={addressIn(locale, path)}
        files
        errors={refusal === undefined ? [] : [{ field: 'bestand', message: refusal }]}
      >
        <FieldFile
          locale={locale}
          id="bestand"
          name="bestand"
          label={words.file}
          help={words.fileHelp}
          accept=".csv,.xlsx,.txt,text/csv"
          error={refusal}
        />
        <FieldTextArea
          locale={locale}
          id="tekst"
          name="tekst"
          label={words.paste}
          rows={8}
          optional
          value={pasted ?? ''}
        />
        <Button>{words.look}</Button>
      </Form>
      <section class="import-part">
        <h2 class="nl-heading nl-heading--level-2">{words.templates}</h2>
        <p class="nl-paragraph">
          {words.templatesWhat} <a href={addressIn(locale, `${path}/sjabloon.xlsx`)}>Excel (.xlsx)</a>{' '}
          <a href={addressIn(locale, `${path}/sjabloon.csv`)}>CSV</a>
        </p>
      </section>
      {props.past.length === 0 ? null : (
        <section class="import-part">
          <h2 class="nl-heading nl-heading--level-2">{words.pastTitle}</h2>
          <ul class="import-past">
            {props.past.map(({ id, at, rows, isUndone }) => (
              <li>
                <span>
                  {words.pastRow(
                    formatDate(at, locale),
                    formatCount(rows, words.rowWords[0], words.rowWords[1], locale),
                  )}
                </span>
                {isUndone ? (
                  <span class="soft">{words.undone}</span>
                ) : (
                  <form method="post" action={addressIn(locale, `${path}/${id}/terugdraaien`)}>
                    <Button weight="secondary">{words.undo}</Button>
                  </form>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </ImportFrame>
  )
}
