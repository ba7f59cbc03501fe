import { HtmlValidate } from 'html-validate'
import { expect } from 'vitest'
import { createPerson } from '../people/index.ts'
import { NOW, testAct } from '../people/testing.ts'
import { formTest as test } from './forms.testing.ts'
import { createMandate } from './mandate.queries.ts'
import { makeBody, makeSeat } from './testing.ts'

/** The rules of tests/html, for pages that only the team sees. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'no-redundant-role': 'error',
    'no-dup-id': 'error',
    'heading-level': 'error',
  },
})

async function faultsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

test('every page of the room is valid HTML, for the team too, with errors and with another’s change', async ({
  site,
}) => {
  const { db, linde, other, body, lead } = site
  const anna = await createPerson(db, testAct, {
    name: 'Anna Bos',
    region: 'heuvelrug',
    consentAt: NOW,
    work: 'Verbindt.',
    motive: 'Mijn buren.',
  })
  await createPerson(db, testAct, { name: 'Anna Bos', region: 'heuvelrug' })
  const team = await makeBody(db, {
    region: 'heuvelrug',
    name: 'Kernteam',
    kind: 'core-team',
    sectors: ['housing', 'welfare'],
  })
  const seat = await makeSeat(db, { body: body.id, organisation: linde.id, person: anna })
  await makeSeat(db, { body: team.id, organisation: linde.id, person: anna, function: 'trekker' })
  await makeSeat(db, { body: team.id, organisation: other.id, until: '2025-02-01' })
  const mandate = await createMandate(db, testAct, {
    region: 'heuvelrug',
    giver: linde.id,
    holder: { person: anna },
    scope: 'Tekenen.',
    since: '2025-01-01',
  })
  const region = '/regios/heuvelrug'
  const partner = `${region}/partners/de-linde`
  const group = `${region}/gremia/werkgroep`
  const pages = [
    `${region}/partners`,
    `${region}/partners?beeld=kaart&zoek=linde`,
    `${region}/partners?zoek=niets`,
    `${region}/partners/nieuw`,
    `${partner}?gedaan=bewaard`,
    `${partner}/bewerken`,
    `${partner}/deelname`,
    `${partner}/mandaten/nieuw`,
    `${partner}/mandaten/${mandate}`,
    `${region}/gremia`,
    `${region}/gremia/nieuw`,
    `${region}/gremia/kernteam`,
    `${group}/bewerken`,
    `${group}/zetels/nieuw`,
    `${group}/zetels/${seat}`,
    `${region}/kernteam`,
    `${region}/personen/anna-bos`,
    `/regios/zeist-alleen/partners`,
    `/regios/zeist-alleen/gremia`,
    `/regios/zeist-alleen/kernteam`,
  ]
  const faults: string[] = []
  for (const path of [...pages, ...pages.map((page) => `/en${page}`)]) {
    const { status, text } = await site.read(path, lead)
    if (status !== 200) faults.push(`${path}: ${status}`)
    faults.push(...(await faultsOf(text)).map((fault) => `${path}: ${fault}`))
  }
  const posts = [
    [`${region}/partners/nieuw`, { naam: '' }, 422],
    [`${partner}/bewerken`, { naam: 'x', sector: 'other', zichtbaar: 'public', revisie: '7' }, 409],
    [`${group}/zetels/nieuw`, { persoon: 'Anna Bos' }, 422],
    [`${partner}/mandaten/nieuw`, { persoon: 'Anna Bos' }, 422],
    [`${group}/zetels/${seat}`, { organisatie: other.id, van: '2025-01-01', tot: '', revisie: '9' }, 409],
  ] as const
  for (const [path, fields, expected] of posts) {
    const { status, text } = await site.post(path, { ...fields })
    if (status !== expected) faults.push(`POST ${path}: ${status}`)
    faults.push(...(await faultsOf(text)).map((fault) => `POST ${path}: ${fault}`))
  }
  expect(faults).toEqual([])
}, 60_000)
