import { expect } from 'vitest'
import { fixedClock } from '../base/clock.ts'
import type { Database } from '../database/database.ts'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { formOf } from '../people/testing.ts'
import { createRegions } from '../regions/index.ts'
import { testRegions } from '../regions/testing.ts'
import { roomCodeOf } from './room-code.queries.ts'
import { makeMeeting } from './testing.ts'

const REGION = 'heuvelrug'
const DURING = '2026-06-11T08:00:00Z'

async function makeStory(db: Database) {
  await makeFigures(db)
  await createRegions(db, testRegions)
  const meeting = await makeMeeting(db, { region: REGION, title: 'Netwerkbijeenkomst' })
  const other = await makeMeeting(db, { region: REGION, title: 'Andere' })
  const say = `/regios/${REGION}/bijeenkomsten/${meeting.slug}/uitspraak?zaal=`
  const code = await roomCodeOf(db, meeting.id)
  return { meeting, other, say, code }
}

databaseTest(
  'the code on the screen, also typed with spaces, leads to the form for statements of that meeting',
  async ({ own: { db } }) => {
    const { say, code, other } = await makeStory(db)
    expect(code).toMatch(/^\d{6}$/)
    expect(await roomCodeOf(db, other.id)).not.toBe(code)
    const site = makeSite(db, { clock: fixedClock(DURING) })
    const page = await (await site.request('/zaal')).text()
    expect(page).toContain('Code op het scherm')
    for (const typed of [code, `${code.slice(0, 3)} ${code.slice(3)}`, ` ${code} `]) {
      const sent = await site.request('/zaal', formOf({ code: typed }))
      expect([typed, sent.status]).toEqual([typed, 303])
      expect(sent.headers.get('location')).toContain(say)
      const form = await site.request(sent.headers.get('location') ?? '')
      expect(await form.text()).toContain('Waar wilt u naartoe?')
    }
    const english = await site.request('/en/zaal', formOf({ code }))
    expect(english.headers.get('location')).toContain(`/en${say}`)
  },
)

databaseTest(
  'a code that is wrong, of a meeting that is not on or of one that was cancelled, says so',
  async ({ own: { db } }) => {
    const { code, meeting } = await makeStory(db)
    const send = async (typed: string, moment = DURING) => {
      const site = makeSite(db, { clock: fixedClock(moment) })
      return await site.request('/zaal', formOf({ code: typed }))
    }
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    for (const typed of ['', 'abc', wrong, code.slice(0, 5), `${code}1`]) {
      const answer = await send(typed)
      expect([typed, answer.status]).toEqual([typed, 422])
      expect(await answer.text()).toContain('Deze code klopt niet')
    }
    expect((await send(code, '2026-06-11T06:00:00Z')).status).toBe(422)
    expect((await send(code, '2026-06-11T12:30:00Z')).status).toBe(422)
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('id', '=', meeting.id).execute()
    expect((await send(code)).status).toBe(422)
  },
)

databaseTest('who goes on guessing codes is stopped', async ({ own: { db } }) => {
  const { code } = await makeStory(db)
  const site = makeSite(db, { clock: fixedClock(DURING) })
  await site.request('/zaal', formOf({ code: '1' }))
  await db.updateTable('attempt').set({ count: 400 }).where('what', '=', 'room-code-address').execute()
  expect((await site.request('/zaal', formOf({ code }))).status).toBe(429)
})
