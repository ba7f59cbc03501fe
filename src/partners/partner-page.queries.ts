import { Problem } from '../base/problem.ts'
import type { Bead } from '../beads/bead.ts'
import type { PeopleEnv } from '../people/index.ts'
import { listReachable, mayDo } from '../people/index.ts'
import { type BeadState, beadTools } from '../thread/index.ts'
import { findOrganisation } from './find-organisation.queries.ts'
import { listMandates, listSeats } from './list-seats.queries.ts'
import { dayOf, isOver, type Mandate, type Organisation, type Seat } from './partner.ts'

export interface PartnerPageParts {
  readonly state: BeadState
  readonly organisation: Organisation
  readonly seats: readonly Seat[]
  /** Who of them a message can reach. */
  readonly reachable: ReadonlySet<string>
  readonly mandates: readonly Mandate[]
  /** Today, in the Netherlands. */
  readonly day: string
  readonly mayMandate: boolean
  /** Slugs of the other regions in which whoever asks may end its taking part. */
  readonly endIn: readonly string[]
}

/** Everything on the page of a partner. */
export async function loadPartnerPage(
  c: { readonly var: PeopleEnv['Variables'] },
  bead: Bead,
): Promise<PartnerPageParts> {
  const { db, viewer, now } = c.var
  const [organisation, seats, mandates, state] = await Promise.all([
    findOrganisation(db, bead.id),
    listSeats(db, viewer.reader, { organisation: bead.id }),
    listMandates(db, viewer.reader, { organisation: bead.id }),
    beadTools(c, bead),
  ])
  const reachable = await listReachable(
    db,
    seats.flatMap(({ person }) => person?.id ?? []),
  )
  if (!organisation) throw new Problem('bead-not-found')
  const mayMandate = mayDo(c, 'create', 'mandate', { region: bead.region, organisation: bead.id })
  const endIn = organisation.takesPart
    .filter((part) => part.region !== bead.region && !isOver(dayOf(now), part))
    .map(({ region }) => region)
    .filter((region) => mayLead(c, region, bead.id))
  return { endIn, state, organisation, seats, reachable, mandates, day: dayOf(now), mayMandate }
}

/** Whether they may do it by leading that region: the form for it stands in the region itself. */
function mayLead(c: { readonly var: PeopleEnv['Variables'] }, region: string, organisation: string): boolean {
  return (
    mayDo(c, 'update', 'organisation', { region }) &&
    mayDo(c, 'update', 'organisation', { region, organisation })
  )
}
