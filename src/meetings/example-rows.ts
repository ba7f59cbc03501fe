import { zonedMoment } from '../base/zoned.ts'
import { idOfName } from '../partners/example.ts'
import { dayOf } from '../partners/partner.ts'
import { linkRow } from '../projects/example-rows.ts'
import { contactOf } from '../projects/example-set.ts'
import { dayAt, isWorkday, lastDayAt } from '../projects/example-time.ts'
import type { SetMeeting, SetOutcome } from './example.ts'
import { countsOf, type HeldMeeting, peopleOf } from './example-people.ts'
import { REGISTRATION_DAYS } from './meeting.ts'

/** Rows of meetings and of all that hangs on them, as the tables take them; ids are made of names. */
export type MeetingRows = ReturnType<typeof rowsOfMeetings>

const DAY_MS = 86_400_000
const organisationId = (name: string) => idOfName('organisation', name)

/**
 * @param at moment of loading, that all days count from
 * @param projects ids of projects by their titles
 */
export function rowsOfMeetings(
  meetings: readonly SetMeeting[],
  at: Date,
  projects: ReadonlyMap<string, string>,
) {
  const held = meetings.map((meeting): HeldMeeting => {
    const id = idOfName('meeting', `${meeting.region}/${meeting.title}`)
    const starts = startOf(dayOfMeeting(meeting.day, at), meeting.hour)
    return {
      ...meeting,
      id,
      starts,
      ends: new Date(starts.getTime() + meeting.minutes * 60_000),
      sessionIds: (meeting.sessions ?? []).map(({ title }) => idOfName('session', `${id}/${title}`)),
    }
  })
  const outcomes = held.flatMap((meeting) => outcomesOf(meeting, at, projects))
  const actions = outcomes.flatMap(({ action }) => action ?? [])
  const people = held.flatMap(peopleOf)
  return {
    beads: [
      ...held.map(({ id, region, title, summary, place, description, host }) => ({
        id,
        region,
        kind: 'meeting' as const,
        title,
        summary,
        visibility: 'public' as const,
        example: true,
        owner: organisationId(host),
        extraWords: `${place} ${description ?? ''}`.trim(),
      })),
      ...actions.map(({ bead }) => bead),
    ],
    meeting: held.map((meeting) => ({
      id: meeting.id,
      kind: meeting.kind,
      state: meeting.state ?? ('planned' as const),
      starts_at: meeting.starts,
      ends_at: meeting.ends,
      description: meeting.description ?? '',
      place: meeting.place,
      area: meeting.area ?? null,
      online_url: meeting.online === true ? 'https://overleg.voorbeeld.invalid/ochtend' : null,
      capacity: meeting.capacity ?? null,
      register_until: null,
      body: null,
      reminded_at: null,
    })),
    meeting_session: held.flatMap(({ id, sessions = [], sessionIds, starts, ends }) =>
      sessions.map(({ title, region, place, capacity }, position) => ({
        id: sessionIds[position] ?? '',
        meeting: id,
        title,
        region: region ?? null,
        starts_at: new Date(starts.getTime() + 45 * 60_000),
        ends_at: new Date(ends.getTime() - 15 * 60_000),
        place: place ?? '',
        online_url: null,
        capacity: capacity ?? null,
        position: position + 1,
      })),
    ),
    agenda_item: held.flatMap(({ id, agenda }) =>
      agenda.map(([title, minutes], position) => ({
        id: idOfName('agenda', `${id}/${position}`),
        meeting: id,
        session: null,
        title,
        minutes,
        about: null,
        position: position + 1,
      })),
    ),
    // Whoever registered is kept for some time after a meeting; of older ones only the counts.
    registration: people
      .filter(({ ends_at }) => at.getTime() - ends_at.getTime() < REGISTRATION_DAYS * DAY_MS)
      .map(({ came, created, ...row }) => ({
        ...row,
        created_at: new Date(Math.min(created, at.getTime())),
        confirmed_at: new Date(Math.min(created, at.getTime())),
        present_at: came,
      })),
    attendance: countsOf(people.filter(({ ends_at }) => ends_at < at)),
    action: actions.map(({ row }) => row),
    outcome: outcomes.map(({ row }) => row),
    statement: held.flatMap(({ id, starts, statements = [] }) =>
      statements.map(({ kind, text, group, weight }, place) => ({
        id: idOfName('statement', `${id}/${place}`),
        meeting: id,
        session: null,
        kind,
        text,
        group,
        weight,
        created_at: starts,
        client: null,
      })),
    ),
    thread_link: [
      ...held.flatMap(({ id, region, themes = [] }) =>
        themes.map((title) => linkRow(at, id, 'contributes-to', idOfName('theme', `${region}/${title}`))),
      ),
      ...actions.flatMap(({ row }) => [
        linkRow(at, row.id, 'agreed-in', row.meeting),
        ...(row.project === null ? [] : [linkRow(at, row.id, 'carries-out', row.project)]),
      ]),
    ],
  }
}

/** @throws Error at an hour that does not exist on that day, for whoever writes examples */
function startOf(day: string, hour: number): Date {
  const moment = zonedMoment(day, `${String(hour).padStart(2, '0')}:00`)
  if (!('at' in moment)) throw new Error(`No meeting can start at ${day} ${hour}:00`)
  return moment.at
}

/** The day itself, or the last one of the year that is two weeks past; a workday when it is counted. */
function dayOfMeeting(day: number | string, at: Date): string {
  if (typeof day === 'string') return lastDayAt(at, day, 14)
  const step = day < 0 ? -1 : 1
  let counted = day
  while (!isWorkday(dayAt(at, counted))) counted += step
  return dayAt(at, counted)
}

function outcomesOf(meeting: HeldMeeting, at: Date, projects: ReadonlyMap<string, string>) {
  return (meeting.outcomes ?? []).map((outcome, position) => {
    const about = outcome.project === undefined ? null : (projects.get(outcome.project) ?? null)
    const action =
      outcome.kind === 'follow-up' ? followUpOf(meeting, outcome, position, about, at) : undefined
    const row = {
      id: idOfName('outcome', `${meeting.id}/${position}`),
      meeting: meeting.id,
      session: outcome.session === undefined ? null : (meeting.sessionIds[outcome.session] ?? null),
      agenda_item: null,
      kind: outcome.kind,
      text: outcome.text,
      about,
      action: action?.bead.id ?? null,
      position: position + 1,
      at: meeting.ends,
      client: null,
    }
    return { row, ...(action ? { action } : {}) }
  })
}

function followUpOf(
  meeting: HeldMeeting,
  outcome: SetOutcome,
  position: number,
  project: string | null,
  at: Date,
) {
  const id = idOfName('action', `${meeting.id}/${position}`)
  const person = contactOf(meeting.host)
  const due = new Date(meeting.starts.getTime() + (outcome.due ?? 30) * DAY_MS)
  const closed = outcome.done === true ? new Date(Math.min(due.getTime() - 3 * DAY_MS, at.getTime())) : null
  return {
    bead: {
      id,
      region: meeting.region,
      kind: 'action' as const,
      title: outcome.text,
      summary: '',
      visibility: 'public' as const,
      example: true,
      owner: organisationId(meeting.host),
    },
    row: {
      id,
      project,
      meeting: meeting.id,
      person: person === undefined ? null : idOfName('person', person),
      organisation: organisationId(meeting.host),
      due_on: dayOf(due),
      state: closed === null ? ('open' as const) : ('done' as const),
      note: '',
      closed_at: closed,
      closed_by: null,
    },
  }
}
