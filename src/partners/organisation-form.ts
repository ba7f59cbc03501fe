import { z } from 'zod'
import { levelOf } from '../areas/area.ts'
import type { Bead } from '../beads/bead.ts'
import { visibilities } from '../beads/bead.ts'
import {
  day,
  type Fields,
  freeText,
  neededText,
  oneOf,
  type Read,
  readFields,
  webAddress,
} from './form-fields.ts'
import type { Organisation } from './partner.ts'
import { sectors } from './sector.ts'

const schema = z.object({
  naam: neededText(200, 'name-missing'),
  sector: oneOf(sectors, 'sector-unknown'),
  samenvatting: freeText(1000),
  omschrijving: freeText(5000),
  website: webAddress,
  kvk: z
    .string()
    .default('')
    .transform((text) => text.replace(/[\s.]/g, ''))
    .refine((text) => text === '' || /^\d{8}$/.test(text), { error: 'kvk-bad' }),
  gebieden: z.string().default(''),
  gebiedscodes: z.string().max(3000, { error: 'too-long' }).default(''),
  logotekst: freeText(200),
  zichtbaar: oneOf(visibilities, 'visibility-unknown'),
  sinds: day.optional(),
})

export type OrganisationFields = Omit<z.output<typeof schema>, 'gebieden' | 'gebiedscodes'> & {
  readonly areas: readonly string[]
}

/** @param isArea whether there is an area with this code today */
export function readOrganisation(
  fields: Fields,
  isArea: (code: string) => boolean,
): Read<OrganisationFields> {
  const read = readFields(schema, fields)
  const ticked = codesIn(fields['gebieden'])
  const typed = codesIn(fields['gebiedscodes'])
  const isKnown = (code: string) =>
    ['municipality', 'district', 'neighbourhood'].includes(levelOf(code) ?? '') && isArea(code)
  const areaFaults = {
    ...(ticked.every(isKnown) ? {} : { gebieden: 'area-unknown' as const }),
    ...(typed.every(isKnown) ? {} : { gebiedscodes: 'area-unknown' as const }),
  }
  const faults = { ...('faults' in read ? read.faults : {}), ...areaFaults }
  if ('faults' in read || Object.keys(faults).length > 0) return { faults }
  const { gebieden, gebiedscodes, ...rest } = read.value
  return { value: { ...rest, areas: [...new Set([...ticked, ...typed])] } }
}

function codesIn(text: string | undefined): string[] {
  return (text ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 300)
}

/** The fields of the form for what is stored. @param ticks areas that have a box of their own */
export function fieldsOfOrganisation(
  bead: Bead,
  organisation: Organisation,
  ticks: readonly string[],
): Fields {
  return {
    naam: bead.title,
    sector: organisation.sector,
    samenvatting: bead.summary,
    omschrijving: organisation.description,
    website: organisation.website ?? '',
    kvk: organisation.kvk ?? '',
    gebieden: organisation.areas.filter((code) => ticks.includes(code)).join('\n'),
    gebiedscodes: organisation.areas.filter((code) => !ticks.includes(code)).join(' '),
    logotekst: organisation.logoText ?? '',
    zichtbaar: bead.visibility,
  }
}
