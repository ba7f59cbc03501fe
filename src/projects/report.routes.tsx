import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { documentTypes, type FileRefusal, LARGEST_REPORT } from '../files/file-type.ts'
import {
  checkFile,
  type FileStore,
  type Received,
  type ReceivedForm,
  receiveForm,
  storeBytes,
  storeRow,
} from '../files/index.ts'
import { addressIn } from '../language/index.ts'
import { projectDetailTexts } from '../language/texts-project-details.ts'
import { dayOf } from '../partners/partner.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { type DetailField, readDetail } from './detail.ts'
import { createReport, removeReport } from './report.queries.ts'
import { ReportForm } from './report.view.tsx'
import { crumbsOf } from './way-in.routes.tsx'

type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'header' | 'html' | 'redirect'>

/** Reports of a project: new ones, and taking them away. They are fetched at `/bestanden/:file`. */
export function reportRoutes(store: FileStore): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .get('/regios/:region/projecten/:slug/verslagen/nieuw', guardBead('update', 'project'), (c) =>
      answer(c, {}, []),
    )
    .post('/regios/:region/projecten/:slug/verslagen/nieuw', guardBead('update', 'project'), async (c) => {
      const received = await receiveForm(c, LARGEST_REPORT)
      try {
        return await save(c, store, received)
      } finally {
        await received.dispose()
      }
    })
    .post(
      '/regios/:region/projecten/:slug/verslagen/:report/verwijderen',
      guardBead('update', 'project'),
      async (c) => {
        const { db, act, bead } = c.var
        const id = c.req.param('report')
        const removed =
          isId(id) && (await db.transaction().execute((trx) => removeReport(trx, act, bead, id)))
        if (!removed) throw new Problem('bead-not-found')
        return done(c)
      },
    )
}

async function save(c: Asked, store: FileStore, { fields, files }: ReceivedForm): Promise<Response> {
  const { db, act, bead, locale, now } = c.var
  const words = projectDetailTexts[locale]
  const asked: readonly DetailField[] = [
    { name: 'titel', label: words.reportTitle, as: 'line', required: true },
    { name: 'datum', label: words.reportDay, as: 'day', required: true },
  ]
  const read = readDetail(asked, fields, locale)
  const file = files.find(({ field }) => field === 'bestand')
  const checked = await check(file)
  const isLater = 'value' in read && (read.value['datum'] ?? '') > dayOf(now)
  const errors: FieldError[] = [
    ...('faults' in read ? read.faults : []),
    ...(isLater ? [{ field: 'datum', message: words.reportLater }] : []),
    ...('refused' in checked
      ? [
          {
            field: 'bestand',
            message:
              checked.refused === 'missing' ? words.reportMissing : words.reportRefusals[checked.refused],
          },
        ]
      : []),
  ]
  if ('faults' in read || isLater || 'refused' in checked) return answer(c, fields, errors)
  const { titel = '', datum = '' } = read.value
  const { name, type, content } = checked
  const bytes = await storeBytes(store, act, content)
  await db.transaction().execute(async (trx) => {
    const { id } = await storeRow(trx, act, bytes, { bead, name, type })
    await createReport(trx, act, bead, { title: titel, datedOn: datum, file: id })
  })
  return done(c)
}

/** The type by the content, or why it is not taken. */
async function check(file: Received | undefined) {
  const refused = (why: FileRefusal | 'missing') => ({ refused: why })
  if (!file) return refused('missing')
  if (file.isCut) return refused('too-large')
  const found = await checkFile(file.path, file.size, documentTypes)
  return 'refused' in found ? found : { type: found.type, name: file.name, content: file }
}

function done(c: Asked): Response {
  const { bead, locale } = c.var
  return c.redirect(addressIn(locale, `${beadPath(bead)}?gedaan=bewaard#verslagen`), 303)
}

async function answer(
  c: Asked,
  typed: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Promise<Response> {
  const { page, bead } = c.var
  const path = beadPath(bead)
  const props = { page, typed, errors, crumbs: crumbsOf(c), back: `${path}#verslagen` }
  keepPrivate(c)
  return c.html(
    drawPage(<ReportForm {...props} path={`${path}/verslagen/nieuw`} />),
    errors.length === 0 ? 200 : 422,
  )
}
