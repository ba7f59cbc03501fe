import type { VNode } from 'preact'
import type { Library } from '../figures/index.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Bead, Thread } from '../web/ui/thread/thread.view.tsx'
import { PartCards } from './part-cards.view.tsx'
import { childrenOf, type Region } from './region.ts'
import { sayTerritory } from './region-list.ts'

export interface RegionsPageProps {
  readonly page: PageDefaults
  readonly regions: readonly Region[]
  readonly library: Library
}

/** All regions, each with its parts. */
export function RegionsPage({ page, regions, library }: RegionsPageProps): VNode {
  const { locale } = page
  const words = regionTexts[locale]
  const top = regions.filter(({ parent }) => parent === undefined)
  return (
    <Page page={page} title={words.regionsTitle} description={words.regionsDescription}>
      <Opening title={words.regionsTitle} lead={words.regionsIntro} />
      <Thread>
        {top.map((region) => {
          const parts = childrenOf(regions, region.slug)
          return (
            <Bead
              id={region.slug}
              title={<a href={addressIn(locale, `/regios/${region.slug}`)}>{region.name}</a>}
              intro={`${sayTerritory(region, library, locale)}. ${region.description[locale]}`}
            >
              {parts.length === 0 ? null : <PartCards parts={parts} library={library} locale={locale} />}
            </Bead>
          )
        })}
      </Thread>
    </Page>
  )
}
