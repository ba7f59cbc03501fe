import type { Act } from '../base/act.ts'
import { newId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import type { Database } from '../database/database.ts'
import { appendAudit, changesBetween } from '../database/index.ts'
import { isPartnerAround, isPersonAround } from './belong.queries.ts'

export interface NewMandate {
  readonly id?: string
  /** Slug of the region that it holds in. */
  readonly region: string
  /** Organisation that gives it. */
  readonly giver: string
  /** Who may decide for the giver: an organisation or a person. */
  readonly holder: { readonly organisation: string } | { readonly person: string }
  /** What it covers, in plain Dutch. */
  readonly scope: string
  readonly since: string
  readonly until?: string
  /** Name of the decision that it rests on. */
  readonly source?: string
  readonly sourceUrl?: string
}

/** Records a mandate. @throws Problem `bead-not-found` when giver or holder is not of the region */
export async function createMandate(trx: Database, act: Act, mandate: NewMandate): Promise<string> {
  const { id = newId(act.at), region } = mandate
  await checkParties(trx, mandate)
  const row = rowOf(mandate)
  await trx
    .insertInto('mandate')
    .values({ id, region, ...row })
    .execute()
  // About the giver: whoever follows that partner hears of it.
  const changes = { ...changesBetween({}, row), mandate: [null, id] as const }
  await appendAudit(trx, act, { action: 'create', kind: 'mandate', thing: mandate.giver, region, changes })
  return id
}

/** Changes a mandate of this region and giver. @throws Problem `bead-not-found`, `changed-meanwhile` */
export async function updateMandate(
  trx: Database,
  act: Act,
  mandate: NewMandate & { readonly id: string; readonly revision: number },
): Promise<void> {
  const { id, region, giver } = mandate
  const row = await trx
    .selectFrom('mandate')
    .select([
      'giver',
      'holder_organisation',
      'holder_person',
      'scope',
      'since',
      'until',
      'source',
      'source_url',
      'revision',
    ])
    .where('id', '=', id)
    .where('region', '=', region)
    .where('giver', '=', giver)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new Problem('bead-not-found')
  const { revision, ...before } = row
  if (revision !== mandate.revision) throw new Problem('changed-meanwhile')
  await checkParties(trx, mandate)
  const after = rowOf(mandate)
  await trx
    .updateTable('mandate')
    .set({ ...after, revision: revision + 1 })
    .where('id', '=', id)
    .where('region', '=', region)
    .where('giver', '=', giver)
    .execute()
  const changes = { ...changesBetween(before, after), mandate: [id, id] as const }
  await appendAudit(trx, act, { action: 'update', kind: 'mandate', thing: giver, region, changes })
}

function rowOf({ giver, holder, scope, since, until, source, sourceUrl }: NewMandate) {
  return {
    giver,
    holder_organisation: 'organisation' in holder ? holder.organisation : null,
    holder_person: 'person' in holder ? holder.person : null,
    scope,
    since,
    until: until ?? null,
    source: source ?? '',
    source_url: sourceUrl ?? null,
  }
}

async function checkParties(trx: Database, { giver, holder, region }: NewMandate): Promise<void> {
  const isThere =
    (await isPartnerAround(trx, giver, region)) &&
    ('organisation' in holder
      ? await isPartnerAround(trx, holder.organisation, region)
      : await isPersonAround(trx, holder.person, giver, region))
  if (!isThere) throw new Problem('bead-not-found')
}
