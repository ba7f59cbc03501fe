import { z } from 'zod'
import {
  day,
  type Fields,
  freeText,
  lastDay,
  neededText,
  type Read,
  readFields,
  webAddress,
} from './form-fields.ts'
import type { BeadRef, Mandate } from './partner.ts'
import { choosePerson, type TypedPerson } from './seat-form.ts'

const schema = z.object({
  persoon: freeText(200),
  waarvoor: neededText(2000, 'scope-missing'),
  van: day,
  tot: lastDay,
  besluit: freeText(500),
  besluitadres: webAddress,
})

export interface MandateFields {
  readonly holder: { readonly organisation: string } | { readonly person: string }
  readonly scope: string
  readonly since: string
  readonly until?: string
  readonly source: string
  readonly sourceUrl?: string
}

/** What was filled in for a mandate of this giver. */
export function readMandate(
  fields: Fields,
  giver: string,
  holders: readonly Pick<BeadRef, 'id'>[],
  namesakes: readonly TypedPerson[],
): Read<MandateFields> {
  const read = readFields(schema, fields)
  const person = choosePerson(fields, namesakes)
  const organisation = fields['ontvanger'] ?? ''
  const faults = {
    ...('faults' in read ? read.faults : {}),
    ...('fault' in person ? { persoon: person.fault } : {}),
    ...holderFault(organisation, fields['persoon'] ?? '', giver, holders),
    ...('value' in read && read.value.tot !== undefined && read.value.tot < read.value.van
      ? { tot: 'until-before-since' as const }
      : {}),
  }
  if ('faults' in read || 'fault' in person || Object.keys(faults).length > 0) return { faults }
  const { waarvoor, van, tot, besluit, besluitadres } = read.value
  return {
    value: {
      holder: person.id === undefined ? { organisation } : { person: person.id },
      scope: waarvoor,
      since: van,
      ...(tot === undefined ? {} : { until: tot }),
      source: besluit,
      ...(besluitadres === undefined ? {} : { sourceUrl: besluitadres }),
    },
  }
}

function holderFault(
  organisation: string,
  person: string,
  giver: string,
  holders: readonly Pick<BeadRef, 'id'>[],
) {
  const hasPerson = person.trim() !== ''
  if (organisation === '') return hasPerson ? {} : { ontvanger: 'holder-missing' as const }
  if (hasPerson) return { ontvanger: 'holder-twice' as const }
  if (organisation === giver) return { ontvanger: 'holder-is-giver' as const }
  return holders.some(({ id }) => id === organisation) ? {} : { ontvanger: 'organisation-unknown' as const }
}

/** The fields of the form for what is stored. */
export function fieldsOfMandate(mandate: Mandate): Fields {
  const { holder } = mandate
  return {
    ontvanger: holder?.kind === 'organisation' ? holder.id : '',
    persoon: holder?.kind === 'person' ? holder.title : '',
    persoonkeuze: holder?.kind === 'person' ? holder.id : '',
    waarvoor: mandate.scope,
    van: mandate.since,
    tot: mandate.until ?? '',
    besluit: mandate.source,
    besluitadres: mandate.sourceUrl ?? '',
  }
}
