import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import type { Fields } from './form-fields.ts'

export interface StaleProps {
  readonly locale: Locale
  /** What is stored now, and what was typed, by field; only what differs is shown. */
  readonly stored: Fields
  readonly typed: Fields
  /** Name of each field on the screen. */
  readonly labels: Readonly<Record<string, string>>
}

/** Somebody else was first: their words beside those that are still in the form. */
export function Stale({ locale, stored, typed, labels }: StaleProps): VNode {
  const words = partnerTexts[locale]
  const differing = Object.entries(labels).filter(
    ([name]) => (stored[name] ?? '').trim() !== (typed[name] ?? '').trim(),
  )
  return (
    <Alert kind="error" title={words.staleTitle}>
      <p class="nl-paragraph">{words.staleText}</p>
      <h3>{words.staleNow}</h3>
      <DefinitionList
        items={differing.map(([name, label]) => ({
          term: label,
          description: <span class="typed">{stored[name] === '' ? '–' : stored[name]}</span>,
        }))}
      />
    </Alert>
  )
}
