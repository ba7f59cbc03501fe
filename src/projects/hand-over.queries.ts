import type { Act } from '../base/act.ts'
import { beadPath } from '../beads/bead.ts'
import type { Database } from '../database/database.ts'
import { handOverParts } from '../language/texts-hand-over.ts'
import type { HandOver, HandOverPart, Holding } from '../people/index.ts'
import { updateAction } from './action.queries.ts'
import { placePerson } from './project-person.queries.ts'

/** Projects that somebody leads or takes part in, and what they would do, go along when they hand over. */
export const projectHandOver: readonly HandOverPart[] = [
  {
    title: handOverParts.projects,
    async list(db, holding) {
      const places = await placesOf(db, holding)
      return places.map(({ id, title, slug, region }) => ({
        id,
        name: title,
        path: beadPath({ region, kind: 'project', slug }),
      }))
    },
    async handOver(trx, act, handOver) {
      const places = await placesOf(trx, handOver)
      for (const { project, function: post } of places)
        await placePerson(trx, act, {
          project,
          person: handOver.to,
          organisation: handOver.organisation,
          function: post,
        })
      await endPlaces(trx, act, handOver, places)
      return places.length
    },
    async listHolders(db, region) {
      const rows = await db
        .selectFrom('project_person')
        .innerJoin('bead', 'bead.id', 'project_person.project')
        .select(['project_person.person', 'project_person.organisation'])
        .distinct()
        .where('bead.region', '=', region)
        .where('bead.removed_at', 'is', null)
        .where('project_person.until', 'is', null)
        .execute()
      return rows.flatMap(({ person, organisation }) =>
        organisation === null ? [] : [{ person, organisation }],
      )
    },
  },
  {
    title: handOverParts.actions,
    async list(db, holding) {
      const actions = await actionsOf(db, holding)
      return actions.map(({ id, title, slug, region }) => ({
        id,
        name: title,
        path: beadPath({ region, kind: 'action', slug }),
      }))
    },
    async handOver(trx, act, handOver) {
      const actions = await actionsOf(trx, handOver)
      for (const action of actions)
        await updateAction(
          trx,
          act,
          action.id,
          {
            what: action.title,
            visibility: action.visibility,
            ...(action.project === null ? {} : { project: action.project }),
            ...(action.meeting === null ? {} : { meeting: action.meeting }),
            ...(action.due_on === null ? {} : { dueOn: action.due_on }),
            person: handOver.to,
            organisation: handOver.organisation,
            state: action.state,
            note: action.note,
          },
          action.revision,
        )
      return actions.length
    },
    async listHolders(db, region) {
      const rows = await db
        .selectFrom('action')
        .innerJoin('bead', 'bead.id', 'action.id')
        .select(['action.person', 'action.organisation'])
        .distinct()
        .where('bead.region', '=', region)
        .where('bead.removed_at', 'is', null)
        .where('action.closed_at', 'is', null)
        .execute()
      return rows.flatMap(({ person, organisation }) =>
        person === null || organisation === null ? [] : [{ person, organisation }],
      )
    },
  },
]

async function placesOf(db: Database, { from, organisation, region }: Holding) {
  return await db
    .selectFrom('project_person')
    .innerJoin('bead', 'bead.id', 'project_person.project')
    .select(['project_person.id', 'project_person.project', 'project_person.function'])
    .select(['bead.title', 'bead.slug', 'bead.region'])
    .where('project_person.person', '=', from)
    .where('project_person.organisation', '=', organisation)
    .where('project_person.until', 'is', null)
    .where('bead.region', '=', region)
    .where('bead.removed_at', 'is', null)
    .orderBy('bead.title')
    .orderBy('project_person.id')
    .execute()
}

/** A leader and a deputy are replaced by placing another; a member has no place that another takes. */
async function endPlaces(
  trx: Database,
  act: Act,
  { from }: HandOver,
  places: Awaited<ReturnType<typeof placesOf>>,
): Promise<void> {
  const members = places.filter((place) => place.function === 'member').map(({ id }) => id)
  if (members.length === 0) return
  await trx
    .updateTable('project_person')
    .set((eb) => ({ until: eb.fn<string>('greatest', ['since', eb.val(act.at.toISOString().slice(0, 10))]) }))
    .where('id', 'in', members)
    .where('person', '=', from)
    .execute()
}

async function actionsOf(db: Database, { from, organisation, region }: Holding) {
  return await db
    .selectFrom('action')
    .innerJoin('bead', 'bead.id', 'action.id')
    .select(['action.id', 'action.project', 'action.meeting', 'action.due_on', 'action.state', 'action.note'])
    .select(['bead.title', 'bead.slug', 'bead.region', 'bead.visibility', 'bead.revision'])
    .where('action.person', '=', from)
    .where('action.organisation', '=', organisation)
    .where('action.closed_at', 'is', null)
    .where('bead.region', '=', region)
    .where('bead.removed_at', 'is', null)
    .orderBy('bead.title')
    .orderBy('action.id')
    .execute()
}
