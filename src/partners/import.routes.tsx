import { type Context, Hono } from 'hono'
import type { Act } from '../base/act.ts'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { partnerImportTexts } from '../language/texts-partner-import.ts'
import { guardRegion, type PeopleEnv, type RegionThingEnv } from '../people/index.ts'
import { drawPage, readForm, readFormData } from '../web/index.ts'
import { answerList } from './export.routes.tsx'
import { template } from './export-list.ts'
import {
  createDraft,
  findDraft,
  type ImportDraft,
  listPastImports,
  updateDraftColumns,
} from './import.queries.ts'
import { applyImport } from './import-apply.queries.ts'
import { isUnclear, readColumns, recogniseColumns } from './import-columns.ts'
import type { RowChoice } from './import-known.ts'
import { findLook } from './import-look.queries.ts'
import { ImportColumnsPage, ImportPreview } from './import-preview.view.tsx'
import { readSheet, readText } from './import-sheet.source.ts'
import { MOST_BYTES, type SheetRefusal } from './import-sheet.ts'
import { ImportStart } from './import-start.view.tsx'
import { undoImport } from './import-undo.queries.ts'
import { describeFault, describeSheetRefusal } from './import-words.ts'
import { keepPrivate } from './keep-private.ts'
import { dayOf } from './partner.ts'

type ImportContext = Context<PeopleEnv & RegionThingEnv>
/** What is around a file in a form [bytes]. */
const AROUND = 64 * 1024

/** `/regios/:region/importeren`: a list of partners, people and seats is sent, looked at, written and taken back. */
export const importRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/importeren', guardRegion('create', 'import'), async (c) => {
    const past = await listPastImports(c.var.db, c.var.region.slug)
    keepPrivate(c)
    return c.html(drawPage(<ImportStart {...frameOf(c)} past={past} done={c.req.query('gedaan')} />))
  })
  .post('/regios/:region/importeren', guardRegion('create', 'import'), async (c) => {
    const { db, region, act } = c.var
    // One and a half: a text that is pasted grows when it is sent.
    const form = await readFormData(c, MOST_BYTES * 1.5 + AROUND)
    const [file, text] = [form.get('bestand'), form.get('tekst')]
    const pasted = typeof text === 'string' ? text : ''
    const isFile = file instanceof File && file.size > 0
    if (!isFile && pasted.trim() === '') return await refuse(c, partnerImportTexts[c.var.locale].noFile, '')
    const read = isFile ? await readSheet(new Uint8Array(await file.arrayBuffer())) : readText(pasted)
    if ('refused' in read) {
      await noteRefusal(c, read.refused)
      return await refuse(c, describeSheetRefusal(read.refused, c.var.locale), isFile ? '' : pasted)
    }
    const columns = recogniseColumns(read.sheet.names)
    const id = await db
      .transaction()
      .execute((trx) => createDraft(trx, ownAct(act), { region: region.slug, sheet: read.sheet, columns }))
    return c.redirect(addressOf(c, id), 303)
  })
  .get('/regios/:region/importeren/sjabloon.csv', guardRegion('create', 'import'), (c) =>
    answerList(c, template, 'csv'),
  )
  .get('/regios/:region/importeren/sjabloon.xlsx', guardRegion('create', 'import'), (c) =>
    answerList(c, template, 'xlsx'),
  )
  .get('/regios/:region/importeren/:draft', guardRegion('create', 'import'), async (c) => {
    const draft = await draftOf(c)
    keepPrivate(c)
    if (isUnclear(draft.columns) || c.req.query('kolommen') === 'ja') return columnsPage(c, draft, false)
    return await previewPage(c, draft, new Map())
  })
  .post('/regios/:region/importeren/:draft/kolommen', guardRegion('create', 'import'), async (c) => {
    const draft = await draftOf(c)
    const columns = readColumns(await readForm(c), draft.sheet.names.length)
    if (!columns) return columnsPage(c, draft, true)
    await updateDraftColumns(c.var.db, draft.id, columns)
    return c.redirect(addressOf(c, draft.id), 303)
  })
  .get('/regios/:region/importeren/:draft/fouten.csv', guardRegion('create', 'import'), async (c) => {
    const draft = await draftOf(c)
    const { locale } = c.var
    const { rows } = await lookAt(c, draft, new Map())
    keepPrivate(c)
    const list = rows.flatMap(({ row, faults }) =>
      faults.map((fault) => [
        `${row.line}`,
        partnerImportTexts[locale].fields[fault.field],
        describeFault(fault, locale),
        row.cells[fault.field] ?? '',
      ]),
    )
    return answerList(
      c,
      { name: 'fouten', columns: partnerImportTexts[locale].faultColumns, rows: list },
      'csv',
    )
  })
  .post('/regios/:region/importeren/:draft', guardRegion('create', 'import'), async (c) => {
    const { db, region, act, now } = c.var
    const draft = await draftOf(c)
    const form = await readForm(c)
    const choices = choicesOf(form)
    const outcome = await db.transaction().execute(async (trx) => {
      // Who saves the same list at the same time waits here, and then finds that it is gone.
      await lockAudit(trx)
      const look = await lookAt(c, await draftOf(c, trx), choices, trx)
      if (look.digest !== form['stand']) return 'changed'
      if (look.rows.some((row) => row.outcome === 'choose')) return 'choose'
      const asked = { region: region.slug, day: dayOf(now), draft: draft.id, example: region.example }
      await applyImport(trx, ownAct(act), { ...asked, rows: look.rows })
      return 'done'
    })
    if (outcome !== 'done') return await previewPage(c, draft, choices, outcome)
    return c.redirect(addressOf(c, '?gedaan=geimporteerd'), 303)
  })
  .post('/regios/:region/importeren/:import/terugdraaien', guardRegion('remove', 'import'), async (c) => {
    const { db, region, act } = c.var
    const id = c.req.param('import')
    if (!isId(id)) throw new Problem('bead-not-found')
    const outcome = await db.transaction().execute((trx) => undoImport(trx, act, { id, region: region.slug }))
    if ('refused' in outcome) throw new Problem('bead-not-found')
    if (outcome.stayed.length === 0) return c.redirect(addressOf(c, '?gedaan=teruggedraaid'), 303)
    const past = await listPastImports(db, region.slug)
    keepPrivate(c)
    return c.html(drawPage(<ImportStart {...frameOf(c)} past={past} done="deels" stayed={outcome.stayed} />))
  })

function frameOf({ var: { page, region, regions } }: ImportContext) {
  return { page, region, regions }
}

function addressOf(c: ImportContext, rest: string): string {
  const path = `/regios/${c.var.region.slug}/importeren`
  return addressIn(c.var.locale, rest.startsWith('?') ? `${path}${rest}` : `${path}/${rest}`)
}

/** Rights to import are those of a role: there is always a person. */
function ownAct(act: Act): Act & { readonly person: string } {
  const { person } = act
  if (person === undefined) throw new Problem('sign-in-first')
  return { ...act, person }
}

async function draftOf(c: ImportContext, db = c.var.db): Promise<ImportDraft> {
  const id = c.req.param('draft') ?? ''
  const { person } = ownAct(c.var.act)
  const draft = isId(id)
    ? await findDraft(db, c.var.now, { id, region: c.var.region.slug, person })
    : undefined
  if (!draft) throw new Problem('bead-not-found')
  return draft
}

function lookAt(
  c: ImportContext,
  draft: ImportDraft,
  choices: ReadonlyMap<number, RowChoice>,
  db: ImportContext['var']['db'] = c.var.db,
) {
  const { region, library, now } = c.var
  return findLook(db, draft, { region, day: dayOf(now), gazetteer: library.gazetteer, choices })
}

async function previewPage(
  c: ImportContext,
  draft: ImportDraft,
  choices: ReadonlyMap<number, RowChoice>,
  problem?: 'choose' | 'changed',
): Promise<Response> {
  const look = await lookAt(c, draft, choices)
  keepPrivate(c)
  const told = problem === undefined ? {} : { problem }
  return c.html(
    drawPage(<ImportPreview {...frameOf(c)} {...look} {...told} choices={choices} draft={draft.id} />),
    problem === undefined ? 200 : problem === 'changed' ? 409 : 422,
  )
}

function columnsPage(c: ImportContext, draft: ImportDraft, isRefused: boolean): Response | Promise<Response> {
  const { sheet, columns, id } = draft
  keepPrivate(c)
  const page = (
    <ImportColumnsPage {...frameOf(c)} {...{ columns, isRefused }} names={sheet.names} draft={id} />
  )
  return c.html(drawPage(page), isRefused ? 422 : 200)
}

async function refuse(c: ImportContext, refusal: string, pasted: string): Promise<Response> {
  const past = await listPastImports(c.var.db, c.var.region.slug)
  keepPrivate(c)
  return c.html(drawPage(<ImportStart {...frameOf(c)} {...{ past, refusal, pasted }} />), 422)
}

/** The reason goes into the audit trail; nothing of the file does, not even its name. */
async function noteRefusal(c: ImportContext, refused: SheetRefusal): Promise<void> {
  const reason = refused.why === 'reader' ? refused.refusal.reason : refused.why
  await c.var.db.transaction().execute((trx) =>
    appendAudit(trx, c.var.act, {
      action: 'create',
      kind: 'import',
      region: c.var.region.slug,
      changes: { refused: [null, reason] },
    }),
  )
}

function choicesOf(form: Readonly<Record<string, string>>): ReadonlyMap<number, RowChoice> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const line = /^rij-(\d{1,7})$/.exec(name)?.[1]
      const choice = (['same', 'new', 'skip'] as const).find((one) => one === value)
      return line === undefined || choice === undefined ? [] : [[Number(line), choice] as const]
    }),
  )
}
