import { type Context, Hono } from 'hono'
import type { Act } from '../base/act.ts'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { appendAudit } from '../database/index.ts'
import { addressIn } from '../language/index.ts'
import { sheetTexts } from '../language/texts-sheets.ts'
import { guardRegion, type PeopleEnv, type RegionThingEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm, readFormData } from '../web/index.ts'
import { answerList } from './answer-list.ts'
import { BusyPage } from './busy.view.tsx'
import { isUnclear, readColumns, recogniseColumns } from './columns.ts'
import { ColumnsPage } from './columns.view.tsx'
import { createDraft, findDraft, type ImportDraft, listWaiting, updateDraftColumns } from './draft.queries.ts'
import type { ImportKind, Look, PersonAct } from './import-kind.queries.ts'
import { countWriting } from './look.ts'
import { isWritten, listPastImports } from './past-import.queries.ts'
import { PreviewPage } from './preview.view.tsx'
import { readSheet, readText } from './read-sheet.source.ts'
import { askToSave } from './save-list.job.ts'
import { saveList, undoList } from './save-list.queries.ts'
import { MOST_BYTES, type SheetRefusal } from './sheet.ts'
import { describeSheetRefusal } from './sheet-words.ts'
import { StartPage, type StartPageProps } from './start.view.tsx'
import { choicesOf, type DraftTrouble, type RowChoice } from './wish.ts'

type ImportContext = Context<PeopleEnv & RegionThingEnv>
/** What is around a file in a form [bytes]. */
const AROUND = 64 * 1024
/** A list that writes more rows than this is written by a job: nobody waits for it, and it survives a closed window. */
const MOST_AT_ONCE = 1000

/** `/regios/:region/<path>`: a list of one kind is sent, looked at, written and taken back. */
export function importRoutes(kind: ImportKind): Hono<PeopleEnv> {
  const at = `/regios/:region/${kind.path}`
  const mayImport = guardRegion('create', 'import')
  return new Hono<PeopleEnv>()
    .get(at, mayImport, (c) => startPage(c, kind, { done: c.req.query('gedaan') }))
    .post(at, mayImport, async (c) => {
      const { db, region, act, locale } = c.var
      // One and a half: a text that is pasted grows when it is sent.
      const form = await readFormData(c, MOST_BYTES * 1.5 + AROUND)
      const [file, text] = [form.get('bestand'), form.get('tekst')]
      const pasted = typeof text === 'string' ? text : ''
      const isFile = file instanceof File && file.size > 0
      if (!isFile && pasted.trim() === '')
        return await startPage(c, kind, { refusal: sheetTexts[locale].noFile })
      const read = isFile ? await readSheet(new Uint8Array(await file.arrayBuffer())) : readText(pasted)
      if ('refused' in read) {
        await noteRefusal(c, read.refused)
        const refusal = describeSheetRefusal(read.refused, locale)
        return await startPage(c, kind, { refusal, pasted: isFile ? '' : pasted })
      }
      const { sheet } = read
      const columns = recogniseColumns(kind.fields, sheet.names)
      const draft = { kind: kind.name, region: region.slug, sheet, columns }
      const id = await db.transaction().execute((trx) => createDraft(trx, ownAct(act), draft))
      return c.redirect(addressOf(c, kind, `/${id}`), 303)
    })
    .get(`${at}/sjabloon.csv`, mayImport, (c) => answerList(c, kind.template, 'csv'))
    .get(`${at}/sjabloon.xlsx`, mayImport, (c) => answerList(c, kind.template, 'xlsx'))
    .get(`${at}/:draft`, mayImport, async (c) => {
      const draft = await draftOf(c, kind)
      if (!draft) return c.redirect(addressOf(c, kind, '?gedaan=geimporteerd'), 303)
      if (isWaiting(draft)) return busyPage(c, kind, draft)
      if (isUnclear(kind.fields, draft.columns) || c.req.query('kolommen') === 'ja')
        return columnsPage(c, kind, draft, false)
      return await previewPage(c, kind, draft, new Map(draft.wish?.choices), draft.trouble)
    })
    .post(`${at}/:draft/kolommen`, mayImport, async (c) => {
      const draft = await draftOf(c, kind)
      const columns = draft && readColumns(kind.fields, await readForm(c), draft.sheet.names.length)
      if (draft && !columns) return columnsPage(c, kind, draft, true)
      if (draft && columns) await updateDraftColumns(c.var.db, draft.id, columns)
      return c.redirect(addressOf(c, kind, `/${c.req.param('draft')}`), 303)
    })
    .get(`${at}/:draft/fouten.csv`, mayImport, async (c) => {
      const draft = await draftOf(c, kind)
      if (!draft) throw new Problem('bead-not-found')
      const { rows } = await lookAt(c, kind, draft, new Map())
      keepPrivate(c)
      const faults = rows.flatMap(({ line, faults }) =>
        faults.map(({ field, says, found }) => [`${line}`, field, says, found]),
      )
      return answerList(
        c,
        { name: 'fouten', columns: sheetTexts[c.var.locale].faultColumns, rows: faults },
        'csv',
      )
    })
    .post(`${at}/:draft`, mayImport, async (c) => {
      const draft = await draftOf(c, kind)
      const form = await readForm(c)
      const asked = { choices: choicesOf(form), stand: form['stand'] ?? '' }
      const outcome = !draft ? 'done' : isWaiting(draft) ? 'asked' : await save(c, kind, draft, asked)
      if (outcome === 'done') return c.redirect(addressOf(c, kind, '?gedaan=geimporteerd'), 303)
      if (outcome === 'asked') return c.redirect(addressOf(c, kind, `/${c.req.param('draft')}`), 303)
      return await previewPage(c, kind, outcome.draft, asked.choices, outcome.trouble)
    })
    .post(`${at}/:import/terugdraaien`, guardRegion('remove', 'import'), async (c) => {
      const { db, region, act } = c.var
      const id = c.req.param('import') ?? ''
      if (!isId(id)) throw new Problem('bead-not-found')
      const asked = { id, region: region.slug }
      const outcome = await db.transaction().execute((trx) => undoList(trx, ownAct(act), kind, asked))
      if (!outcome) throw new Problem('bead-not-found')
      const { stayed } = outcome
      if (stayed.length > 0) return await startPage(c, kind, { done: 'deels', stayed })
      return c.redirect(addressOf(c, kind, '?gedaan=teruggedraaid'), 303)
    })
}

/** Writes a short list now, and asks a job to write a long one; or says why not. */
async function save(
  c: ImportContext,
  kind: ImportKind,
  draft: ImportDraft,
  { choices, stand }: { readonly choices: ReadonlyMap<number, RowChoice>; readonly stand: string },
): Promise<'done' | 'asked' | { readonly draft: ImportDraft; readonly trouble: DraftTrouble }> {
  const { db, region, library, now, locale } = c.var
  const act = ownAct(c.var.act)
  const look = await lookAt(c, kind, draft, choices)
  // What changed since may be this very list, written by somebody who saved it at the same time.
  if (look.digest !== stand) return (await draftOf(c, kind)) ? { draft, trouble: 'changed' } : 'done'
  if (look.rows.some(({ outcome }) => outcome === 'choose')) return { draft, trouble: 'choose' }
  if (countWriting(look.rows) > MOST_AT_ONCE) {
    const { organisation } = act
    const wish = { ...(organisation === undefined ? {} : { organisation }), choices: [...choices], stand }
    await db.transaction().execute((trx) => askToSave(trx, draft.id, wish, now))
    return 'asked'
  }
  // Who saves the same list at the same time waits inside, and then finds that it is gone.
  const question = { stand, choices, region, gazetteer: library.gazetteer, at: now, locale }
  const outcome = await db.transaction().execute((trx) => saveList(trx, act, kind, draft, question))
  return outcome === 'done' ? outcome : { draft, trouble: outcome }
}

function addressOf(c: ImportContext, kind: ImportKind, rest: string): string {
  return addressIn(c.var.locale, `/regios/${c.var.region.slug}/${kind.path}${rest}`)
}

/** Rights to import are those of a role: there is always a person. */
function ownAct(act: Act): PersonAct {
  const { person } = act
  if (person === undefined) throw new Problem('sign-in-first')
  return { ...act, person }
}

/** The list of the address; undefined when it was written meanwhile. @throws Problem `bead-not-found` */
async function draftOf(c: ImportContext, kind: ImportKind): Promise<ImportDraft | undefined> {
  const id = c.req.param('draft') ?? ''
  const { person } = ownAct(c.var.act)
  const asked = { id, kind: kind.name, region: c.var.region.slug, person }
  const draft = isId(id) ? await findDraft(c.var.db, c.var.now, asked) : undefined
  if (!draft && !(isId(id) && (await isWritten(c.var.db, asked)))) throw new Problem('bead-not-found')
  return draft
}

function isWaiting({ wish, trouble }: ImportDraft): boolean {
  return wish !== undefined && trouble === undefined
}

function lookAt(
  c: ImportContext,
  kind: ImportKind,
  { sheet, columns }: ImportDraft,
  choices: ReadonlyMap<number, RowChoice>,
): Promise<Look> {
  const { db, region, library, now, locale } = c.var
  const { gazetteer } = library
  return kind.look(db, { sheet, columns, choices, region, gazetteer, at: now, locale })
}

/** What every page of an import is drawn in. */
function frameOf(c: ImportContext, kind: ImportKind) {
  const { page, region, regions, locale } = c.var
  keepPrivate(c)
  return {
    page,
    words: kind.words[locale],
    fields: kind.fields.fields,
    crumbs: kind.crumbs(region, regions, locale),
    path: `/regios/${region.slug}/${kind.path}`,
    region,
  }
}

async function startPage(
  c: ImportContext,
  kind: ImportKind,
  told: Pick<StartPageProps, 'done' | 'refusal' | 'pasted' | 'stayed'>,
): Promise<Response> {
  const asked = { kind: kind.name, region: c.var.region.slug, person: ownAct(c.var.act).person }
  const [past, waiting] = await Promise.all([listPastImports(c.var.db, asked), listWaiting(c.var.db, asked)])
  const page = <StartPage {...frameOf(c, kind)} {...told} past={past} waiting={waiting} />
  return c.html(drawPage(page), told.refusal === undefined ? 200 : 422)
}

async function previewPage(
  c: ImportContext,
  kind: ImportKind,
  draft: ImportDraft,
  choices: ReadonlyMap<number, RowChoice>,
  trouble?: DraftTrouble,
): Promise<Response> {
  const look = await lookAt(c, kind, draft, choices)
  const told = trouble === undefined ? {} : { trouble }
  const page = <PreviewPage {...frameOf(c, kind)} {...look} {...told} choices={choices} draft={draft.id} />
  const isAnswer = c.req.method === 'POST'
  return c.html(drawPage(page), !isAnswer ? 200 : trouble === 'changed' ? 409 : 422)
}

function columnsPage(
  c: ImportContext,
  kind: ImportKind,
  { sheet, columns, id }: ImportDraft,
  isRefused: boolean,
): Response | Promise<Response> {
  const page = (
    <ColumnsPage
      {...frameOf(c, kind)}
      {...{ columns, isRefused }}
      names={sheet.names}
      draft={id}
      needed={kind.fields.needed}
    />
  )
  return c.html(drawPage(page), isRefused ? 422 : 200)
}

function busyPage(
  c: ImportContext,
  kind: ImportKind,
  { id, sheet }: ImportDraft,
): Response | Promise<Response> {
  return c.html(drawPage(<BusyPage {...frameOf(c, kind)} draft={id} rows={sheet.rows.length} />))
}

/** The reason goes into the audit trail; nothing of the file does, not even its name. */
async function noteRefusal(c: ImportContext, refused: SheetRefusal): Promise<void> {
  const reason = refused.why === 'reader' ? refused.refusal.reason : refused.why
  const changes = { refused: [null, reason] as const }
  const entry = { action: 'create', kind: 'import', region: c.var.region.slug, changes }
  await c.var.db.transaction().execute((trx) => appendAudit(trx, c.var.act, entry))
}
