import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Around, Near } from './around.ts'
import { beadColumns, beadFrom } from './bead.queries.ts'
import type { Bead } from './bead.ts'
import { type Relation, relations } from './link.ts'
import { isVisibleTo } from './list-beads.queries.ts'
import type { Reader } from './reader.ts'

/** More links than this on one bead are not shown; a page of thousands helps nobody. */
const MOST = 300

/** What a bead hangs on and what hangs on it, two steps up and down, as far as this reader may see it. */
export async function listAround(db: Database, reader: Reader, id: string): Promise<Around> {
  const steps = await listSteps(db, reader, id)
  const first = steps.filter(({ second }) => !second)
  const firstUp = first.filter(({ way }) => way === 'up')
  const firstDown = first.filter(({ way }) => way === 'down')
  const further = (way: 'up' | 'down', at: string) =>
    steps
      .filter((near) => near.second && near.way === way && near.at === at && near.bead.id !== id)
      .map((near) => bare(near))
  return {
    up: firstUp.map((near) => bare(near, further('up', near.bead.id))),
    down: firstDown.map((near) => bare(near, further('down', near.bead.id))),
    beside: first.filter(({ way }) => way === 'beside').map((near) => bare(near)),
  }
}

type Step = Omit<Near, 'further'> & {
  readonly way: 'up' | 'down' | 'beside'
  readonly at: string
  readonly second: boolean
}

function bare({ bead, relation, link, outward }: Step, further: readonly Near[] = []): Near {
  return { bead, relation, link, outward, further }
}

type End = 'from_bead' | 'to_bead'

interface Row extends Omit<Bead, 'owner'> {
  readonly owner: string | null
  readonly link: string
  readonly relation: Relation
  readonly at: string
  readonly outward: boolean
  readonly second: boolean
}

const besides = Object.entries(relations).flatMap(([name, { way }]) => (way === 'beside' ? [name] : []))

/**
 * Both steps in one question. The second only goes onwards: of a theme that a project hangs on, not the hundreds of
 * others that hang on it too.
 */
async function listSteps(db: Database, reader: Reader, id: string): Promise<readonly Step[]> {
  const onwards = (outward: boolean) =>
    sql`in (select id from near where outward = ${outward} and relation <> all(${besides}))`
  const { rows } = await sql<Row>`
    with near as materialized (
      ${stepOver(reader, 'from_bead', sql`= ${id}`)} union all ${stepOver(reader, 'to_bead', sql`= ${id}`)})
    select near.*, false as second from near
    union all select further.*, true as second from (
      ${stepOver(reader, 'from_bead', onwards(true))} union all ${stepOver(reader, 'to_bead', onwards(false))}) further
    order by second, outward desc, title, link`.execute(db)
  return rows.map(({ link, relation, at, outward, second, ...row }) => {
    const beside = relations[relation].way === 'beside'
    const way = beside ? 'beside' : outward ? 'up' : 'down'
    return { bead: beadFrom(row), relation, link, at, outward, way, second }
  })
}

/** One step over the links that have this end here, by title. */
function stepOver(reader: Reader, own: End, here: RawBuilder<unknown>): RawBuilder<unknown> {
  const column = sql.ref(`thread_link.${own}`)
  const other = sql.ref(`thread_link.${own === 'from_bead' ? 'to_bead' : 'from_bead'}`)
  return sql`(select ${sql.join(beadColumns.map((name) => sql.ref(name)))}, thread_link.id as link,
      thread_link.relation, ${column} as at, ${sql.lit(own === 'from_bead')} as outward
    from thread_link join bead on bead.id = ${other}
    where ${column} ${here} and bead.removed_at is null and ${isVisibleTo(reader)}
    order by bead.title, thread_link.id limit ${sql.lit(MOST)})`
}
