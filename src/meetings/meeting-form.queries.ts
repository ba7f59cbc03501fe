import type { Gazetteer } from '../areas/gazetteer.ts'
import type { Bead } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { listHolders } from '../partners/index.ts'
import { areasOf, familyOf } from '../partners/place-words.ts'
import type { Region } from '../regions/region.ts'
import { findMeeting } from './find-meeting.queries.ts'
import type { MeetingFields } from './meeting.queries.ts'
import type { MeetingChoices } from './meeting-form.ts'

/** What may be chosen in the form of a meeting of a region. */
export async function listMeetingChoices(
  db: Database,
  reader: Reader,
  place: { readonly region: Region; readonly regions: readonly Region[]; readonly gazetteer: Gazetteer },
): Promise<MeetingChoices> {
  const { region, regions, gazetteer } = place
  const around = [
    ...familyOf(region, regions).map(({ slug }) => slug),
    ...(region.parent === undefined ? [] : [region.parent]),
  ]
  const [themes, bodies, organisations] = await Promise.all([
    listBeads(db, reader, { kind: 'theme', region: around }),
    listBeads(db, reader, { kind: 'body', region: around }),
    listHolders(db, reader, region.slug),
  ])
  const named = ({ id, title }: { readonly id: string; readonly title: string }) => ({ id, title })
  return {
    themes: themes.map(named),
    bodies: bodies.map(named),
    organisations: organisations.map(named),
    areas: areasOf(region, gazetteer)
      .map((code) => ({ code, name: gazetteer.areas.get(code)?.name ?? code }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  }
}

/** What is stored of a meeting, as its form has it. */
export async function findMeetingFields(
  db: Database,
  reader: Reader,
  bead: Bead,
): Promise<MeetingFields | undefined> {
  const meeting = await findMeeting(db, reader, bead.id)
  if (!meeting) return undefined
  const { area, onlineUrl, capacity, registerUntil, body } = meeting
  return {
    title: bead.title,
    summary: bead.summary,
    visibility: bead.visibility,
    description: meeting.description,
    kind: meeting.kind,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    ...(area === undefined ? {} : { area }),
    ...(onlineUrl === undefined ? {} : { onlineUrl }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(registerUntil === undefined ? {} : { registerUntil }),
    ...(body ? { body: body.id } : {}),
    ...(bead.owner === undefined ? {} : { owner: bead.owner }),
    themes: meeting.themes.map(({ id }) => id),
  }
}
