import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import type { Act } from '../base/act.ts'
import type { Database } from '../database/database.ts'
import { createPasskey, findPasskey, takeChallenge, updateUse } from './passkey.queries.ts'
import type { RelyingParty } from './passkey.ts'

/** What the device of a person answered, and the secret of the cookie of their browser. */
export interface Answer<Response> {
  readonly site: RelyingParty
  readonly browser: string
  readonly response: Response
}

/** Keeps the passkey that a device made, when it answers our question to this person. @returns whether it did */
export async function addPasskey(
  db: Database,
  act: Act,
  asked: Answer<RegistrationResponseJSON> & { readonly person: string; readonly name: string },
): Promise<boolean> {
  const { site, browser, response, person, name } = asked
  const expectedChallenge = await takeChallenge(db, { purpose: 'add', person }, { browser, now: act.at })
  if (expectedChallenge === undefined) return false
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const checked = await unlessRefused(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
    }),
  )
  if (checked?.verified !== true) return false
  const { id, publicKey, counter } = checked.registrationInfo.credential
  const passkey = {
    person,
    name,
    credential: id,
    publicKey,
    counter,
    transports: response.response.transports ?? [],
  }
  return await db.transaction().execute(async (trx) => await createPasskey(trx, act, passkey))
}

/** Whose passkey signed our question; undefined for whatever is wrong with it, so that the answer tells nothing. */
export async function findPersonByPasskey(
  db: Database,
  asked: Answer<AuthenticationResponseJSON>,
  now: Date,
): Promise<string | undefined> {
  const { site, browser, response } = asked
  const expectedChallenge = await takeChallenge(db, { purpose: 'sign-in' }, { browser, now })
  const passkey = await findPasskey(db, response.id)
  if (expectedChallenge === undefined || !passkey) return undefined
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const before = Number(passkey.counter)
  const checked = await unlessRefused(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: before,
      },
    }),
  )
  if (checked?.verified !== true) return undefined
  const { newCounter } = checked.authenticationInfo
  const isUsed = await updateUse(db, { id: passkey.id, before, counter: newCounter }, now)
  return isUsed ? passkey.person : undefined
}

/** The library throws for every answer that is not right, of whatever kind; it asks nothing but that answer. */
async function unlessRefused<Result>(check: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof Error) return undefined
    throw error
  }
}
