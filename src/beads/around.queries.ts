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
  const first = await listNear(db, reader, [id])
  const firstUp = first.filter(({ way }) => way === 'up')
  const firstDown = first.filter(({ way }) => way === 'down')
  const second = await listNear(
    db,
    reader,
    [...firstUp, ...firstDown].map(({ bead }) => bead.id),
  )
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

/** One step from each of these beads, both ways. */
async function listNear(db: Database, reader: Reader, ids: readonly string[]): Promise<Step[]> {
  if (ids.length === 0) return []
  const step = (own: 'from_bead' | 'to_bead', other: 'from_bead' | 'to_bead') =>
    db
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
  const [out, into] = [await step('from_bead', 'to_bead'), await step('to_bead', 'from_bead')]
  const stepOf =
    (outward: boolean) =>
    ({ link, relation, at, ...row }: (typeof out)[number]): Step => {
      const beside = relations[relation].way === 'beside'
      return {
        bead: beadFrom(row),
        relation,
        link,
        at,
        outward,
        way: beside ? 'beside' : outward ? 'up' : 'down',
      }
    }
  return [...out.map(stepOf(true)), ...into.map(stepOf(false))]
}
