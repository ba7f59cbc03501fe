import type { VNode } from 'preact'
import type { AreaCode } from '../areas/area.ts'
import { mergeRings, ringsOf } from '../areas/outline.ts'
import type { Topology } from '../areas/topology.ts'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { fitFrame, pathOf } from '../maps/index.ts'
import type { Region } from './region.ts'

export interface RegionMapProps {
  readonly topology: Topology
  readonly municipalities: readonly AreaCode[]
  readonly provinces: readonly AreaCode[]
  /** Regions without a parent. */
  readonly regions: readonly Region[]
  readonly locale: Locale
}

const WIDTH = 460
const HEIGHT = 540

/**
 * The country with the regions on it. Regions overlap, so they are outlines that can be pressed, not colours; smaller
 * ones lie on top of larger ones. The list under the map says the same.
 */
export function RegionMap({ topology, provinces, regions, locale }: RegionMapProps): VNode | null {
  const words = regionTexts[locale]
  const frame = fitFrame([mergeRings(topology, provinces, 800, 'province')], {
    width: WIDTH,
    maxHeight: HEIGHT,
  })
  if (!frame) return null
  const tolerance = 1 / frame.scale
  const draw = (codes: readonly AreaCode[]) =>
    pathOf(mergeRings(topology, codes, tolerance, 'municipality'), frame)
  const ordered = [...regions].sort((a, b) => b.members.length - a.members.length)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with links in it is a group, not a fieldset
    <svg
      class="region-map"
      fill="none"
      stroke="currentColor"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-labelledby="regiokaart-t regiokaart-d"
    >
      <title id="regiokaart-t">{words.homeMapTitle}</title>
      <desc id="regiokaart-d">{words.homeMapText}</desc>
      {provinces.map((code) => (
        <path
          class="region-map__land"
          d={pathOf(ringsOf(topology, code, tolerance, 'municipality'), frame)}
        />
      ))}
      {ordered.map((region) => (
        <a href={addressIn(locale, `/regios/${region.slug}`)} tabIndex={-1}>
          <title>{words.pageTitle(region.name)}</title>
          <path class="region-map__region" d={draw(region.members.map(({ code }) => code))} />
        </a>
      ))}
    </svg>
  )
}
