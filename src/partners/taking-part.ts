import { z } from 'zod'
import { type Fields, lastDay, type Read, readFields } from './form-fields.ts'

const schema = z.object({ regio: z.string({ error: 'region-unknown' }), tot: lastDay })

/** In which region somebody ends the taking part of an organisation, and its last day; without a day it goes on. */
export function readTakingPart(
  fields: Fields,
  takesPart: readonly { readonly region: string; readonly since: string }[],
): Read<{ readonly region: string; readonly until: string | undefined }> {
  const read = readFields(schema, fields)
  if ('faults' in read) return read
  const { regio, tot } = read.value
  const part = takesPart.find(({ region }) => region === regio)
  if (!part) return { faults: { regio: 'region-unknown' } }
  if (tot !== undefined && tot < part.since) return { faults: { tot: 'until-before-since' } }
  return { value: { region: regio, until: tot } }
}
