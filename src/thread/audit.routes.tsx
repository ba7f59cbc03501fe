import { type Context, Hono } from 'hono'
import { formatCsv } from '../base/csv-text.ts'
import { Problem } from '../base/problem.ts'
import {
  countAudit,
  describeAuditFault,
  listAudit,
  listAuditNames,
  streamAudit,
  verifyAudit,
} from '../database/index.ts'
import { auditTexts } from '../language/texts-audit.ts'
import { guardFor, guardRegion, type PeopleEnv } from '../people/index.ts'
import type { Region } from '../regions/region.ts'
import { answerOwn } from './answer-own.ts'
import { AuditCheckPage, AuditPage } from './audit.view.tsx'
import { type AuditQuestion, filterOf, readAuditQuestion } from './audit-question.ts'
import { tellEvents } from './tell-events.queries.ts'
import { actionWord, fieldWord, hasName, nameOf, thingWord } from './told-event.ts'

const EVENTS_A_PAGE = 50

/** The audit trail of a region and its parts, and of everything for an operator. */
export const auditRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/logboek', guardRegion('read', 'audit'), (c) => answerTrail(c, c.var.region))
  .get('/regios/:region/logboek.csv', guardRegion('export', 'audit'), (c) => answerCsv(c, c.var.region))
  .get('/regios/:region/logboek/controle', guardRegion('read', 'audit'), (c) => answerCheck(c, c.var.region))
  .get('/beheer/logboek', guardFor('operator'), (c) => answerTrail(c))
  .get('/beheer/logboek.csv', guardFor('operator'), (c) => answerCsv(c))
  .get('/beheer/logboek/controle', guardFor('operator'), (c) => answerCheck(c))

async function answerTrail<Env extends PeopleEnv>(c: Context<Env>, region?: Region): Promise<Response> {
  const { db, viewer, page } = c.var
  const question = questionOf(c)
  const regions = slugsOf(c.var.regions, region)
  const filter = filterOf(question, regions)
  const count = await countAudit(db, filter)
  const pages = Math.max(1, Math.ceil(count / EVENTS_A_PAGE))
  const asked = c.req.query('pagina') ?? '1'
  const at = Math.min(pages, /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 1)
  const stored = await listAudit(db, filter, { limit: EVENTS_A_PAGE, offset: (at - 1) * EVENTS_A_PAGE })
  const events = await tellEvents(db, viewer.reader, stored, page.locale)
  const names = await listAuditNames(db, regions === undefined ? {} : { regions })
  return answerOwn(
    c,
    <AuditPage {...{ page, question, events, count, at, pages, names }} {...placeOf(region)} />,
  )
}

async function answerCheck<Env extends PeopleEnv>(c: Context<Env>, region?: Region): Promise<Response> {
  const found = await verifyAudit(c.var.db)
  const check = { ...found, faults: found.faults.map((fault) => describeAuditFault(fault, c.var.locale)) }
  return answerOwn(c, <AuditCheckPage page={c.var.page} check={check} {...placeOf(region)} />)
}

async function answerCsv<Env extends PeopleEnv>(c: Context<Env>, region?: Region): Promise<Response> {
  const { db, viewer, locale } = c.var
  const filter = filterOf(questionOf(c), slugsOf(c.var.regions, region))
  const words = auditTexts[locale]
  const header = [
    words.seq,
    words.moment,
    words.person,
    words.personId,
    words.organisation,
    words.action,
    words.kind,
    words.thing,
    words.thingId,
    words.region,
    words.changes,
    'SHA-256',
  ]
  let text = formatCsv(header, [])
  for await (const stored of streamAudit(db, filter)) {
    const events = await tellEvents(db, viewer.reader, stored, locale)
    const rows = events.map(
      ({ seq, at, person, organisation, action, kind, thing, region: slug, changes, hash }) => [
        seq,
        at.toISOString(),
        person && nameOf(person, locale),
        person?.id,
        organisation && nameOf(organisation, locale),
        actionWord(action, locale),
        thingWord(kind, locale),
        thing && (hasName(kind) || thing.name !== undefined) ? nameOf(thing, locale) : undefined,
        thing?.id,
        slug,
        changes.map(({ field, from, to }) => `${fieldWord(field, locale)}: ${from} -> ${to}`).join('; '),
        hash,
      ],
    )
    const lines = formatCsv([], rows)
    text += lines.slice(lines.indexOf('\r\n') + 2)
  }
  c.header('Cache-Control', 'private, no-store')
  c.header('Content-Type', 'text/csv; charset=UTF-8')
  c.header('Content-Disposition', `attachment; filename="logboek${region ? `-${region.slug}` : ''}.csv"`)
  return c.body(text)
}

function questionOf<Env extends PeopleEnv>(c: Context<Env>): AuditQuestion {
  const read = readAuditQuestion((name) => c.req.query(name)?.replaceAll('\0', ''))
  if ('question' in read) return read.question
  const words = auditTexts[c.var.locale]
  throw new Problem('bad-input', { fault: read.wrong === 'day' ? words.badDay : words.badId })
}

/** The region and what is below it, however deep; undefined for everything. */
function slugsOf(all: readonly Region[], region: Region | undefined): readonly string[] | undefined {
  if (!region) return undefined
  const slugs = [region.slug]
  for (const slug of slugs)
    slugs.push(...all.filter(({ parent }) => parent === slug).map((part) => part.slug))
  return slugs
}

function placeOf(region: Region | undefined) {
  return region ? { path: `/regios/${region.slug}/logboek`, region } : { path: '/beheer/logboek' }
}
