import { bodyKinds, bodyRights } from './body.ts'
import type { PartnerSet, SetBody, SetOrganisation, SetPerson, SetTheme } from './example.ts'
import { inventedName } from './example.ts'
import { type Sector, sectors } from './sector.ts'

export interface LoadSize {
  readonly partners: number
  readonly persons: number
  readonly bodies: number
  /** Further things to be found, beside those. */
  readonly beads?: number
  /** Slugs of the regions that they are spread over. */
  readonly regions: readonly string[]
}

/** Words that the names and summaries are made of, so that search has something to tell apart. */
const words =
  'wonen,zorg,buurt,ontmoeting,mantelzorg,dementie,valpreventie,eenzaamheid,beweging,voeding,wijkverpleging,nachtzorg,dagbesteding,vervoer,digitaal,taal,tuin,muziek,samen,koken,huiskamer,praatje,klussen,woning,drempel,alarm,huisarts,apotheek,fysiotherapie,geheugen,rouw,zingeving,vrijwilliger,sport,zwemmen,wandelen,fietsen,lezen,bibliotheek,school'.split(
    ',',
  )

/**
 * A large invented region for measuring: the same size gives the same set. Seats are dealt so that some organisations
 * sit in many bodies and most in one or two, as in real networks.
 */
export function loadSetOf(size: LoadSize): PartnerSet {
  const draw = lotsFrom(20_260_115)
  const pick = <Item>(items: readonly Item[], fallback: Item): Item =>
    items[Math.floor(draw() * items.length)] ?? fallback
  const region = () => pick(size.regions, '')
  const organisations = Array.from(
    { length: size.partners },
    (_, n): SetOrganisation => ({
      name: `Proeforganisatie ${pick(words, '')} ${n + 1}`,
      sector: pick<Sector>(sectors, 'other'),
      regions: [region()],
      summary: `Werkt aan ${pick(words, '')} en ${pick(words, '')}.`,
    }),
  )
  const people = Array.from(
    { length: size.persons },
    (_, n): SetPerson => ({
      name: `${inventedName(n)} proef-${n + 1}`,
      region: region(),
      work: `Houdt zich bezig met ${pick(words, '')}.`,
      consents: n % 3 !== 2,
    }),
  )
  const bodies = Array.from({ length: size.bodies }, (_, n): SetBody => {
    const members = new Set<number>()
    const most = Math.min(4 + Math.floor(draw() * 24), organisations.length)
    // The square gives the first organisations more seats than the last.
    while (members.size < most) members.add(Math.floor(draw() ** 2 * organisations.length))
    return {
      region: region(),
      name: `Proefoverleg ${pick(words, '')} ${n + 1}`,
      kind: pick(bodyKinds, 'other'),
      right: pick(bodyRights, 'advises'),
      summary: `Overlegt over ${pick(words, '')}.`,
      task: '',
      sectors: [...new Set([0, 1, 2].map(() => pick<Sector>(sectors, 'other')))],
      seats: [...members].flatMap((place) => {
        const organisation = organisations[place]
        const person = people[(place * 7 + n) % Math.max(people.length, 1)]
        return organisation === undefined
          ? []
          : [
              {
                organisation: organisation.name,
                ...(person === undefined || draw() < 0.05 ? {} : { person: person.name }),
                function: '',
                since: '2024-01-01',
              },
            ]
      }),
    }
  })
  const themes = Array.from(
    { length: size.beads ?? 0 },
    (_, n): SetTheme => ({
      region: region(),
      title: `Proefthema ${pick(words, '')} ${pick(words, '')} ${n + 1}`,
      summary: `Over ${pick(words, '')}, ${pick(words, '')} en ${pick(words, '')}.`,
    }),
  )
  return { organisations, people, themes, bodies }
}

/** Numbers from 0 to 1, always the same row (mulberry32, T. Ettinger 2017). */
export function lotsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
