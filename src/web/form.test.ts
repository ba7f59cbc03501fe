import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { Problem } from '../base/problem.ts'
import { readForm, readFormData, refuseForeignForms } from './form.ts'

const app = new Hono()
  .use(refuseForeignForms('https://noaber.example', ['/post/uit/']))
  .post('/formulier', async (c) => c.json(await readForm(c, 1000)))
  .post('/bestand', async (c) => {
    const file = (await readFormData(c, 1000)).get('bestand')
    return c.text(file instanceof File ? `${file.name} ${await file.text()}` : 'geen bestand')
  })
  .post('/post/uit/x', (c) => c.text('uit'))
  .onError((error, c) => c.text(error instanceof Problem ? error.code : `${error}`, 400))

const own = { 'sec-fetch-site': 'same-origin' }
const coded = { 'content-type': 'application/x-www-form-urlencoded' }

async function send(path: string, headers: Record<string, string>, body: BodyInit): Promise<string> {
  const response = await app.request(path, { method: 'POST', headers, body })
  return await response.text()
}

describe('a form', () => {
  test('is read as text: line ends made one, NUL left out, what comes twice joined', async () => {
    const body = 'naam=A%0D%0AB%00&sector=zorg&sector=wonen'
    expect(JSON.parse(await send('/formulier', { ...own, ...coded }, body))).toEqual({
      naam: 'A\nB',
      sector: 'zorg\nwonen',
    })
  })

  test('with a file gives its name and bytes', async () => {
    const form = new FormData()
    form.set('bestand', new File(['é'], '../<script>.csv'))
    expect(await send('/bestand', own, form)).toBe('../<script>.csv é')
  })

  test('that is too large is refused, whatever length it promised', async () => {
    expect(await send('/formulier', { ...own, ...coded }, `naam=${'x'.repeat(1000)}`)).toBe('form-too-large')
    const stream = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 50; i++) controller.enqueue(new Uint8Array(100))
        controller.close()
      },
    })
    const init: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      headers: { ...own, ...coded },
      body: stream,
      duplex: 'half',
    }
    const request = new Request('https://noaber.example/formulier', init)
    expect(await (await app.request(request)).text()).toBe('form-too-large')
  })

  test('that is not a form, or broken off, is refused', async () => {
    expect(await send('/formulier', { ...own, 'content-type': 'application/json' }, '{}')).toBe('bad-form')
    const broken = { ...own, 'content-type': 'multipart/form-data; boundary=x' }
    expect(await send('/formulier', broken, '--x\r\nContent-Disposition: form-data; name="a"')).toBe(
      'bad-form',
    )
  })
})

describe('a form from another site', () => {
  const post = (headers: Record<string, string>, path = '/formulier') =>
    send(path, { ...coded, ...headers }, 'a=1')

  test('is refused by what the browser says of where it comes from', async () => {
    for (const site of ['cross-site', 'same-site', 'none'])
      expect(await post({ 'sec-fetch-site': site })).toBe('foreign-form')
    expect(await post({ 'sec-fetch-site': 'cross-site', origin: 'https://noaber.example' })).toBe(
      'foreign-form',
    )
  })

  test('is refused by its origin where an old browser says no more', async () => {
    expect(await post({ origin: 'https://kwaad.example' })).toBe('foreign-form')
    expect(await post({ origin: 'https://noaber.example.kwaad.example' })).toBe('foreign-form')
    expect(await post({ origin: 'http://noaber.example' })).toBe('foreign-form')
    expect(await post({ origin: 'null' })).toBe('foreign-form')
    expect(await post({})).toBe('foreign-form')
    expect(await post({ origin: 'https://noaber.example' })).toBe('{"a":"1"}')
  })

  test('passes where a program carries its own secret', async () => {
    expect(await post({}, '/post/uit/x')).toBe('uit')
  })

  test('is known by the host that was asked for when the site has no fixed address', async () => {
    const local = new Hono()
      .use(refuseForeignForms('', []))
      .post('/', (c) => c.text('goed'))
      .onError((error, c) => c.text(error.message, 403))
    const ask = async (origin: string) =>
      (await local.request('/', { method: 'POST', headers: { origin, host: '127.0.0.1:8080' } })).status
    expect(await ask('http://127.0.0.1:8080')).toBe(200)
    expect(await ask('http://127.0.0.1:9999')).toBe(403)
    expect(await ask('onzin')).toBe(403)
  })
})
