import { isId } from '../base/id.ts'
import type { Locale } from '../base/locale.ts'
import type { Bead } from '../beads/bead.ts'
import { listBeads } from '../beads/index.ts'
import type { Reader } from '../beads/reader.ts'
import type { Database } from '../database/database.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import { listHolders, listNamesakes } from '../partners/index.ts'
import type { BeadRef } from '../partners/partner.ts'
import { type AgendaItem, listAgenda } from './agenda.queries.ts'
import type { OutcomeFields } from './outcome.queries.ts'
import { type FormFault, type FormFields, readOutcome } from './outcome.ts'
import { listSessions, type Session } from './session.queries.ts'

/** Most names that a field suggests; whoever types another name is understood too. */
const MOST_SUGGESTED = 300

/** What the form of an outcome offers. */
export interface OutcomeChoices {
  readonly sessions: readonly Session[]
  readonly agenda: readonly AgendaItem[]
  readonly organisations: readonly BeadRef[]
  /** Names of projects and themes, and of people. */
  readonly abouts: readonly string[]
  readonly people: readonly string[]
}

interface Asker {
  readonly reader: Reader
  /** The meeting, and slugs of the regions around it. */
  readonly meeting: Bead
  readonly regions: readonly string[]
  readonly locale: Locale
}

export async function listOutcomeChoices(
  db: Database,
  { reader, meeting, regions }: Asker,
): Promise<OutcomeChoices> {
  const titlesOf = async (kind: readonly ['person'] | readonly ['project', 'theme']) =>
    (await listBeads(db, reader, { region: regions, kind, limit: MOST_SUGGESTED })).map(({ title }) => title)
  const [sessions, agenda, organisations, abouts, people] = await Promise.all([
    listSessions(db, meeting.id),
    listAgenda(db, reader, meeting.id),
    listHolders(db, reader, meeting.region),
    titlesOf(['project', 'theme']),
    titlesOf(['person']),
  ])
  return { sessions, agenda, organisations, abouts, people }
}

/**
 * The form of an outcome, read and looked up.
 *
 * @param keeps who does it now: stays when the name in the form is still theirs, also when it may not be shown
 */
export async function readPostedOutcome(
  db: Database,
  asker: Asker,
  fields: FormFields,
  keeps?: string,
): Promise<{ readonly value: OutcomeFields } | { readonly faults: readonly FormFault[] }> {
  const { reader, meeting, locale } = asker
  const words = outcomeTexts[locale]
  const read = readOutcome(fields, locale)
  const isFollowUp = fields['soort'] === 'follow-up'
  const name = isFollowUp ? (fields['persoon'] ?? '').trim().slice(0, 200) : ''
  const holder = isFollowUp ? (fields['organisatie'] ?? '') : ''
  const title = (fields['over'] ?? '').trim().slice(0, 300)
  const [session, agendaItem] = [fields['sessie'] ?? '', fields['punt'] ?? '']
  const [namesakes, holders, about, sessions, agenda] = await Promise.all([
    name === '' ? [] : listNamesakes(db, reader, name, meeting.region),
    holder === '' ? [] : listHolders(db, reader, meeting.region),
    title === '' ? undefined : findAbout(db, asker, title),
    session === '' ? [] : listSessions(db, meeting.id),
    agendaItem === '' ? [] : listAgenda(db, reader, meeting.id),
  ])
  const isKept = keeps !== undefined && fields['persoon-was'] === name
  const person = isKept ? keeps : (namesakes.find(({ id }) => id === keeps) ?? namesakes[0])?.id
  const isIn = (list: readonly { readonly id: string }[], id: string) =>
    id === '' || (isId(id) && list.some((one) => one.id === id))
  const faults: FormFault[] = [
    ...('faults' in read ? read.faults : []),
    ...(name !== '' && person === undefined ? [{ field: 'persoon', message: words.personUnknown }] : []),
    ...(isFollowUp && person === undefined && name === '' && holder === ''
      ? [{ field: 'persoon', message: words.whoMissing }]
      : []),
    ...(isIn(holders, holder) ? [] : [{ field: 'organisatie', message: words.choiceBad }]),
    ...(title !== '' && !about ? [{ field: 'over', message: words.aboutUnknown }] : []),
    ...(isIn(sessions, session) ? [] : [{ field: 'sessie', message: words.choiceBad }]),
    ...(isIn(agenda, agendaItem) ? [] : [{ field: 'punt', message: words.choiceBad }]),
  ]
  if ('faults' in read || faults.length > 0) return { faults }
  return {
    value: {
      ...read.value,
      ...(session === '' ? {} : { session }),
      ...(agendaItem === '' ? {} : { agendaItem }),
      ...(about ? { about: { id: about.id, kind: about.kind } } : {}),
      ...(person === undefined ? {} : { person }),
      ...(holder === '' ? {} : { organisation: holder }),
    },
  }
}

/** The project or theme of this name; of several the one of the region of the meeting itself. */
async function findAbout(
  db: Database,
  { reader, meeting, regions }: Asker,
  title: string,
): Promise<Bead | undefined> {
  const kind = ['project', 'theme'] as const
  const found = await listBeads(db, reader, { region: regions, kind, titlePart: title, limit: 200 })
  const same = found.filter((bead) => bead.title.trim().toLowerCase() === title.toLowerCase())
  return same.find(({ region }) => region === meeting.region) ?? same[0]
}
