import { expect, test } from 'vitest'
import { fixedClock } from '../../src/base/clock.ts'
import { databaseTest } from '../../src/database/testing.ts'
import { makeSite } from '../../src/figures/testing.ts'
import { createIdentity, stampForm } from '../../src/people/index.ts'
import { formOf, NOW } from '../../src/people/testing.ts'
import { type FoundForm, listForms } from './forms.ts'
import { addressOf, listRoutes, makeStage, withoutTraces } from './stage.ts'
import { typedWords, untried, writeCases } from './writes.ts'

const own = { 'sec-fetch-site': 'same-origin' }

/** Done, and not only shown again or sent to sign in. */
function isDone(answer: Response, text: string, address: string): boolean {
  const to = answer.headers.get('location') ?? ''
  if (answer.status === 303) return !/^(\/en)?\/inloggen(\/code)?\?naar=/.test(to) || /welkom/.test(to)
  return answer.status === 200 && !text.includes(`action="${address}"`)
}

databaseTest(
  'every post leaves one row of the trail by whoever sent it, or the rows that are named; a refused one none',
  { timeout: 180_000 },
  async ({ own: { db, url } }) => {
    const stage = await makeStage(db)
    // The key that forms are stamped with stays when all else is undone.
    await stampForm(db, NOW)
    const traces = await withoutTraces(url)
    const signIn = createIdentity(traces.db, () => 'https://noaber.example')
    const siteAt = (moment: string) =>
      makeSite(traces.db, {
        clock: fixedClock(moment),
        identity: signIn,
        signIn: { signIn, hasExampleAccounts: false },
      })
    // A form that comes back in no time is one of a program.
    const [shown, app] = [siteAt('2026-01-15T10:00:00Z'), siteAt('2026-01-15T10:00:30Z')]
    const begin = async (person: string) =>
      (await signIn.begin(person, new Headers(), 'two-steps')).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const idOf = (name: string) => stage.actors.find((actor) => actor.name === name)?.id ?? ''
    const routes = listRoutes(app).filter(({ rule, path }) => rule && !/^\/en(\/|$)/.test(path))
    const tools = { db: traces.db, app, stage, begin }

    const forms = new Map<string, FoundForm['fields']>()
    const looking = await begin(idOf('operator'))
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const answer = await shown.request(addressOf(route, stage), { headers: { cookie: looking } })
      if (!answer.headers.get('content-type')?.includes('html')) continue
      for (const { action, fields } of listForms(await answer.text(), typedWords))
        if (!forms.has(action)) forms.set(action, fields)
    }
    await traces.undo()

    /** Sends a form, and again what comes back to be looked at before it is done. */
    const send = async (person: string, address: string, fields: FoundForm['fields']) => {
      const cookie = person === '' ? '' : await begin(person)
      const head = await traces.db.selectFrom('audit_head').select('seq').executeTakeFirstOrThrow()
      let answer = await app.request(address, formOf(fields, { ...own, cookie }))
      let text = await answer.text()
      const next = listForms(text, typedWords).find(({ action }) => action === address)
      if (answer.status === 200 && next?.fields['stap'] !== undefined) {
        answer = await app.request(address, formOf({ ...next.fields, stap: 'versturen' }, { ...own, cookie }))
        text = await answer.text()
      }
      const rows = await traces.db
        .selectFrom('audit_event')
        .select(['kind', 'action', 'person'])
        .where('seq', '>', head.seq)
        .orderBy('seq')
        .execute()
      return { rows, status: answer.status, done: isDone(answer, text, address), text }
    }

    const wrong: string[] = []
    const notReached: string[] = []
    let done = 0
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      const { path } = route
      if (untried.some(([known]) => known.test(path))) continue
      const { prepare, leaves } = writeCases[path] ?? {}
      const told = (rows: readonly { action: string; kind: string }[]) =>
        rows.map(({ action, kind }) => `${action} ${kind}`)
      const prepared = (await prepare?.(tools)) ?? {}
      const address = prepared.address ?? addressOf(route, stage)
      const person = prepared.as ?? idOf('operator')
      const fields = { ...forms.get(address), ...prepared.fields }
      const sent = await send(person, address, fields)
      await traces.undo()
      if (!sent.done) {
        if (sent.rows.length > 0) wrong.push(`${path}: ${sent.status} left ${told(sent.rows).join(', ')}`)
        const said = /<a href="#[^"]*">([^<]*)</.exec(sent.text)?.[1] ?? ''
        notReached.push(`${path}: ${sent.status} ${said}; give it a case in tests/rights/writes.ts`)
        continue
      }
      done++
      const expected = leaves ?? ['one row']
      const rows = leaves === undefined && sent.rows.length === 1 ? ['one row'] : told(sent.rows)
      if (rows.join() !== expected.join())
        wrong.push(
          `${path}: left ${rows.join(', ') || 'nothing'}; expected ${expected.join(', ') || 'nothing'}`,
        )
      if (person !== '' && sent.rows.some((row) => row.person !== person))
        wrong.push(`${path}: a row is not by whoever sent it`)
      // The same good form of somebody who may not.
      for (const other of ['', idOf('without role')]) {
        await prepare?.(tools)
        const refused = await send(other, address, fields)
        await traces.undo()
        if (!refused.done && refused.rows.length > 0)
          wrong.push(`${path}: refused with ${refused.status} and left ${told(refused.rows).join(', ')}`)
      }
    }
    await traces.close()
    expect({ wrong, notReached }).toEqual({ wrong: [], notReached: [] })
    expect(done).toBeGreaterThan(35)
    const posts = routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
    expect(Object.keys(writeCases).filter((path) => !posts.includes(path))).toEqual([])
    expect(untried.filter(([known]) => !posts.some((path) => known.test(path)))).toEqual([])
    const unexplained = Object.values(writeCases).filter(
      ({ leaves, why }) => leaves && leaves.length !== 1 && why === undefined,
    )
    expect(unexplained).toEqual([])
  },
)

test('a form is read as a browser sends it', () => {
  const html = `<form method="post" action="/a?b=1&amp;c"><input name="x" value="&lt;1&gt;"><input type="hidden" name="h" value="">
    <input type="checkbox" name="k" value="een" checked><input type="checkbox" name="k" value="twee">
    <input type="radio" name="r" value="ja"><input type="radio" name="r" value="nee" checked>
    <textarea name="t">\nTwee\nregels</textarea><select name="s"><option value="">Kies</option><option value="2">B</option></select>
    <button name="doen" value="begin">Ga</button></form><form method="get" action="/zoek"><input name="q"></form>`
  expect(listForms(html, { naam: 'Anna' })).toEqual([
    {
      action: '/a?b=1&c',
      fields: { x: '<1>', h: '', k: 'een', r: 'nee', t: 'Twee\nregels', s: '2', doen: 'begin' },
    },
  ])
})
