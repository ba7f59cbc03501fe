import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { makeBody, makeOrganisation } from '../partners/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import type { Role } from './rights.ts'
import { asPerson, formOf, giveRole, makePerson } from './testing.ts'

/** A region with a part and one beside it, a partner and a body in each, and somebody in every role of the region. */
export async function makeDesk(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const linde = (await makeOrganisation(db, { region: 'heuvelrug', name: 'De Linde' })).id
  const far = (await makeOrganisation(db, { region: 'wijken', name: 'Ver weg' })).id
  const table = (await makeBody(db, { region: 'heuvelrug', name: 'Zorgtafel' })).id
  const farTable = (await makeBody(db, { region: 'wijken', name: 'Verre tafel' })).id
  const member = async (name: string, role: Role, region = 'heuvelrug', body?: string) => {
    const person = await makePerson(db, { name })
    const id = await giveRole(db, {
      person,
      organisation: region === 'wijken' ? far : linde,
      role,
      region,
      ...(body === undefined ? {} : { body }),
    })
    return { person, role: id }
  }
  const team = {
    administrator: await member('Ada', 'administrator'),
    coordinator: await member('Cor', 'coordinator'),
    editor: await member('Ed', 'editor'),
    reader: await member('Leo', 'reader'),
  }
  const operator = await makePerson(db, { name: 'Olga', operator: true })
  const site = makeSite(db)
  /** A post as somebody: status, where to, and the text of the page. */
  const send = async (person: string, path: string, fields: Record<string, string> = {}) => {
    const answer = await site.request(path, formOf(fields, asPerson(person)))
    return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() }
  }
  const show = async (person: string | undefined, path: string) => {
    const answer = await site.request(path, person === undefined ? {} : { headers: asPerson(person) })
    const { status, headers } = answer
    const text = await answer.text()
    return { status, to: headers.get('location'), kept: headers.get('cache-control'), text }
  }
  const rolesOf = async (person: string) =>
    await db
      .selectFrom('role')
      .select(['id', 'role', 'region', 'bead', 'organisation', 'until'])
      .where('person', '=', person)
      .orderBy('region')
      .orderBy('role')
      .execute()
  /** The secrets of the links that were mailed to an address, oldest first. */
  const tokensFor = async (email: string) => {
    const mails = await db
      .selectFrom('mail_message')
      .select('text')
      .where('recipient', '=', email)
      .orderBy('cause')
      .execute()
    return mails.flatMap(({ text }) => /\/uitnodiging\/([\w-]+)/.exec(text)?.[1] ?? [])
  }
  const countRows = async (name: 'invitation' | 'role' | 'person' | 'mail_message') => {
    const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(
      db,
    )
    return found.rows[0]?.count
  }
  return {
    linde,
    far,
    table,
    farTable,
    member,
    team,
    operator,
    site,
    send,
    show,
    rolesOf,
    tokensFor,
    countRows,
  }
}
