import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import type { Mandate } from './partner.ts'
import { BeadLink, sayPeriod } from './seats.view.tsx'

export interface MandatesProps {
  readonly locale: Locale
  readonly mandates: readonly Mandate[]
  /** Organisation that the page is about; absent on the page of a person. */
  readonly organisation?: string
  /** Dutch address of the organisation, for who may change its mandates. */
  readonly editPath?: string
}

/** Mandates that were given and received: who, what for, how long, and by which decision. */
export function Mandates({ locale, mandates, organisation, editPath }: MandatesProps): VNode {
  const words = partnerTexts[locale]
  if (mandates.length === 0) return <p class="nl-paragraph">{words.noMandates}</p>
  return (
    <ul class="seats">
      {mandates.map((mandate) => {
        const isGiver = mandate.giver.id === organisation
        return (
          <li class="seats__item">
            <p class="seats__main seats__main--text">{mandate.scope}</p>
            <p class="seats__more">
              {isGiver ? words.givenTo('') : words.heldFrom('')}
              {isGiver ? (
                mandate.holder ? (
                  <BeadLink bead={mandate.holder} locale={locale} />
                ) : (
                  words.somebody
                )
              ) : (
                <BeadLink bead={mandate.giver} locale={locale} />
              )}{' '}
              · <span class="number">{sayPeriod(mandate, locale)}</span>
              {mandate.source === '' && mandate.sourceUrl === undefined ? null : (
                <>
                  {' '}
                  · {words.mandateSource} <MandateSource mandate={mandate} />
                </>
              )}
              {isGiver && editPath !== undefined ? (
                <>
                  {' '}
                  · <a href={addressIn(locale, `${editPath}/mandaten/${mandate.id}`)}>{words.changeSeat}</a>
                </>
              ) : null}
            </p>
          </li>
        )
      })}
    </ul>
  )
}

function MandateSource({ mandate: { source, sourceUrl } }: { readonly mandate: Mandate }): VNode {
  if (sourceUrl === undefined) return <>{source}</>
  return (
    <a href={sourceUrl} rel="external noopener nofollow ugc">
      {source === '' ? sourceUrl : source}
    </a>
  )
}
