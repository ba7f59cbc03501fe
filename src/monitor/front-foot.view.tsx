import type { VNode } from 'preact'
import type { Library } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { monitorTexts } from '../language/texts-monitor.ts'
import { partnerTexts } from '../language/texts-partners.ts'
import { regionTexts } from '../language/texts-region.ts'
import { childrenOf, levelOfMembers, type Region } from '../regions/region.ts'
import { sayTerritory } from '../regions/region-list.ts'
import type { PageDefaults } from '../web/index.ts'
import { Cards } from '../web/ui/card/card.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { Bead } from '../web/ui/thread/thread.view.tsx'

interface FootProps {
  readonly page: PageDefaults
  readonly region: Region
  readonly regions: readonly Region[]
  readonly library: Library
}

/** The ways to who takes part. */
export function TakePart({ page: { locale }, region }: FootProps): VNode {
  const words = partnerTexts[locale]
  const ways = [
    { title: words.partners, what: words.partnersWhat, path: 'partners' },
    { title: words.bodies, what: words.bodiesWhat, path: 'gremia' },
    { title: words.coreTeam, what: words.coreTeamWhat, path: 'kernteam' },
    { title: words.network, what: words.networkWhat, path: 'netwerk' },
  ]
  return (
    <Bead id="wie-doen-mee" title={words.takePartTitle} intro={words.takePartIntro}>
      <Cards
        cards={ways.map(({ title, what, path }) => ({
          title,
          href: addressIn(locale, `/regios/${region.slug}/${path}`),
          children: what,
        }))}
      />
    </Bead>
  )
}

/** Its parts, and the areas it is made of. */
export function Territory({ page: { locale }, region, regions, library }: FootProps): VNode {
  const about = regionTexts[locale]
  const words = monitorTexts[locale].front
  const parts = childrenOf(regions, region.slug)
  const areas = region.members
    .map(({ code }) => ({ code, name: library.gazetteer.areas.get(code)?.name ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  return (
    <Bead id="gebied" title={about.territoryTitle} kind="open">
      {parts.length === 0 ? null : (
        <Cards
          cards={parts.map((part) => ({
            href: addressIn(locale, `/regios/${part.slug}`),
            kind: about.subRegion,
            title: part.name,
            children: sayTerritory(part, library, locale),
          }))}
        />
      )}
      <Details
        summary={levelOfMembers(region) === 'district' ? words.territoryDistricts : words.territory}
        open={areas.length < 8}
      >
        <ul class="link-list">
          {areas.map(({ code, name }) => (
            <li>
              <a href={addressIn(locale, `/gebieden/${code}`)}>{name}</a>
            </li>
          ))}
        </ul>
      </Details>
    </Bead>
  )
}
