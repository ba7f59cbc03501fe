import { Hono } from 'hono'
import { listBeads } from '../beads/index.ts'
import { familyOf } from '../partners/place-words.ts'
import { guardRegion, mayDo, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { answerFresh } from '../web/index.ts'
import { countMeetings, listMeetings } from './find-meeting.queries.ts'
import { readMeetingChoice } from './meeting-address.ts'
import { MEETINGS_A_PAGE, MeetingsPage } from './meetings.view.tsx'

/** `/regios/:region/bijeenkomsten`: what comes first, what was below. */
export const meetingsRoutes = new Hono<PeopleEnv>().get(
  '/regios/:region/bijeenkomsten',
  guardRegion('read', 'meeting'),
  async (c) => {
    const { region, regions, viewer, db, now, page } = c.var
    const { reader } = viewer
    const family = familyOf(region, regions)
    const parts = family.slice(1)
    const slugs = family.map(({ slug }) => slug)
    const choice = readMeetingChoice(
      (name) => c.req.query(name),
      parts.map(({ slug }) => slug),
    )
    const { kind, part, theme } = choice
    const question = {
      regions: part === undefined ? slugs : [part],
      ...(kind === undefined ? {} : { kind }),
      ...(theme === undefined ? {} : { theme }),
      now,
    }
    const isChosen = [kind, part, theme].some((each) => each !== undefined)
    const whole = countMeetings(db, reader, { regions: slugs, now })
    const [all, chosen, themes] = await Promise.all([
      whole,
      isChosen ? countMeetings(db, reader, question) : whole,
      listBeads(db, reader, { kind: 'theme', region: slugs }),
    ])
    const pages = Math.max(1, Math.ceil(chosen.count / MEETINGS_A_PAGE))
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
    const meetings = await listMeetings(db, reader, {
      ...question,
      limit: MEETINGS_A_PAGE,
      offset: (at - 1) * MEETINGS_A_PAGE,
    })
    keepPrivate(c)
    return answerFresh(
      c,
      <MeetingsPage
        {...{ page, region, regions, parts, choice, all, chosen, meetings, at, pages, now }}
        themes={themes.map(({ slug, title }) => ({ slug, title }))}
        mayCreate={mayDo(c, 'create', 'meeting', { region: region.slug })}
      />,
    )
  },
)
