import { createIntern, type Intern } from './intern.ts'
import type { RawRow } from './raw-row.ts'
import type { Choice, MeasurePlan } from './table-plan.ts'

/** The row is not for this measure. */
export const SKIP = -1

/** Place of a period and level among the groups. */
export function slotOf(periodId: number, level: number): number {
  return periodId * 8 + level
}

/** Whether a row has one of the wanted texts in each of the fields. */
export function createChooser(choices: readonly Choice[]): (raw: RawRow) => boolean {
  const tests = choices.map(({ field, texts }) => ({ field, wanted: internOf(texts) }))
  return (raw) => {
    for (const { field, wanted } of tests)
      if (wanted.lookup(raw.bytes, raw.starts[field] ?? 0, raw.ends[field] ?? 0) < 0) return false
    return true
  }
}

export interface PartFinder {
  /** Measures that a row may be for, by the field that tells most of them apart. */
  candidates(raw: RawRow): readonly number[]
  /** Which part of the sum of this measure the row is, or SKIP. */
  find(raw: RawRow, measure: number): number
}

/**
 * Finds out for which measures a row counts. In a long table (one row an observation) there are many measures and
 * each row is for one of them, so the field that all measures look at is looked up first.
 */
export function createPartFinder(measures: readonly MeasurePlan[]): PartFinder {
  const wheres = measures.map(({ where }) =>
    where.map(({ field, texts }) => ({ field, texts, wanted: internOf(texts) })),
  )
  const summed = measures.flatMap(({ parts }, place) => (parts > 0 ? [place] : []))
  const fields = [...new Set(summed.flatMap((place) => (wheres[place] ?? []).map(({ field }) => field)))]
  const shared = fields.filter((field) =>
    summed.every((place) => wheres[place]?.some((choice) => choice.field === field)),
  )
  const textsAt = (place: number, field: number): readonly string[] =>
    wheres[place]?.find((choice) => choice.field === field)?.texts ?? []
  const spread = (field: number): number => new Set(summed.flatMap((place) => textsAt(place, field))).size
  const [leading] = shared.sort((a, b) => spread(b) - spread(a))
  const leaders = internOf(leading === undefined ? [] : summed.flatMap((place) => textsAt(place, leading)))
  const byLeader: (readonly number[])[] = Array.from({ length: leaders.size() }, (_, id) =>
    leading === undefined
      ? []
      : summed.filter((place) => textsAt(place, leading).includes(leaders.textOf(id))),
  )
  const none: readonly number[] = []

  return {
    candidates(raw) {
      if (leading === undefined) return summed
      const id = leaders.lookup(raw.bytes, raw.starts[leading] ?? 0, raw.ends[leading] ?? 0)
      return id < 0 ? none : (byLeader[id] ?? none)
    },
    find(raw, measure) {
      let part = 0
      for (const { field, texts, wanted } of wheres[measure] ?? []) {
        const place = wanted.lookup(raw.bytes, raw.starts[field] ?? 0, raw.ends[field] ?? 0)
        if (place < 0) return SKIP
        part = part * texts.length + place
      }
      return part
    },
  }
}

function internOf(texts: readonly string[]): Intern {
  const intern = createIntern()
  const encoder = new TextEncoder()
  for (const text of texts) {
    const bytes = encoder.encode(text.trim())
    intern.idOf(bytes, 0, bytes.length)
  }
  return intern
}
