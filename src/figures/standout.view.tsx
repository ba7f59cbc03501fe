import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { formatNumber } from '../language/index.ts'
import { placeTexts } from '../language/texts-place.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { sentencesOf } from './figure.view.tsx'
import type { StandOut } from './standout.ts'
import type { Territory } from './territory.ts'

/** What is unusual here, and why we say so; nothing when nothing is. */
export function StandOuts({
  items,
  place,
  locale,
  peers,
  fewFigures = false,
  path = '',
  children,
}: {
  readonly items: readonly StandOut[]
  readonly place: Territory
  readonly locale: Locale
  /** What the place is compared with: "gemeenten". */
  readonly peers: string
  /** Hardly any figure is known here: then nothing can stand out. */
  readonly fewFigures?: boolean
  /** Address of the page with the figures, in the language at hand; this page when left out. */
  readonly path?: string
  /** What stands under them. */
  readonly children?: ComponentChildren
}): VNode {
  const words = placeTexts[locale]
  return (
    <Bead id="opvallend" title={words.standOutTitle} intro={words.standOutIntro}>
      {items.length === 0 ? (
        <p>{fewFigures ? words.tooFewFigures : words.nothingStandsOut(peers)}</p>
      ) : (
        <ul class="stand-outs">
          {items.map(({ figure, shareAsFar }) => {
            const { main, comparison } = sentencesOf(figure, place, locale)
            return (
              <li>
                <h3>
                  <a href={`${path}#${figure.indicator.id}`}>{figure.indicator.name[locale]}</a>
                </h3>
                <p>
                  {main} {comparison}
                </p>
                <p class="soft">
                  {/* Among how many others an estimate lies would be a ranking of estimates. */}
                  {figure.indicator.basis === 'model'
                    ? words.whyEstimateStandsOut
                    : words.whyStandOut(asFar(shareAsFar, locale), peers)}
                </p>
              </li>
            )
          })}
        </ul>
      )}
      {children}
    </Bead>
  )
}

function asFar(share: number, locale: Locale): string {
  const words = placeTexts[locale]
  const of100 = Math.round(share * 100)
  return of100 < 1 ? words.lessThanOne : formatNumber(of100, locale)
}
