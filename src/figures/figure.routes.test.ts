import { describe, expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { makeFigures, makeSite } from './testing.ts'

const test = databaseTest.extend('ask', async ({ own }) => {
  await makeFigures(own.db)
  // `makeSite` ends a test on any fault of ours.
  const site = makeSite(own.db)
  return async (path: string) => {
    const response = await site.request(path)
    return { status: response.status, body: await response.text() }
  }
})

describe('what nobody should type', () => {
  test.for([
    ['/cijfers?thema=geluk', 400],
    ['/cijfers?thema=care&thema=health', 400],
    [`/cijfers?zoek=${'x'.repeat(200)}`, 400],
    [`/cijfers?zoek=${'x'.repeat(10_000)}`, 414],
    ['/cijfers/geluk', 404],
    ['/cijfers/constructor', 404],
    ['/cijfers/share-65-plus?pagina=-1', 400],
    ['/cijfers/share-65-plus?pagina=0', 400],
    ['/cijfers/share-65-plus?pagina=2', 400],
    ['/cijfers/share-65-plus?pagina=99999', 400],
    ['/cijfers/share-65-plus?niveau=straat', 400],
    ['/cijfers/share-65-plus?jaar=20244', 400],
    ['/cijfers/share-65-plus?jaar=2024&jaar=2023', 400],
    ['/cijfers/share-65-plus?gebied=GM9999', 404],
    ['/cijfers/share-65-plus?gebied=GM0333', 404],
    ['/cijfers/share-65-plus?volgorde=toeval', 400],
    ['/kaart?cijfer=geluk', 404],
    ['/kaart?cijfer=share-65-plus&cijfer=population', 400],
    ['/kaart?binnen=GM9999', 404],
    ['/kaart?pagina=1e9', 400],
    ['/vergelijk?gebied=GM9999', 404],
    ['/vergelijk?gebied=GM0355&cijfer=geluk', 404],
    [`/vergelijk?gebied=${'x'.repeat(101)}`, 400],
    [`/vergelijk?${'gebied=NL00&'.repeat(200)}cijfer=geluk`, 404],
  ] as const)('%s is answered with %i and what to do', async ([path, status], { ask }) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain('<html lang="nl">')
    expect(answer.body).toMatch(/class="nl-paragraph">\w/)
  })

  test.for([
    '/cijfers?zoek=%00%ff%fe',
    '/cijfers?zoek=%27%20or%201%3D1%3B--',
    '/cijfers?zoek=(((%5B%5B%2B*%3F',
    '/cijfers/share-65-plus?gebied=%3Cscript%3Ealert(1)%3C/script%3E',
    '/cijfers/share-65-plus?gebied=%00',
    '/kaart?binnen=%27%3B%20drop%20table%20area%3B--',
    '/kaart?jaar=&niveau=&binnen=&cijfer=&pagina=',
    '/kaart?onbekend=1&utm_source=x',
    '/vergelijk?erbij=%3Cimg%20src=x%20onerror=alert(1)%3E',
    '/en/vergelijk?erbij=%E0%A4%A',
  ] as const)('%s is only text', async (path, { ask }) => {
    const { status, body } = await ask(path)
    expect(status).toBe(200)
    expect(body).not.toMatch(/<script>|<img src=x/)
  })

  test('names the field and the fault, in the language of the page', async ({ ask }) => {
    expect((await ask('/kaart?jaar=20244')).body).toContain('wat er bij “jaar” staat, kennen we niet')
    expect((await ask('/en/kaart?jaar=20244')).body).toContain('we do not know what is filled in at “jaar”')
    const { body } = await ask('/kaart.json?pagina=-1')
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'bad-input' })
  })
})
