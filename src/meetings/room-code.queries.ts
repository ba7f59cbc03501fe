import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type Bead, beadPath } from '../beads/bead.ts'
import { isVisibleTo } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { signText } from '../people/index.ts'
import { createRoomToken } from './statement.queries.ts'
import { ROOM_CLOSES_MS, ROOM_OPENS_MS } from './statement.ts'

/**
 * Six digits that lead to the statements of a meeting, for who has no camera: "482913". They are made from the secret of
 * the site, so they are not stored; two meetings that are on at the same time have the same in one of a million cases.
 */
export async function roomCodeOf(db: Database, meeting: string): Promise<string> {
  const drawn = createHash('sha256')
    .update(await signText(db, `zaalcode_${meeting}`))
    .digest()
    .readUInt32BE()
  return String(drawn % 1_000_000).padStart(6, '0')
}

/** Where somebody in the room sends a statement: with this link, while the meeting is on. */
export async function sayPathOf(
  db: Database,
  bead: Pick<Bead, 'id' | 'kind' | 'region' | 'slug'>,
): Promise<string> {
  return `${beadPath(bead)}/uitspraak?zaal=${await createRoomToken(db, bead.id)}`
}

/** Path of the meeting that is on and has this code, as far as this reader may see it. */
export async function findSayPath(
  db: Database,
  reader: Reader,
  code: string,
  now: Date,
): Promise<string | undefined> {
  const { rows } = await sql<{ readonly id: string; readonly region: string; readonly slug: string }>`
    select bead.id, bead.region, bead.slug from meeting join bead on bead.id = meeting.id
    where meeting.state <> 'cancelled' and bead.removed_at is null and ${isVisibleTo(reader)}
      and meeting.starts_at <= ${new Date(now.getTime() + ROOM_OPENS_MS)}
      and meeting.ends_at >= ${new Date(now.getTime() - ROOM_CLOSES_MS)}
    order by meeting.starts_at desc`.execute(db)
  for (const row of rows) {
    if ((await roomCodeOf(db, row.id)) === code) return await sayPathOf(db, { ...row, kind: 'meeting' })
  }
  return undefined
}
