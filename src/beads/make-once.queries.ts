import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { lockAudit } from '../database/index.ts'
import type { Bead } from './bead.ts'

type Place = Pick<Bead, 'region' | 'kind' | 'slug'>

/**
 * Makes a bead once, however often its form is sent: a second click finds what the first made. Something else typed in
 * the form of before, by the button *back* of the browser, is another bead. Run it in a transaction.
 *
 * @param form with the id that was drawn with it; what is no id, is no key
 * @param make with the id to make it with; without, it draws one
 */
export async function makeOnce(
  trx: Database,
  form: Pick<Bead, 'kind' | 'region' | 'title'> & { readonly key: string | undefined },
  make: (id: { readonly id?: string }) => Promise<Place>,
): Promise<Place> {
  const { key = '', kind, region, title } = form
  if (!isId(key)) return await make({})
  await lockAudit(trx)
  const known = await trx
    .selectFrom('bead')
    .select(['region', 'slug', 'title', 'kind'])
    .where('id', '=', key)
    .executeTakeFirst()
  if (!known) return await make({ id: key })
  const isSame = known.kind === kind && known.region === region && known.title === title
  return isSame ? { kind, region, slug: known.slug } : await make({})
}
