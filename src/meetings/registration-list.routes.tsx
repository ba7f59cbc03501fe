import { Hono } from 'hono'
import { guardBead, mayDo, type PeopleEnv } from '../people/index.ts'
import { answerList, type ExportFormat } from '../sheets/answer-list.ts'
import { thingOf } from '../thread/index.ts'
import { drawPage } from '../web/index.ts'
import { countGuests, listGuests } from './check-in.queries.ts'
import { listOfGuests } from './registration-list.ts'
import { GUESTS_A_PAGE, RegistrationListPage } from './registration-list.view.tsx'

const PATH = '/regios/:region/bijeenkomsten/:slug/aanmeldingen'
const fileFormats: readonly ExportFormat[] = ['csv', 'xlsx']

/** Who registered, for the team; as a file for who leads it. */
export const registrationListRoutes = new Hono<PeopleEnv>().get(
  PATH,
  guardBead('read', 'meeting', 'registration'),
  async (c) => {
    const { db, page, region, regions, bead } = c.var
    const [counts, guests] = await Promise.all([countGuests(db, bead.id), listGuests(db, bead.id)])
    const pages = Math.max(1, Math.ceil(guests.length / GUESTS_A_PAGE))
    const at = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('pagina') ?? 1)) || 1))
    c.header('Cache-Control', 'private, no-store')
    return c.html(
      drawPage(
        <RegistrationListPage
          {...{ page, region, regions, bead, counts, at, pages }}
          guests={guests.slice((at - 1) * GUESTS_A_PAGE, at * GUESTS_A_PAGE)}
          mayExport={mayDo(c, 'export', 'registration', thingOf(bead))}
        />,
      ),
    )
  },
)
for (const format of fileFormats)
  registrationListRoutes.get(
    `${PATH}.${format}`,
    guardBead('export', 'meeting', 'registration'),
    async (c) => {
      const { db, bead } = c.var
      c.header('Cache-Control', 'private, no-store')
      return answerList(c, listOfGuests(await listGuests(db, bead.id)), format, bead.slug)
    },
  )
