import { idOfName } from '../partners/example.ts'
import { needRows, questionRows, resultRows } from './example-detail-rows.ts'
import { contactOf, exampleOverlaps, type PlacedProject } from './example-set.ts'
import { dayAt, doneAt, type ExampleDay, momentAt, monthAt, monthEndAt } from './example-time.ts'

/** Rows of projects and of all that hangs on them, as the tables take them; ids are made of names. */
export type ProjectRows = ReturnType<typeof rowsOfProjects>

/** Name of the person who speaks for an organisation. */
type Contact = (organisation: string) => string | undefined

/** No words are put in the mouth of an organisation that exists. */
const isInvented = (name: string) => name.endsWith('(voorbeeld)') || name.startsWith('Proeforganisatie ')

const organisationId = (name: string) => idOfName('organisation', name)
const personId = (name: string | undefined) => (name === undefined ? null : idOfName('person', name))

export function projectIdOf({ region, written }: PlacedProject): string {
  return idOfName('project', `${region}/${written.title}`)
}

/** @param at moment of loading, that all days count from */
export function rowsOfProjects(projects: readonly PlacedProject[], at: Date, contact: Contact = contactOf) {
  const each = projects.map((project) => ({ ...project, id: projectIdOf(project) }))
  const byTitle = new Map(each.map(({ written, id }) => [written.title, id]))
  const actions = each.flatMap((project) => actionsOf(project, project.id, at, contact))
  const people = each.flatMap((project) => peopleOf(project, project.id, at, contact))
  const regions = new Map(each.map(({ id, region }) => [id, region]))
  return {
    beads: [
      ...each.map(({ id, region, written, leadName }) => ({
        id,
        region,
        kind: 'project' as const,
        title: written.title,
        summary: written.summary,
        visibility: 'public' as const,
        example: true,
        ...(leadName === undefined ? {} : { owner: organisationId(leadName) }),
      })),
      ...actions.map(({ bead }) => bead),
    ],
    project: each.map(({ id, written }) => {
      const last = written.updates.at(-1)
      return {
        id,
        phase: written.phase,
        description: '',
        starts_on: written.months ? monthAt(at, written.months[0]) : null,
        ends_on: written.months ? monthEndAt(at, written.months[1]) : null,
        answer_days: 5,
        progress: last?.progress ?? null,
        progress_note: last?.text ?? '',
        confirmed_at: last ? momentAt(at, last.day) : null,
        confirmed_by: null,
      }
    }),
    project_region: each.flatMap(({ id, part }) =>
      part === undefined ? [] : [{ project: id, region: part }],
    ),
    project_area: each.flatMap(({ id, written }) => written.areas.map((code) => ({ project: id, code }))),
    project_partner: each.flatMap(({ id, partnerNames }) =>
      partnerNames.map((name) => ({ project: id, organisation: organisationId(name) })),
    ),
    project_person: people,
    // A leader and a deputy may edit the project and answer for it.
    role: people.map(({ project, person, organisation }) => ({
      id: idOfName('role', `${project}/${person}`),
      person,
      organisation,
      role: 'editor' as const,
      scope: 'project' as const,
      region: regions.get(project) ?? '',
      bead: project,
      since: at,
      until: null,
      given_by: null,
    })),
    project_update: each.flatMap(({ id, written, leadName }) =>
      written.updates.map(({ day, progress, text }, place) => ({
        id: idOfName('project-update', `${id}/${place}`),
        project: id,
        at: momentAt(at, day),
        person: leadName === undefined ? null : personId(contact(leadName)),
        organisation: leadName === undefined ? null : organisationId(leadName),
        progress,
        text,
        means: place % 3 === 1 ? ('mail' as const) : ('web' as const),
      })),
    ),
    action: actions.map(({ row }) => row),
    thread_link: [
      ...each.flatMap(({ id, region, themeTitle }) =>
        themeTitle === undefined
          ? []
          : [linkRow(at, id, 'contributes-to', idOfName('theme', `${region}/${themeTitle}`))],
      ),
      ...actions.map(({ row }) => linkRow(at, row.id, 'carries-out', row.project)),
      ...exampleOverlaps.flatMap(([one, other]) => {
        const [from, to] = [byTitle.get(one), byTitle.get(other)]
        return from === undefined || to === undefined ? [] : [linkRow(at, from, 'overlaps-with', to)]
      }),
    ],
    ...questionRows(each, at, contact),
    ...resultRows(each, at),
    ...needRows(each),
  }
}

export function linkRow(
  at: Date,
  from: string,
  relation: 'contributes-to' | 'carries-out' | 'overlaps-with' | 'derived-from' | 'agreed-in',
  to: string,
) {
  const id = idOfName('link', `${from}/${relation}/${to}`)
  return { id, from_bead: from, to_bead: to, relation, created_at: at, created_by: null }
}

const pastMonth = (month: ExampleDay) => (typeof month === 'string' ? month : Math.min(0, month))

function peopleOf(
  { written, leadName, partnerNames }: PlacedProject,
  project: string,
  at: Date,
  contact: Contact,
) {
  const since = monthAt(at, pastMonth(written.months?.[0] ?? -1))
  // The deputy is of the first partner that has a contact, and never of a public body.
  const second = partnerNames.find(isInvented) ?? ''
  const places = [
    ['leader', leadName ?? ''],
    ['deputy', second],
  ] as const
  return places.flatMap(([post, organisation]) => {
    const person = isInvented(organisation) ? personId(contact(organisation)) : null
    // One person sits for several organisations in a load set, and is not their own deputy.
    const isLeader = post === 'deputy' && person === personId(contact(leadName ?? ''))
    if (person === null || isLeader || written.without.includes(`no-${post}`)) return []
    return [
      {
        id: idOfName('project-person', `${project}/${post}`),
        project,
        person,
        organisation: organisationId(organisation),
        function: post,
        since,
        until: null,
      },
    ]
  })
}

function actionsOf(
  { region, written, leadName, partnerNames }: PlacedProject,
  project: string,
  at: Date,
  contact: Contact,
) {
  const names = [...(leadName === undefined ? [] : [leadName]), ...partnerNames].filter(isInvented)
  return written.actions.map(({ day, state, what, note }, place) => {
    const id = idOfName('action', `${project}/${place}`)
    const name = names[place % Math.max(names.length, 1)]
    const organisation = name === undefined ? null : organisationId(name)
    const closed = state === 'done' || state === 'dropped'
    return {
      bead: {
        id,
        region,
        kind: 'action' as const,
        title: what,
        summary: '',
        visibility: 'public' as const,
        example: true,
        ...(organisation === null ? {} : { owner: organisation }),
      },
      row: {
        id,
        project,
        meeting: null,
        person: name === undefined ? null : personId(contact(name)),
        organisation,
        due_on: dayAt(at, day),
        state,
        note,
        closed_at: closed
          ? typeof day === 'string'
            ? momentAt(at, day)
            : doneAt(at, day, place + day)
          : null,
        closed_by: null,
      },
    }
  })
}
