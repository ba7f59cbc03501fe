import { Hono } from 'hono'
import type { PeopleEnv } from '../people/index.ts'
import { addPartnerRoutes } from './add-partner.routes.tsx'
import type { BeadSection } from './bead-section.ts'
import { bodiesRoutes } from './bodies.routes.tsx'
import { bodyFormRoutes } from './body-form.routes.tsx'
import { exportRoutes } from './export.routes.tsx'
import { partnerImportRoutes } from './import.routes.tsx'
import { leaveRegionRoutes } from './leave-region.routes.tsx'
import type { PartnerLister } from './list-partners.queries.ts'
import { mandateFormRoutes } from './mandate-form.routes.tsx'
import { networkRoutes } from './network.routes.tsx'
import { organisationFormRoutes } from './organisation-form.routes.tsx'
import { partnersRoutes } from './partners.routes.tsx'
import { seatFormRoutes } from './seat-form.routes.tsx'
import { takingPartRoutes } from './taking-part.routes.tsx'

export type { BeadSection } from './bead-section.ts'
/** The door of the room: organisations, bodies, seats, mandates and their network. */
export { isPartnerAround, isPersonAround } from './belong.queries.ts'
export { createBody, type NewBody, updateBody } from './body.queries.ts'
export { deskParts } from './desk.queries.ts'
export { partnerHandOver } from './hand-over.queries.ts'
export { partnerImport } from './import-look.queries.ts'
export { createPartnerLister, type PartnerLister } from './list-partners.queries.ts'
export { listHolders, listNamesakes, type Namesake } from './list-persons.queries.ts'
export { mayBeNamed } from './list-seats.queries.ts'
export { addLoadSet, type LoadOutcome, loadExamples, loadLoadSet } from './load-examples.queries.ts'
export { createMandate, type NewMandate, updateMandate } from './mandate.queries.ts'
export { networkJob } from './network.job.ts'
export {
  addPartner,
  createOrganisation,
  endPartner,
  type Logo,
  type NewOrganisation,
  updateOrganisation,
} from './organisation.queries.ts'
export { WhichPerson } from './person-fields.view.tsx'
export { createSeat, endSeat, type NewSeat, updateSeat } from './seat.queries.ts'

/** What later rooms bring to the pages of partners, people and bodies. */
export interface PartnerParts {
  readonly partnerSections?: readonly BeadSection[]
  readonly personSections?: readonly BeadSection[]
  readonly bodySections?: readonly BeadSection[]
  readonly listPartners?: PartnerLister
}

/** Every page of the room. What has a fixed name stands before the pages of single partners and bodies. */
export function partnerRoutes({
  partnerSections,
  personSections,
  bodySections,
  listPartners,
}: PartnerParts = {}): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', organisationFormRoutes)
    .route('/', addPartnerRoutes)
    .route('/', leaveRegionRoutes)
    .route('/', takingPartRoutes)
    .route('/', mandateFormRoutes)
    .route('/', bodyFormRoutes)
    .route('/', seatFormRoutes)
    .route('/', networkRoutes())
    .route('/', exportRoutes)
    .route('/', partnerImportRoutes)
    .route('/', partnersRoutes(partnerSections, listPartners))
    .route('/', bodiesRoutes({ personSections, bodySections }))
}
