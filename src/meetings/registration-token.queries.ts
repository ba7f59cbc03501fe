import { createHash } from 'node:crypto'
import { isId } from '../base/id.ts'
import type { Database } from '../database/database.ts'
import { signText, verifyText } from '../people/index.ts'

const START = 'aanmelding_'

/** The secret part of the link of a registration: the same in every mail, as it can be made again. */
export async function registrationToken(db: Database, id: string): Promise<string> {
  return await signText(db, `${START}${id}`)
}

/** What is stored of it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Id of the registration of a link; undefined when the link is not ours. */
export async function readRegistrationToken(db: Database, token: string): Promise<string | undefined> {
  const text = (await verifyText(db, token)) ?? ''
  const id = text.slice(START.length)
  return text.startsWith(START) && isId(id) ? id : undefined
}
