import { maySee } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import type { JobKind } from '../database/index.ts'
import { createOffAddress, queueMail } from '../mail/index.ts'
import { findViewer } from '../people/index.ts'
import { listRegions } from '../regions/index.ts'
import type { Region } from '../regions/region.ts'
import { type DigestPerson, listDigestPeople, listFollowedChanges } from './digest.queries.ts'
import { lastWeek, type Week, writeDigest } from './digest.ts'

/** People looked up at once. */
const PAGE = 200

/**
 * On Monday at seven: what changed last week for who follows it. One message a person and week, whatever is killed
 * or run twice; nothing for who has nothing to read, or turned it off.
 *
 * @param origin public address of the site
 */
export function digestJob(origin: string): JobKind {
  return {
    name: 'digest',
    cron: '0 7 * * 1',
    async run(db, _, { clock, signal }) {
      const now = clock.now()
      const week = lastWeek(now)
      const regions = await listRegions(db)
      for (let after: string | undefined; ; ) {
        const people = await listDigestPeople(db, week, after, PAGE)
        for (const person of people) {
          // Thrown, so that the rest is done at the next attempt.
          signal.throwIfAborted()
          await queueDigest(db, person, { week, regions, origin, now })
        }
        after = people.at(-1)?.id
        if (people.length < PAGE) return
      }
    },
  }
}

async function queueDigest(
  db: Database,
  person: DigestPerson,
  at: {
    readonly week: Week
    readonly regions: readonly Region[]
    readonly origin: string
    readonly now: Date
  },
): Promise<void> {
  const { week, regions, origin, now } = at
  // A required second step is about signing in: what somebody follows is still sent to them.
  const { reader } = await findViewer(db, { person: person.id, session: '', factor: 'passed' }, regions, now)
  const changes = await listFollowedChanges(db, person.id, week)
  const offAddress = await createOffAddress(db, origin, person.id)
  const letter = writeDigest(
    person,
    changes.filter(({ bead }) => maySee(reader, bead)),
    { origin, offAddress },
  )
  if (!letter) return
  await db.transaction().execute((trx) =>
    queueMail(
      trx,
      {
        cause: `digest:${person.id}:${week.name}`,
        kind: 'digest',
        recipient: person.email,
        person: person.id,
        urgent: false,
        letter,
      },
      now,
    ),
  )
}
