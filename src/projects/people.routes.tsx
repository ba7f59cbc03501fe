import { type Context, Hono } from 'hono'
import { isId } from '../base/id.ts'
import { Problem } from '../base/problem.ts'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { projectFormTexts } from '../language/texts-project-form.ts'
import { isPersonAround, listHolders, listNamesakes } from '../partners/index.ts'
import { type BeadThingEnv, guardBead, type PeopleEnv } from '../people/index.ts'
import { keepPrivate } from '../people/keep-private.ts'
import { drawPage, readForm } from '../web/index.ts'
import type { FieldError } from '../web/ui/alert/alert.view.tsx'
import { listProjectPeople } from './find-project.queries.ts'
import { PeoplePage } from './people.view.tsx'
import { functions } from './project.ts'
import { endPerson, placePerson } from './project-person.queries.ts'
import { crumbsOf } from './way-in.routes.tsx'

type Fields = Readonly<Record<string, string>>
type Asked = Pick<Context<PeopleEnv & BeadThingEnv>, 'var' | 'req' | 'header' | 'html'>

/** Who is in a project, and handing it over. */
export const projectPeopleRoutes = new Hono<PeopleEnv>()
  .get('/regios/:region/projecten/:slug/mensen', guardBead('update', 'project'), (c) =>
    answer(c, { functie: 'member' }, []),
  )
  .post('/regios/:region/projecten/:slug/mensen', guardBead('update', 'project'), async (c) => {
    const { db, act, bead, locale } = c.var
    const fields = await readForm(c)
    const read = await readPlace(c, fields)
    if ('errors' in read) return answer(c, fields, read.errors)
    await db.transaction().execute((trx) => placePerson(trx, act, { ...read.value, project: bead.id }))
    return c.redirect(addressIn(locale, `${beadPath(bead)}/mensen?gedaan=ja`), 303)
  })
  .post('/regios/:region/projecten/:slug/mensen/:id/stop', guardBead('update', 'project'), async (c) => {
    const { db, act, bead, locale } = c.var
    const id = c.req.param('id')
    if (!isId(id)) throw new Problem('bead-not-found')
    await db.transaction().execute((trx) => endPerson(trx, act, { project: bead.id, id }))
    return c.redirect(addressIn(locale, `${beadPath(bead)}/mensen?gedaan=ja`), 303)
  })

async function readPlace({ var: { db, viewer, bead, locale } }: Asked, fields: Fields) {
  const words = projectFormTexts[locale]
  const name = (fields['persoon'] ?? '').trim().slice(0, 200)
  const post = functions.find((one) => one === fields['functie'])
  const [namesakes, holders] = await Promise.all([
    listNamesakes(db, viewer.reader, name, bead.region),
    listHolders(db, viewer.reader, bead.region),
  ])
  const exact = namesakes.filter(({ isGuess }) => !isGuess)
  const person = exact.length === 1 ? exact[0] : namesakes.find(({ id }) => id === fields['persoonkeuze'])
  const typed = fields['organisatie'] ?? ''
  const organisation = holders.find(({ id }) => id === typed)
  const errors: FieldError[] = [
    ...(name === '' ? [{ field: 'persoon', message: words.personMissing }] : []),
    ...(name !== '' && exact.length === 0 && !person
      ? [{ field: 'persoon', message: words.personUnknown }]
      : []),
    ...(exact.length > 1 && !person ? [{ field: 'persoonkeuze', message: words.personWhich }] : []),
    ...(post === undefined ? [{ field: 'functie', message: words.choiceBad }] : []),
    ...(typed !== '' && !organisation ? [{ field: 'organisatie', message: words.choiceBad }] : []),
  ]
  if (!person || post === undefined || errors.length > 0) return { errors }
  if (!(await isPersonAround(db, person.id, organisation?.id, bead.region)))
    return { errors: [{ field: 'persoon', message: words.personUnknown }] }
  return {
    value: { person: person.id, function: post, ...(organisation ? { organisation: organisation.id } : {}) },
  }
}

async function answer(c: Asked, fields: Fields, errors: readonly FieldError[]): Promise<Response> {
  const { db, viewer, bead, page } = c.var
  const name = (fields['persoon'] ?? '').trim().slice(0, 200)
  const [people, organisations, namesakes] = await Promise.all([
    listProjectPeople(db, viewer.reader, bead.id),
    listHolders(db, viewer.reader, bead.region),
    name === '' ? [] : listNamesakes(db, viewer.reader, name, bead.region),
  ])
  keepPrivate(c)
  const done = c.req.query('gedaan') === 'ja' && errors.length === 0
  const props = { page, bead, people, organisations, namesakes, fields, errors, done, crumbs: crumbsOf(c) }
  return c.html(drawPage(<PeoplePage {...props} />), errors.length === 0 ? 200 : 422)
}
