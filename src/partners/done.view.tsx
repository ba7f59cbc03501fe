import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'

/** What was just done, by the word in the address (`?gedaan=bewaard`). Nothing for any other word. */
export function Done({
  locale,
  done,
}: {
  readonly locale: Locale
  readonly done: string | undefined
}): VNode | null {
  const words = partnerTexts[locale]
  const known = Object.entries(words.done).find(([word]) => word === done)
  return known ? (
    <Alert title={words.doneTitle}>
      <p class="nl-paragraph">{known[1]}</p>
    </Alert>
  ) : null
}
