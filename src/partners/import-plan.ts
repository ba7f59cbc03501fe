import type { RowChoice } from '../sheets/wish.ts'
import type { Known, KnownOrganisation, PlannedRow, Ref, Step, Values } from './import-known.ts'
import { type Index, indexOf, matchOf, seatKey } from './import-match.ts'
import { bareOf, type Fault, type ReadRow } from './import-row.ts'

/** What each row of a list would do; nothing is written here. */
export function planImport(
  rows: readonly ReadRow[],
  known: Known,
  choices: ReadonlyMap<number, RowChoice>,
): PlannedRow[] {
  const index = indexOf(known)
  const above = new Map<string, { readonly row: ReadRow; readonly ref: Ref }>()
  const met = new Map<Ref, { readonly row: ReadRow; readonly ref: Ref }>()
  const people = new Map<string, Ref>()
  const claimed = new Set<Ref>()
  const seats = new Set<string>()
  return rows.map((row) => {
    const choice = choices.get(row.line)
    if (choice === 'skip') return { row, outcome: 'skipped', faults: [], steps: [] }
    const faults = [...row.faults]
    const steps: Step[] = []
    const namesake = above.get(bareOf(row.name))
    const match = namesake ? undefined : matchOf(row, index, choice)
    const isOpen = match?.why === 'similar' && choice === undefined
    // One organisation under two names, by its number or because people said so, is written once.
    const twin = namesake ?? (match && !isOpen ? met.get(match.known.id) : undefined)
    const shown =
      match === undefined ? {} : { match: { id: match.known.id, name: match.known.name, why: match.why } }
    if (isOpen) return { row, outcome: 'choose', faults, ...shown, steps: [] }
    const organisation = twin
      ? repeat(row, twin, faults)
      : match
        ? meet(row, match.known, faults, steps)
        : make(row, faults, steps)
    const person = planSeat(row, organisation, { known, index, people, claimed, seats }, faults, steps)
    if (faults.length > 0) return { row, outcome: 'error', faults, ...shown, steps: [] }
    if (!twin) met.set(organisation, { row, ref: organisation })
    if (!namesake) above.set(bareOf(row.name), twin ?? { row, ref: organisation })
    if (person !== undefined) {
      people.set(personKey(row), person)
      claimed.add(person)
    }
    return { row, outcome: outcomeOf(steps), faults, ...shown, steps }
  })
}

function outcomeOf(steps: readonly Step[]): 'new' | 'changed' | 'unchanged' {
  if (steps.length === 0) return 'unchanged'
  return steps.some((step) => step.do.startsWith('create')) ? 'new' : 'changed'
}

/** A later row of the same organisation may add a person, not say otherwise. */
function repeat(row: ReadRow, twin: { readonly row: ReadRow; readonly ref: Ref }, faults: Fault[]): Ref {
  for (const field of ['sector', 'summary', 'description', 'website', 'kvk'] as const)
    if (row[field] !== undefined && row[field] !== twin.row[field])
      faults.push({ field, why: 'differs-above', found: `${twin.row.line}` })
  return twin.ref
}

function meet(row: ReadRow, known: KnownOrganisation, faults: Fault[], steps: Step[]): Ref {
  const values: Values = {
    sector: row.sector ?? known.sector,
    summary: row.summary ?? known.summary,
    description: row.description ?? known.description,
    areas: row.areas ?? known.areas,
    ...(row.website === undefined
      ? known.website === undefined
        ? {}
        : { website: known.website }
      : { website: row.website }),
    ...(row.kvk === undefined ? (known.kvk === undefined ? {} : { kvk: known.kvk }) : { kvk: row.kvk }),
  }
  const isSame =
    values.sector === known.sector &&
    values.summary === known.summary &&
    values.description === known.description &&
    values.website === known.website &&
    values.kvk === known.kvk &&
    [...values.areas].sort().join() === [...known.areas].sort().join()
  // A seat alone does not make a partner of the region above one of this region.
  if (!known.isPartner && row.body === undefined) steps.push({ do: 'add-partner', id: known.id })
  // A right to import here is no right to change what is of another region.
  if (!isSame && !known.isOwn) faults.push({ field: 'name', why: 'of-other-region' })
  else if (!isSame) steps.push({ do: 'update-organisation', id: known.id, revision: known.revision, values })
  return known.id
}

function make(row: ReadRow, faults: Fault[], steps: Step[]): Ref {
  const ref = `new:organisation:${row.line}`
  const { sector } = row
  if (sector === undefined) {
    if (!faults.some(({ field }) => field === 'sector'))
      faults.push({ field: 'sector', why: 'sector-missing' })
    return ref
  }
  const values: Values = {
    sector,
    summary: row.summary ?? '',
    description: row.description ?? '',
    areas: row.areas ?? [],
    ...(row.website === undefined ? {} : { website: row.website }),
    ...(row.kvk === undefined ? {} : { kvk: row.kvk }),
  }
  steps.push({ do: 'create-organisation', ref, name: row.name, values })
  return ref
}

interface SeatIo {
  readonly known: Known
  readonly index: Index
  readonly people: ReadonlyMap<string, Ref>
  /** Whom rows above are about. */
  readonly claimed: ReadonlySet<Ref>
  readonly seats: Set<string>
}

/** @returns who the row is about */
function planSeat(
  row: ReadRow,
  organisation: Ref,
  io: SeatIo,
  faults: Fault[],
  steps: Step[],
): Ref | undefined {
  const person = planPerson(row, io, faults, steps)
  if (row.body === undefined) return person
  const found = io.index.bodies.get(bareOf(row.body)) ?? []
  const [body] = found
  if (body === undefined || found.length > 1) {
    faults.push({
      field: 'body',
      why: body === undefined ? 'unknown-body' : 'two-bodies',
      found: row.body.slice(0, 60),
    })
    return undefined
  }
  const key = seatKey(body, organisation, person)
  if (io.seats.has(key)) return person
  io.seats.add(key)
  const seat = io.index.seats
    .get(key)
    ?.find(({ until }) => until === undefined || until >= io.known.day || until === row.until)
  const post = row.function ?? seat?.function ?? ''
  const until = row.until ?? seat?.until
  const end = until === undefined ? {} : { until }
  if (!seat) {
    const since = row.since ?? io.known.day
    if (until !== undefined && until < since) faults.push({ field: 'until', why: 'until-before-since' })
    const holder = person === undefined ? {} : { person }
    steps.push({ do: 'create-seat', body, organisation, ...holder, function: post, since, ...end })
  } else if (post !== seat.function || until !== seat.until) {
    if (until !== undefined && until < seat.since) faults.push({ field: 'until', why: 'until-before-since' })
    steps.push({ do: 'update-seat', seat, function: post, ...end })
  }
  return person
}

/**
 * Who a row is about. Whether an address is somebody's elsewhere plays no part: a list tells nobody who has an account.
 * An address that is nobody's here is not kept; it tells people of one name apart.
 */
function planPerson(
  row: ReadRow,
  { index, people, claimed }: SeatIo,
  faults: Fault[],
  steps: Step[],
): Ref | undefined {
  const { person: name, email } = row
  if (name === undefined) return undefined
  const met = people.get(personKey(row))
  if (met !== undefined) return met
  const byEmail = email === undefined ? undefined : index.peopleByEmail.get(email)
  if (byEmail && bareOf(byEmail.name) !== bareOf(name)) {
    faults.push({ field: 'email', why: 'email-of-other' })
    return undefined
  }
  const namesakes = (index.peopleByName.get(bareOf(name)) ?? []).filter(
    ({ id, account }) => email === undefined || (account === 'none' && !claimed.has(id)),
  )
  const [only, another] = byEmail ? [byEmail] : namesakes
  if (another) {
    faults.push({ field: 'person', why: 'two-people' })
    return undefined
  }
  const ref = only?.id ?? `new:person:${row.line}`
  if (!only) steps.push({ do: 'create-person', ref, name })
  return ref
}

function personKey({ person = '', email }: Pick<ReadRow, 'person' | 'email'>): string {
  return email ?? bareOf(person)
}
