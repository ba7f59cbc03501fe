import { Hono } from 'hono'
import { localTimeOf } from '../base/zoned.ts'
import { beadPath } from '../beads/bead.ts'
import { meetingKindWords, meetingTexts } from '../language/texts-meetings.ts'
import { familyOf } from '../partners/place-words.ts'
import { guardRegion, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerList, formats } from '../sheets/answer-list.ts'
import { listMeetings } from './find-meeting.queries.ts'

/** Most meetings in a file. */
const MOST_MEETINGS = 10_000

const columns = [
  'bijeenkomst',
  'samenvatting',
  'soort',
  'stand',
  'dag',
  'begint',
  'eindigt',
  'plaats',
  'deel',
  'plaatsen',
  'aangemeld',
  'adres',
]

/** The meetings of a region as a file: what somebody may see on the pages, and no more. */
export function meetingExportRoutes(): Hono<PeopleEnv> {
  const routes = new Hono<PeopleEnv>()
  for (const format of formats)
    routes.get(`/regios/:region/bijeenkomsten.${format}`, guardRegion('export', 'meeting'), async (c) => {
      const { db, viewer, region, regions, now, siteAddress } = c.var
      const family = familyOf(region, regions)
      const slugs = family.map(({ slug }) => slug)
      const question = { regions: slugs, now, limit: MOST_MEETINGS }
      const meetings = await listMeetings(db, viewer.reader, question)
      const parts = family.slice(1)
      keepPrivate(c)
      const rows = meetings.map((meeting) => {
        const start = localTimeOf(meeting.startsAt)
        return [
          meeting.bead.title,
          meeting.summary,
          meetingKindWords[meeting.kind].nl,
          meeting.state === 'cancelled' ? meetingTexts.nl.cancelled : '',
          start.day,
          start.time,
          localTimeOf(meeting.endsAt).time,
          meeting.place,
          parts.flatMap(({ slug, name }) => (meeting.regions.includes(slug) ? [name] : [])).join(', '),
          meeting.capacity === undefined ? '' : String(meeting.capacity),
          String(meeting.taken),
          `${siteAddress}${beadPath(meeting.bead)}`,
        ]
      })
      return answerList(c, { name: 'bijeenkomsten', columns, rows }, format, region.slug)
    })
  return routes
}
