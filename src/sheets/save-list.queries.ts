import type { Database } from '../database/database.ts'
import { appendAudit, lockAudit } from '../database/index.ts'
import { holdDraft, type ImportDraft, removeDraft } from './draft.queries.ts'
import type { ImportKind, LookQuestion, PersonAct } from './import-kind.queries.ts'
import { countWriting, type UndoOutcome } from './look.ts'
import { createPastImport } from './past-import.queries.ts'
import type { Wish } from './wish.ts'

/**
 * Writes a list as its sender saw it, all of it or nothing, and keeps how to take it back. The list itself is gone
 * then: whoever comes second finds that it is done.
 *
 * @throws Problem `changed-meanwhile` when somebody is changing the same things
 */
export async function saveList(
  trx: Database,
  act: PersonAct,
  kind: ImportKind,
  draft: ImportDraft,
  asked: Pick<Wish, 'stand'> & Omit<LookQuestion, 'sheet' | 'columns'>,
): Promise<'done' | 'changed' | 'choose'> {
  await lockAudit(trx)
  if (!(await holdDraft(trx, draft.id))) return 'done'
  const { stand, ...question } = asked
  const look = await kind.look(trx, { ...question, sheet: draft.sheet, columns: draft.columns })
  if (look.digest !== stand) return 'changed'
  if (look.rows.some(({ outcome }) => outcome === 'choose')) return 'choose'
  const undo = await look.save(trx, act)
  const { id, region } = draft
  await createPastImport(trx, act, { id, kind: kind.name, region, rows: countWriting(look.rows), undo })
  await removeDraft(trx, id)
  await appendAudit(trx, act, {
    action: 'create',
    kind: 'import',
    thing: id,
    region,
    changes: { steps: [0, undo.length] },
  })
  return 'done'
}

/** Takes a list back that was written. @returns undefined when it is not there or was taken back already */
export async function undoList(
  trx: Database,
  act: PersonAct,
  kind: ImportKind,
  asked: { readonly id: string; readonly region: string },
): Promise<UndoOutcome | undefined> {
  await lockAudit(trx)
  const outcome = await kind.undo(trx, act, asked)
  if (!outcome) return undefined
  await appendAudit(trx, act, {
    action: 'remove',
    kind: 'import',
    thing: asked.id,
    region: asked.region,
    changes: { steps: [outcome.steps, outcome.stayed.length] },
  })
  return outcome
}
