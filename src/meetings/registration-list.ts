import { localTimeOf } from '../base/zoned.ts'
import { sectorWords } from '../language/texts-partner-words.ts'
import { registrationTexts } from '../language/texts-registration.ts'
import type { List } from '../sheets/list.ts'
import type { Listed } from './check-in.queries.ts'

/** Who registered as a list for a spreadsheet; without mail addresses, which are for messages of the site only. */
export function listOfGuests(guests: readonly Listed[]): List {
  const words = registrationTexts.nl
  const said = (at: Date) => {
    const { day, time } = localTimeOf(at)
    return `${day} ${time}`
  }
  return {
    name: 'aanmeldingen',
    columns: ['naam', 'organisatie', 'sector', 'deelsessie', 'stand', 'sinds', 'aanwezig'],
    rows: guests.map(({ name, organisation, sector, session, state, createdAt, presentAt }) => [
      name,
      organisation,
      sector === undefined ? '' : sectorWords[sector].nl,
      session ?? '',
      words.stateWords[state],
      said(createdAt),
      presentAt === undefined ? '' : said(presentAt),
    ]),
  }
}
