import { z } from 'zod'
import { isId } from '../base/id.ts'
import { day, type Fields, freeText, lastDay, type Read, readFields } from './form-fields.ts'
import type { BeadRef, Seat } from './partner.ts'

const schema = z.object({
  organisatie: z.string({ error: 'organisation-unknown' }),
  persoon: freeText(200),
  functie: freeText(200),
  van: day,
  tot: lastDay,
})

/** Somebody with the name that was typed, or with a part of it. */
export type TypedPerson = Pick<BeadRef, 'id'> & { readonly isGuess?: true }

export interface SeatFields {
  readonly organisation: string
  readonly person?: string
  readonly function: string
  readonly since: string
  readonly until?: string
}

/**
 * What was filled in for a seat, with the name of the person found among those who have it.
 *
 * @param holders organisations that take part around the region
 * @param namesakes people with the name that was typed
 */
export function readSeat(
  fields: Fields,
  holders: readonly Pick<BeadRef, 'id'>[],
  namesakes: readonly TypedPerson[],
): Read<SeatFields> {
  const read = readFields(schema, fields)
  const person = choosePerson(fields, namesakes)
  const faults = {
    ...('faults' in read ? read.faults : {}),
    ...(isHolder(fields['organisatie'], holders) ? {} : { organisatie: 'organisation-unknown' as const }),
    ...('fault' in person ? { persoon: person.fault } : {}),
    ...('value' in read && read.value.tot !== undefined && read.value.tot < read.value.van
      ? { tot: 'until-before-since' as const }
      : {}),
  }
  if ('faults' in read || 'fault' in person || Object.keys(faults).length > 0) return { faults }
  const { organisatie, functie, van, tot } = read.value
  return {
    value: {
      organisation: organisatie,
      ...(person.id === undefined ? {} : { person: person.id }),
      function: functie,
      since: van,
      ...(tot === undefined ? {} : { until: tot }),
    },
  }
}

function isHolder(id: string | undefined, holders: readonly Pick<BeadRef, 'id'>[]): boolean {
  return id !== undefined && isId(id) && holders.some((holder) => holder.id === id)
}

/** Nobody, the one with this name, or the one of several that was chosen. */
export function choosePerson(
  fields: Fields,
  namesakes: readonly TypedPerson[],
): { readonly id?: string } | { readonly fault: 'person-unknown' | 'person-several' } {
  if ((fields['persoon'] ?? '').trim() === '') return {}
  const chosen = namesakes.find(({ id }) => id === fields['persoonkeuze'])
  const [only, ...more] = namesakes.filter(({ isGuess }) => !isGuess)
  if (chosen) return { id: chosen.id }
  if (only === undefined) return { fault: 'person-unknown' }
  return more.length > 0 ? { fault: 'person-several' } : { id: only.id }
}

/** Whether somebody or some organisation has this seat already on one of these days. */
export function isTwice(seat: SeatFields, seats: readonly Seat[], own?: string): boolean {
  return seats.some(
    (other) =>
      other.id !== own &&
      other.organisation.id === seat.organisation &&
      seat.person !== undefined &&
      other.person?.id === seat.person &&
      (other.until === undefined || other.until >= seat.since) &&
      (seat.until === undefined || seat.until >= other.since),
  )
}

/** The fields of the form for what is stored. */
export function fieldsOfSeat(seat: Seat): Fields {
  return {
    organisatie: seat.organisation.id,
    persoon: seat.person?.title ?? '',
    persoonkeuze: seat.person?.id ?? '',
    functie: seat.function,
    van: seat.since,
    tot: seat.until ?? '',
  }
}
