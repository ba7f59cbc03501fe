import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Region } from '../regions/region.ts'
import { foldText } from './choose-partners.ts'
import { indexOf, matchOf } from './import-match.ts'

/** What somebody asks to find an organisation by. */
export interface AddQuestion {
  /** All of them in the name. */
  readonly words: readonly string[]
  readonly kvk?: string
  /** Where it works: the digits of codes, and regions for those that name no area. */
  readonly places?: { readonly begins: readonly string[]; readonly regions: readonly string[] }
}

/**
 * What was typed as a question; nothing when nothing was typed. Eight digits are a KvK number. A place is the whole name
 * of an area, or else the beginning of one.
 */
export function readAddQuestion(
  typed: { readonly words: string; readonly place: string },
  gazetteer: Gazetteer,
  regions: readonly Region[],
): AddQuestion | undefined {
  const text = typed.words.replaceAll('\u0000', '').trim().slice(0, 200)
  const digits = text.replace(/[\s.]/g, '')
  const isKvk = /^\d{8}$/.test(digits)
  const words = isKvk
    ? []
    : foldText(text)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .slice(0, 10)
  const place = foldText(typed.place.replaceAll('\u0000', '').trim().slice(0, 100))
  if (!isKvk && words.length === 0 && place === '') return undefined
  return {
    words,
    ...(isKvk ? { kvk: digits } : {}),
    ...(place === '' ? {} : { places: placesOf(place, gazetteer, regions) }),
  }
}

function placesOf(place: string, gazetteer: Gazetteer, regions: readonly Region[]) {
  const inside = [...gazetteer.areas.values()].filter(({ level }) =>
    ['municipality', 'district', 'neighbourhood'].includes(level),
  )
  const exact = inside.filter(({ name }) => foldText(name) === place)
  const found = exact.length > 0 ? exact : inside.filter(({ name }) => foldText(name).startsWith(place))
  const begins = found.slice(0, 500).map(({ code }) => code.slice(2))
  const named = regions.filter(
    ({ name, members }) =>
      foldText(name) === place ||
      members.some(({ code }) => begins.some((one) => one.startsWith(code.slice(2)))),
  )
  return { begins, regions: named.map(({ slug }) => slug) }
}

/**
 * The organisation that a new one may be the same as: by its KvK number, or by a name that is the same or very like it.
 *
 * @returns its id
 */
export function doubleOf(
  typed: { readonly name: string; readonly kvk?: string },
  known: readonly { readonly id: string; readonly name: string; readonly kvk?: string }[],
): string | undefined {
  const organisations = known.map((one) => ({
    ...one,
    revision: 0,
    sector: 'other' as const,
    summary: '',
    description: '',
    areas: [],
    isPartner: false,
    isOwn: false,
  }))
  const none = { region: '', day: '', people: [], bodies: [], seats: [] }
  return matchOf(typed, indexOf({ ...none, organisations }), undefined)?.known.id
}
