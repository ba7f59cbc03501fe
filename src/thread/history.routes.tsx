import { Hono } from 'hono'
import { type BeadKind, beadKinds, kindPaths } from '../beads/bead.ts'
import { listAudit } from '../database/index.ts'
import { guardBead, type PeopleEnv } from '../people/index.ts'
import { answerOwn } from './answer-own.ts'
import { HistoryPage } from './history.view.tsx'
import { tellEvents } from './tell-events.queries.ts'

/** Older changes are in the log of the region. */
const MOST_EVENTS = 200

/** When and how a person signs in is no history of their page: only they themselves see it there. */
const OWN_KINDS = ['account', 'session', 'second-factor', 'passkey']

/** `…/geschiedenis` of a bead of every kind, for who may change it. */
export const historyRoutes = new Hono<PeopleEnv>()

const addressOf = (kind: BeadKind) => `/regios/:region/${kindPaths[kind]}/:slug/geschiedenis` as const

for (const kind of beadKinds)
  historyRoutes.get(addressOf(kind), guardBead('update', kind), async (c) => {
    const { db, viewer, bead, region, page } = c.var
    const notKinds = viewer.person?.id === bead.id ? [] : OWN_KINDS
    const events = await listAudit(db, { thing: bead.id, notKinds }, { limit: MOST_EVENTS })
    const told = await tellEvents(db, viewer.reader, events, page.locale)
    return answerOwn(c, <HistoryPage page={page} region={region} bead={bead} events={told} />)
  })
