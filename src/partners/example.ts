import type { Role } from '../people/rights.ts'
import type { BodyKind, BodyRight } from './body.ts'
import type { Sector } from './sector.ts'

/**
 * Organisations, people and bodies as they are written down before they are stored: everything refers to everything by
 * name. The example content, the load set and benchmarks are all of this form; `load.queries.ts` stores it.
 */
export interface PartnerSet {
  readonly organisations: readonly SetOrganisation[]
  readonly people: readonly SetPerson[]
  readonly themes: readonly SetTheme[]
  readonly bodies: readonly SetBody[]
  readonly mandates?: readonly SetMandate[]
}

export interface SetOrganisation {
  /** Unique in the whole set. */
  readonly name: string
  readonly sector: Sector
  /** Slugs: the first is where its page is; it takes part in all of them. */
  readonly regions: readonly string[]
  readonly summary: string
  /** Codes of the areas that it works in. */
  readonly areas?: readonly string[]
  /** Not made up: a public body, or named by the documents of the region. */
  readonly real?: boolean
  readonly kvk?: string
}

export interface SetPerson {
  /** Unique in the whole set. */
  readonly name: string
  /** Absent: a person without page, such as an operator. */
  readonly region?: string
  readonly work: string
  readonly motive?: string
  readonly consents: boolean
  readonly email?: string
  readonly operator?: boolean
  /** Name of the organisation that they are the contact of. */
  readonly contactOf?: string
  /** What they may do, for which organisation. */
  readonly role?: { readonly role: Role; readonly organisation: string; readonly region: string }
}

export interface SetTheme {
  readonly region: string
  readonly title: string
  readonly summary: string
  /** Name of the person who leads it. */
  readonly ledBy?: string
  /** Names of organisations that contribute to it beside the bodies. */
  readonly partners?: readonly string[]
}

export interface SetBody {
  readonly region: string
  readonly name: string
  readonly kind: BodyKind
  readonly right: BodyRight
  readonly summary: string
  readonly task: string
  readonly sectors: readonly Sector[]
  readonly seats: readonly SetSeat[]
  /** Titles of the themes of the same region that it works on. */
  readonly themes?: readonly string[]
  /** Bodies that it lays its work before, as `region/name`. */
  readonly presentsTo?: readonly string[]
}

export interface SetSeat {
  readonly organisation: string
  /** Absent: vacant. */
  readonly person?: string
  readonly function: string
  readonly since: string
  readonly until?: string
}

export interface SetMandate {
  readonly region: string
  readonly giver: string
  readonly holder: string
  readonly scope: string
  readonly since: string
  readonly until?: string
  readonly source: string
}

/**
 * A fixed id for something with a name, so that addresses and links into the examples stay: a UUID of the kind that
 * everyone may fill as they like (version 8, RFC 9562), from four FNV-1a hashes of the name.
 */
export function idOfName(kind: string, name: string): string {
  const parts = [0, 1, 2, 3].map((salt) => hash(`${salt}:${kind}:${name}`).toString(16).padStart(8, '0'))
  const hex = parts.join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

function hash(text: string): number {
  let value = 0x811c9dc5
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0
    value = Math.imul(value, 0x01000193)
  }
  // The last characters must reach all bits too (finaliser of MurmurHash3).
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}

const firstNames =
  'Aafke,Achmed,Annelies,Bram,Carla,Dilara,Dirk,Eefje,Emre,Esther,Fatima,Floor,Gerben,Geke,Hanneke,Hassan,Ineke,Jelmer,Joke,Karim,Klaske,Lotte,Maarten,Marijke,Mehmet,Mirjam,Naima,Niels,Noor,Olaf,Petra,Ravi,Rianne,Ruben,Saskia,Siebe,Soraya,Tjeerd,Wietske,Yvonne,Zeynep'.split(
    ',',
  )
const lastNames =
  'Aalderveen,Bakkerswaard,van Boskuilen,Claerbout-Smit,Dijkzwam,van Elzenpas,El Morabti,Fluitsma-Brink,Grutterink,ter Haverland,Hoogkarspelman,Iedemaat,Jonkervelt,Kaya-Terpstra,Kiekenbos,Lammertink-Oud,van Lindewaard,Meerveld-Aydin,Nachtegaler,Oosterspoor,Ouwerslag,Peppelaar,Quispelaar,Roggeveld,Sanders-Bouali,Schapenkamp,Spekhorst,Tichelwerf,Uiterkamp,Veldmuizen,van Wilgenhof,Wolterbosch,Ypesteyn,Zandstraal,Zwaluwenberg,Ramdas-Vlier,Tolsmid'.split(
    ',',
  )

/** Name of the n-th invented person: 41 first and 37 last names, so that the first 1,517 differ. */
export function inventedName(n: number): string {
  const round = Math.floor(n / (firstNames.length * lastNames.length))
  const name = `${firstNames[n % firstNames.length]} ${lastNames[n % lastNames.length]}`
  return round === 0 ? name : `${name} ${round + 1}`
}

/** Address at a domain that cannot exist (RFC 2606): "Noor van Wilgenhof" becomes "noor.van.wilgenhof@voorbeeld.invalid". */
export function inventedAddress(name: string): string {
  return `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@voorbeeld.invalid`
}

export interface Contacts {
  /** The people themselves, one an organisation. */
  readonly people: readonly SetPerson[]
  /** Seats, each held by the contact of the organisation; a name that begins with "?" is a vacant seat. */
  seats(
    names: readonly string[],
    more?: { readonly function?: string; readonly since?: string },
  ): readonly SetSeat[]
}

/**
 * An invented contact for each organisation: the same person sits for it in every body. Two of three agreed to be
 * shown.
 *
 * @param from number of the first of them, so that two sets have different people
 */
export function contactsOf(organisations: readonly SetOrganisation[], from: number): Contacts {
  const byName = new Map(organisations.map(({ name }, place) => [name, inventedName(from + place)]))
  const people = organisations.map(({ name, regions }, place): SetPerson => {
    const person = inventedName(from + place)
    return {
      name: person,
      ...(regions[0] === undefined ? {} : { region: regions[0] }),
      work: `Aanspreekpunt van ${name} in dit voorbeeld.`,
      consents: place % 3 !== 2,
      email: inventedAddress(person),
      contactOf: name,
    }
  })
  return {
    people,
    seats: (names, { function: post = '', since = '2024-09-01' } = {}) =>
      names.map((written, place): SetSeat => {
        const vacant = written.startsWith('?')
        const organisation = vacant ? written.slice(1) : written
        const person = vacant ? undefined : byName.get(organisation)
        return {
          organisation,
          ...(person === undefined ? {} : { person }),
          function: place === 0 && post === '' ? 'Voorzitter' : post,
          since,
        }
      }),
  }
}
