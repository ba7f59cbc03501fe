import { Hono } from 'hono'
import { contactRoutes } from './contact.routes.tsx'
import { deskRoutes } from './desk.routes.tsx'
import type { DeskParts } from './desk.ts'
import { siteDeskRoutes } from './desk-site.routes.tsx'
import type { PeopleEnv } from './env.ts'
import { eraseRoutes } from './erase.routes.tsx'
import { invitationRoutes } from './invitation.routes.tsx'
import { inviteRoutes } from './invite.routes.tsx'
import { mineRoutes } from './mine.routes.tsx'
import { passkeyRoutes } from './passkey.routes.tsx'
import { privacyRoutes } from './privacy.routes.tsx'
import { providerRoutes } from './provider.routes.tsx'
import type { ProviderDoor } from './provider.source.ts'
import { rightsRoutes } from './rights.routes.tsx'
import { roleRoutes } from './role.routes.tsx'
import { secondFactorRoutes } from './second-factor.routes.tsx'
import { secondFactorDeskRoutes } from './second-factor-desk.routes.tsx'
import { sessionRoutes } from './session.routes.tsx'
import { signInRoutes } from './sign-in.routes.tsx'
import type { SignInParts } from './sign-in.ts'

export { mayTry } from './attempt.queries.ts'
export { visitorLimit } from './attempt.routes.ts'
export { listReachable, sign as signText, verify as verifyText } from './contact.queries.ts'
/** The door of the room: who is who, what they may do, and their pages. */
export { createPeople } from './create-people.queries.ts'
export type { DeskParts, HandOverPart } from './desk.ts'
export type { ActEnv, BeadThingEnv, Identity, PeopleEnv, RegionThingEnv } from './env.ts'
export { guardBead, guardFor, guardRegion, mayDo, type Rule, ruleOf } from './guard.routes.ts'
export type { HandOver, Held, Holder, Holding } from './hand-over.ts'
export { createIdentity } from './identity.source.ts'
export { listNotices, offersExamples, type SiteNotice } from './notice.ts'
export { isHumanPace, stampForm } from './pace.queries.ts'
export { createPerson, findPersonByEmail, type NewPerson } from './person.queries.ts'
export { isInName } from './person-choice.queries.ts'
export { type ProviderDoor, readDoors } from './provider.source.ts'
export { retentionHelp, retentionJob, runRetentionCommand } from './retention.job.ts'
export { findViewer, listAssignments } from './role.queries.ts'
export { createOperatorLink, hasOperatorSignedIn } from './sign-in.queries.ts'
export { signInBy } from './sign-in.routes.tsx'
export { isLoopback, type SignInParts } from './sign-in.ts'

/** Pages for coming in and going out. */
export function signInPages(parts: SignInParts, doors: readonly ProviderDoor[] = []): Hono<PeopleEnv> {
  const providers = doors.map(({ provider: { id, name } }) => ({ id, name }))
  return new Hono<PeopleEnv>()
    .route('/', signInRoutes({ ...parts, providers }))
    .route('/', providerRoutes(parts, doors))
    .route('/', sessionRoutes(parts.signIn))
    .route('/', passkeyRoutes(parts))
    .route('/', secondFactorRoutes)
    .route('/', secondFactorDeskRoutes)
}

/** Every page of the room. */
export function peopleRoutes(parts: DeskParts): Hono<PeopleEnv> {
  return new Hono<PeopleEnv>()
    .route('/', rightsRoutes)
    .route('/', deskRoutes(parts))
    .route('/', inviteRoutes(parts))
    .route('/', invitationRoutes(parts))
    .route('/', siteDeskRoutes(parts))
    .route('/', roleRoutes)
    .route('/', privacyRoutes)
    .route('/', mineRoutes)
    .route('/', eraseRoutes)
    .route('/', contactRoutes(parts))
}
