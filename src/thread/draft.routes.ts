import { Hono } from 'hono'
import { z } from 'zod'
import { Problem } from '../base/problem.ts'
import { addressIn } from '../language/index.ts'
import { hasBsn } from '../people/bsn.ts'
import { guardFor, type PeopleEnv } from '../people/index.ts'
import { LARGEST_FORM, readForm, readJson } from '../web/index.ts'
import { removeDraft, saveDraft } from './draft.queries.ts'
import { isFormPath, typedFields } from './draft.ts'

const sent = z.object({
  path: z.string().refine(isFormPath),
  revision: z.int().min(0),
  fields: z.record(z.string().max(100), z.string().max(100_000)),
})

/** Keeping what somebody types while they type it, and throwing it away. One's own only: the person is the session's. */
export const draftRoutes = new Hono<PeopleEnv>()
  .post('/concepten', guardFor('signed-in'), async (c) => {
    const { db, viewer, now } = c.var
    const read = sent.safeParse(await readJson(c, LARGEST_FORM))
    if (!read.success || !viewer.person) throw new Problem('bad-form')
    const fields = typedFields(read.data.fields)
    // The form itself will say so; a draft must not keep it either.
    if (hasBsn(Object.values(fields).join(' '))) return c.body(null, 204)
    await saveDraft(db, { ...read.data, fields, person: viewer.person.id }, now)
    return c.body(null, 204)
  })
  .post('/concepten/weg', guardFor('signed-in'), async (c) => {
    const { db, viewer, locale } = c.var
    const { pad = '' } = await readForm(c)
    if (!isFormPath(pad) || !viewer.person) throw new Problem('bad-form')
    await removeDraft(db, viewer.person.id, pad)
    return c.redirect(addressIn(locale, pad), 303)
  })
