import { type AreaLevel, areaLevels, levelOf } from '../areas/area.ts'
import type { Gazetteer } from '../areas/gazetteer.ts'
import { createIntern } from './intern.ts'

/** The fixed order of the areas of one vintage, as packed columns have it. */
export interface AreaOrder {
  size(level: AreaLevel): number
  positionOf(level: AreaLevel, code: string): number | undefined
  codeAt(level: AreaLevel, position: number): string | undefined
  /** Codes that took the place of an ended code, for the advice in a refusal. */
  successorsOf?(code: string): readonly string[]
}

export function areaOrderOf(
  gazetteer: Pick<Gazetteer, 'order'>,
  successorsOf?: (code: string) => readonly string[],
): AreaOrder {
  return orderOfCodes((level) => gazetteer.order[level], successorsOf)
}

/**
 * The orders of all divisions, from the code lists by `<vintage> <level>` as `listAreaOrders` gives them.
 *
 * @returns undefined for a vintage that has no areas
 */
export function areaOrdersOf(
  codes: ReadonlyMap<string, readonly string[]>,
  successorsOf?: (code: string) => readonly string[],
): (vintage: number) => AreaOrder | undefined {
  const made = new Map<number, AreaOrder>()
  return (vintage) => {
    if (!areaLevels.some((level) => codes.has(`${vintage} ${level}`))) return undefined
    const known =
      made.get(vintage) ?? orderOfCodes((level) => codes.get(`${vintage} ${level}`) ?? [], successorsOf)
    made.set(vintage, known)
    return known
  }
}

function orderOfCodes(
  codesOf: (level: AreaLevel) => readonly string[],
  successorsOf: ((code: string) => readonly string[]) | undefined,
): AreaOrder {
  const places = new Map<AreaLevel, ReadonlyMap<string, number>>()
  const placesOf = (level: AreaLevel): ReadonlyMap<string, number> => {
    const known = places.get(level) ?? new Map(codesOf(level).map((code, place) => [code, place]))
    places.set(level, known)
    return known
  }
  return {
    size: (level) => codesOf(level).length,
    positionOf: (level, code) => placesOf(level).get(code),
    codeAt: (level, position) => codesOf(level)[position],
    ...(successorsOf ? { successorsOf } : {}),
  }
}

/** What an area code of a row leads to: a place in a level, or a reason to leave the row out. */
export const OTHER_DIVISION = -1
export const UNKNOWN_AREA = -2
export const NO_AREA_CODE = -3

export interface AreaFinder {
  /** Index in `areaLevels`, or one of the constants above; `position` then holds the place. */
  find(bytes: Uint8Array, start: number, end: number): number
  position: number
}

/** COROP, landsdeel, zorgkantoor and the like: real codes of levels that packed columns do not have. */
const OTHER_CODE =
  /^(?:LD|CR|CP|CS|ZK|GG|AM|VR|AR|JZ|KK|LB|LG|RE|RS|RP|TG|WG|RR|SG|NO|PO|ES|RK)[0-9A-Z]{1,6}$/

/**
 * Looks codes up, straight from bytes, and remembers them.
 *
 * @param translated the source's own codes and the area code each stands for; codes that are not in it are skipped
 */
export function createAreaFinder(
  order: AreaOrder,
  translated?: Readonly<Record<string, string>>,
): AreaFinder {
  const translations = translated ? new Map(Object.entries(translated)) : undefined
  const codes = createIntern()
  let levels = new Int8Array(1024)
  let positions = new Int32Array(1024)
  let known = 0
  const finder: AreaFinder = {
    position: 0,
    find(bytes, start, end) {
      const id = codes.idOf(bytes, start, end)
      if (id < 0) return NO_AREA_CODE
      if (id >= known) {
        if (id >= levels.length) {
          levels = widened(levels, new Int8Array(levels.length * 4))
          positions = widened(positions, new Int32Array(positions.length * 4))
        }
        const { level, position } = locateArea(translate(codes.textOf(id)), order)
        levels[id] = level
        positions[id] = position
        known = id + 1
      }
      finder.position = positions[id] ?? 0
      return levels[id] ?? NO_AREA_CODE
    },
  }
  const translate = (text: string): string | undefined => (translations ? translations.get(text) : text)
  return finder
}

/** Level (index in `areaLevels`, or why there is none) and place of a code; undefined is a code that is left out. */
export function locateArea(text: string | undefined, order: AreaOrder): { level: number; position: number } {
  if (text === undefined) return { level: OTHER_DIVISION, position: 0 }
  // RIVM writes the country as NL01, KWB as NL00.
  const code = text === 'NL01' ? 'NL00' : text
  const level = levelOf(code)
  if (!level) return { level: OTHER_CODE.test(code) ? OTHER_DIVISION : NO_AREA_CODE, position: 0 }
  const position = order.positionOf(level, code)
  if (position === undefined) return { level: UNKNOWN_AREA, position: 0 }
  return { level: areaLevels.indexOf(level), position }
}

function widened<T extends Int8Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
