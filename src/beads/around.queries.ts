import type { Database } from '../database/database.ts'
import type { Around, Near } from './around.ts'
import { beadColumns, beadFrom } from './bead.queries.ts'
import { relations } from './link.ts'
import { isVisibleTo } from './list-beads.queries.ts'
import type { Reader } from './reader.ts'

/** More links than this on one bead are not shown; a page of thousands helps nobody. */
const MOST = 300

/** What a bead hangs on and what hangs on it, two steps up and down, as far as this reader may see it. */
export async function listAround(db: Database, reader: Reader, id: string): Promise<Around> {
  const first = [...(await listOut(db, reader, [id])), ...(await listInto(db, reader, [id]))]
  const firstUp = first.filter(({ way }) => way === 'up')
  const firstDown = first.filter(({ way }) => way === 'down')
  // Only onwards: of a theme that a project hangs on, not the hundreds of others that hang on it too.
  const second = [
    ...(await listOut(db, reader, idsOf(firstUp))),
    ...(await listInto(db, reader, idsOf(firstDown))),
  ]
  const further = (way: 'up' | 'down', at: string) =>
    second
      .filter((near) => near.way === way && near.at === at && near.bead.id !== id)
      .map((near) => bare(near))
  return {
    up: firstUp.map((near) => bare(near, further('up', near.bead.id))),
    down: firstDown.map((near) => bare(near, further('down', near.bead.id))),
    beside: first.filter(({ way }) => way === 'beside').map((near) => bare(near)),
  }
}

type Step = Omit<Near, 'further'> & { readonly way: 'up' | 'down' | 'beside'; readonly at: string }

function bare({ bead, relation, link, outward }: Step, further: readonly Near[] = []): Near {
  return { bead, relation, link, outward, further }
}

function idsOf(steps: readonly Step[]): readonly string[] {
  return steps.map(({ bead }) => bead.id)
}

/** What each of these beads hangs on. */
async function listOut(db: Database, reader: Reader, ids: readonly string[]): Promise<readonly Step[]> {
  return await listNear(db, reader, ids, { own: 'from_bead', other: 'to_bead' })
}

/** What hangs on each of these beads. */
async function listInto(db: Database, reader: Reader, ids: readonly string[]): Promise<readonly Step[]> {
  return await listNear(db, reader, ids, { own: 'to_bead', other: 'from_bead' })
}

type End = 'from_bead' | 'to_bead'

/** One step from each of these beads. */
async function listNear(
  db: Database,
  reader: Reader,
  ids: readonly string[],
  { own, other }: { readonly own: End; readonly other: End },
): Promise<readonly Step[]> {
  if (ids.length === 0) return []
  const outward = own === 'from_bead'
  const rows = await db
    .selectFrom('thread_link')
    .innerJoin('bead', 'bead.id', `thread_link.${other}`)
    .select([...beadColumns, 'thread_link.id as link', 'thread_link.relation', `thread_link.${own} as at`])
    .where(`thread_link.${own}`, 'in', [...new Set(ids)])
    .where('bead.removed_at', 'is', null)
    .where(isVisibleTo(reader))
    .orderBy('bead.title')
    .orderBy('thread_link.id')
    .limit(MOST)
    .execute()
  return rows.map(({ link, relation, at, ...row }) => {
    const beside = relations[relation].way === 'beside'
    const way = beside ? 'beside' : outward ? 'up' : 'down'
    return { bead: beadFrom(row), relation, link, at, outward, way }
  })
}
