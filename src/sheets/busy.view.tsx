import type { VNode } from 'preact'
import { addressIn, formatCount } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { ImportFrame, type ImportFrameProps } from './frame.view.tsx'

export interface BusyPageProps extends ImportFrameProps {
  readonly draft: string
  readonly rows: number
}

/** While a long list is written: people look again when they like; the page does not change under their hands. */
export function BusyPage(props: BusyPageProps): VNode {
  const { page, path, draft, rows } = props
  const { locale } = page
  const words = sheetTexts[locale]
  return (
    <ImportFrame {...props} title={words.busyTitle} lead={words.busyLead}>
      <p class="nl-paragraph" role="status">
        {words.busyRows(formatCount(rows, words.rowWords[0], words.rowWords[1], locale))}
      </p>
      <p class="nl-paragraph">
        <a href={addressIn(locale, `${path}/${draft}`)}>{words.busyAgain}</a>
      </p>
      <p class="nl-paragraph">{words.busyMail}</p>
    </ImportFrame>
  )
}
