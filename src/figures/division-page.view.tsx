import type { VNode } from 'preact'
import type { Division } from '../areas/succession.ts'
import { statusWords } from '../language/index.ts'
import { divisionTexts, divisionWords } from '../language/texts-division.ts'
import { placeTexts } from '../language/texts-place.ts'
import type { PageDefaults } from '../web/env.ts'
import type { Library } from './library.queries.ts'
import { Members } from './members.view.tsx'
import { careOffices, setValues } from './peers.ts'
import { inhabitantsOf, leadOf, listKeyFigures } from './place.ts'
import { ProfilePage } from './place.view.tsx'
import type { Profile } from './profile.queries.ts'
import { listProfileSources } from './provenance.ts'
import { PyramidFigure } from './pyramid.view.tsx'
import { SetMap } from './set-map.view.tsx'
import { listStandOuts } from './standout.ts'
import { StandOuts } from './standout.view.tsx'
import type { Territory } from './territory.ts'

export interface DivisionPageProps {
  readonly page: PageDefaults
  readonly division: Division
  readonly territory: Territory
  readonly profile: Profile
  readonly library: Library
}

/** The regiobeeld of a zorgkantoorregio, GGD-regio, arbeidsmarktregio or COROP-gebied. */
export function DivisionPage({ page, division, territory, profile, library }: DivisionPageProps): VNode {
  const { locale } = page
  const { themes } = profile
  const words = divisionTexts[locale]
  const inhabitants = inhabitantsOf(themes)
  const lead = leadOf(themes, undefined, library, locale)
  const map = SetMap({ territory, library, locale })
  const until = division.validUntil === undefined ? undefined : String(division.validUntil)
  return (
    <ProfilePage
      page={page}
      place={territory}
      kind={divisionWords(division.kind, locale)}
      crumbs={[{ name: locale === 'en' ? 'Netherlands' : 'Nederland', path: '/gebieden/NL00' }]}
      {...(inhabitants === undefined ? {} : { inhabitants })}
      {...(lead === undefined ? {} : { lead })}
      keyFigures={listKeyFigures(themes, locale, statusWords.estimate.short[locale])}
      themes={themes}
      pyramid={PyramidFigure({ place: territory, country: profile.comparisons.country, library, locale })}
      {...(map ? { picture: map } : {})}
      around={[]}
      sources={listProfileSources(themes, library)}
      path={`/gebieden/${division.code}`}
      before={
        <>
          <StandOuts
            items={listStandOuts(themes, setValues(careOffices(library), library), 'municipality', 6)}
            place={territory}
            locale={locale}
            peers={placeTexts[locale].regionPeers}
          />
          <Members
            title={words.membersTitle}
            intro={words.validity(String(division.validFrom), until)}
            members={division.members.map(({ municipality, doubtful }) => ({
              code: municipality,
              doubt: doubtful,
            }))}
            level="municipality"
            source=""
            library={library}
            locale={locale}
          />
        </>
      }
    />
  )
}
