import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { calendarTexts } from '../language/texts-calendar.ts'
import { meetingTexts } from '../language/texts-meetings.ts'
import type { BeadSection } from '../partners/bead-section.ts'
import { Bead } from '../web/ui/thread/thread.view.tsx'
import { listMeetings } from './find-meeting.queries.ts'
import { MeetingList } from './meetings.view.tsx'

/** Most meetings on the page of a body. */
const MOST = 5

/** On the page of a body: its meetings, what comes first, and its calendar for other programs. */
export const bodyMeetings: BeadSection = async ({ var: { db, viewer, page, regions, now } }, bead) => {
  const { locale } = page
  const meetings = await listMeetings(db, viewer.reader, { body: bead.id, now, limit: MOST })
  const region = regions.find(({ slug }) => slug === bead.region)
  if (meetings.length === 0 || !region) return undefined
  return (
    <Bead id="bijeenkomsten" title={meetingTexts[locale].meetings}>
      <MeetingList {...{ page, region, regions, meetings, now }} level={3} />
      <p class="file-links soft">
        <a href={addressIn(locale, `${beadPath(bead)}/agenda.ics`)}>{calendarTexts[locale].followBody}</a>
      </p>
    </Bead>
  )
}
