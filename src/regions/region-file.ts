import { z } from 'zod'
import type { Region, RegionFault } from './region.ts'

/** The file of a region: name, address, members; descriptions in both languages. */
const regionForm = z.strictObject({
  slug: z.string(),
  name: z.string().trim().min(1).max(100),
  parent: z.string().optional(),
  description: z.strictObject({ nl: z.string().max(500), en: z.string().max(500) }),
  membership: z.strictObject({ nl: z.string().max(500), en: z.string().max(500) }),
  members: z
    .array(
      z.strictObject({
        code: z.string(),
        doubtful: z.strictObject({ nl: z.string(), en: z.string() }).optional(),
      }),
    )
    .max(400),
})

/** Reads the file of a region, as an operator writes it (docs/regions.md): the region, or what is wrong with which part. */
export function readRegionFile(
  text: string,
): { readonly region: Region } | { readonly faults: readonly string[] } {
  const read = regionForm.safeParse(readJson(text))
  if (!read.success) {
    return {
      faults: read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'bestand'}: ${message}`),
    }
  }
  const { parent, members, ...rest } = read.data
  return {
    region: {
      ...rest,
      ...(parent === undefined ? {} : { parent }),
      members: members.map(({ code, doubtful }) => ({ code, ...(doubtful ? { doubtful } : {}) })),
      example: false,
    },
  }
}

/** What is wrong with a region, and what to do. */
export function describeRegionFault(fault: RegionFault): string {
  return `  ${faultWords[fault.fault]}${'code' in fault ? ` (${fault.code})` : ''}`
}

const faultWords = {
  'bad-slug': 'De naam in het adres mag alleen kleine letters, cijfers en streepjes hebben.',
  'no-members': 'Noem minstens één gemeente of wijk.',
  'unknown-area': 'Deze gemeente of wijk bestaat niet in de indeling van nu. Controleer de code.',
  'mixed-levels': 'Neem alleen gemeenten, of alleen wijken.',
  'member-twice': 'Dit gebied staat er twee keer in.',
  'unknown-parent': 'De regio waar dit een deel van is, bestaat niet. Maak die eerst.',
  'own-parent': 'Een regio kan geen deel van zichzelf zijn.',
} as const

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
