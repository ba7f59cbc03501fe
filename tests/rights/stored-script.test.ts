import { expect, test } from 'vitest'
import { databaseTest } from '../../src/database/testing.ts'
import { makeSite } from '../../src/figures/testing.ts'
import { createIdentity, stampForm } from '../../src/people/index.ts'
import { asPerson, NOW } from '../../src/people/testing.ts'
import { digestJob } from '../../src/thread/index.ts'
import {
  FORMULA,
  type FormField,
  formsOf,
  formulasOf,
  HEAD_LINE,
  holesOf,
  type PostForm,
  SCRIPT,
  wrongFieldsOf,
} from './hostile.ts'
import { listRoutes, makeStage, type RuledRoute } from './stage.ts'

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
/** What ends the work of the test itself: sessions, people and things; asked last. */
const ENDING = /wissen|verwijder|intrek|uitloggen|vertrek|beeindig|overdragen|stop/

/** Something of the right shape, as hostile as that shape lets it be. */
function shaped({ name, type, value, choices }: FormField, hostile: string): string {
  if (choices.length > 0) return choices.find((choice) => choice !== '') ?? ''
  if (/^(van|sinds)$|datum/.test(name) || type === 'date') return '2025-01-01'
  if (name === 'lijst')
    return `gast${hostile.length}@voorbeeld.invalid;"${hostile.replaceAll('"', '""').replaceAll(/\s+/g, ' ')}"`
  if (/mail/.test(name)) return 'gast@voorbeeld.invalid'
  if (/adres|website|url/.test(name)) return 'https://voorbeeld.invalid/?q="><script>alert(1)</script>&p'
  return value
}

function bodyOf(
  form: PostForm,
  values: Readonly<Record<string, string>>,
  fileText: string,
): FormData | string {
  if (!form.hasFiles) return new URLSearchParams(values).toString()
  const sent = new FormData()
  for (const { name, type } of form.fields)
    if (type === 'file') {
      const isPicture = name === 'logo'
      const bytes = isPicture ? Buffer.from(PNG, 'base64') : fileText
      sent.set(name, new File([bytes], `${SCRIPT}\r\n${HEAD_LINE}.${isPicture ? 'png' : 'csv'}`))
    } else sent.set(name, values[name] ?? '')
  return sent
}

databaseTest(
  'script, formulas and lines for the head of a message in every field of every form do nothing anywhere',
  { timeout: 240_000 },
  async ({ own }) => {
    const stage = await makeStage(own.db)
    const signIn = createIdentity(own.db, () => 'https://noaber.example')
    const app = makeSite(own.db, { signIn: { signIn, hasExampleAccounts: false } })
    const who = stage.actors.filter(({ name }) =>
      ['operator', 'administrator in home for own', 'the person', 'visitor'].includes(name),
    )
    const headersOf = (id: string | undefined): Record<string, string> =>
      id ? asPerson(id) : { 'sec-fetch-site': 'same-origin' }
    const faults = new Set<string>()
    const addressOf = ({ path, rule }: RuledRoute) =>
      path.replace(/:(\w+)(\{[^}]*\})?/g, (_, name: string, pattern?: string) =>
        pattern
          ? pattern
              .slice(1, -1)
              .replaceAll('\\.', '.')
              .replace(/\(\?:([^|)]*)[^)]*\)/, '$1')
          : (stage.values[name === 'slug' && rule && 'on' in rule ? `slug of ${rule.on}` : name] ?? 'x'),
      )
    const starts = listRoutes(app)
      .filter(({ method, rule, path }) => method === 'GET' && rule && !/^\/en(\/|$)/.test(path))
      .map(addressOf)
    const look = async (address: string, id: string | undefined) => {
      const answer = await app.request(address, { headers: headersOf(id) })
      const type = answer.headers.get('content-type') ?? ''
      const text = await answer.text()
      const found = type.startsWith('text/html')
        ? holesOf(text)
        : type.startsWith('text/csv')
          ? formulasOf(text)
          : type.includes('spreadsheetml')
            ? [...text.matchAll(/<f>|<script>/g)].map(String)
            : []
      for (const fault of found) faults.add(`${address}: ${fault}`)
      if (answer.status >= 500) faults.add(`${address}: ${answer.status}`)
      return {
        text: type.startsWith('text/html') && answer.status === 200 ? text : '',
        holds: text.includes('alert(1)'),
      }
    }
    const forms = new Map<string, { readonly form: PostForm; readonly id: string | undefined }>()
    for (const { id } of who)
      for (const address of starts)
        for (const form of formsOf((await look(address, id)).text, address))
          if (!forms.has(form.action)) forms.set(form.action, { form, id })
    const order = [...forms.values()].sort(
      (a, b) => Number(ENDING.test(a.form.action)) - Number(ENDING.test(b.form.action)),
    )
    const taken: string[] = []
    for (const hostile of [SCRIPT, `${FORMULA}\r\n${HEAD_LINE}`])
      for (const { form, id } of order) {
        const send = async (values: Readonly<Record<string, string>>) => {
          const body = bodyOf(
            form,
            values,
            `naam;sector;samenvatting\r\n"${hostile.replaceAll('"', '""')}";Wonen;"${hostile.replaceAll('"', '""')}"\r\n`,
          )
          const type = typeof body === 'string' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
          const answer = await app.request(form.action, {
            method: 'POST',
            headers: { ...headersOf(id), ...type },
            body,
          })
          const text = await answer.text()
          for (const hole of holesOf(text)) faults.add(`POST ${form.action}: ${hole}`)
          if (answer.status >= 500) faults.add(`POST ${form.action}: ${answer.status}`)
          if (/[\r\n]|evil\.invalid/.test(answer.headers.get('location')?.split('?')[0] ?? ''))
            faults.add(`POST ${form.action}: leads to ${answer.headers.get('location')}`)
          return { status: answer.status, text, location: answer.headers.get('location') }
        }
        const isTyped = ({ choices }: FormField) => choices.length === 0
        // Sent at the pace of a person, with the field that nobody sees left empty.
        const paced = form.fields.some(({ name }) => name === 'begonnen')
          ? { begonnen: await stampForm(own.db, new Date(NOW.getTime() - 10_000)), website: '' }
          : {}
        if (!form.fields.some(isTyped) || ENDING.test(form.action)) {
          await send(Object.fromEntries(form.fields.map(({ name }) => [name, hostile])))
          continue
        }
        // Everything hostile, also what cannot be typed; then what was refused in its right shape.
        await send(Object.fromEntries(form.fields.map(({ name }) => [name, hostile])))
        const typed = form.fields.map((field) => [
          field.name,
          isTyped(field) ? hostile : shaped(field, hostile),
        ])
        let values: Readonly<Record<string, string>> = { ...Object.fromEntries(typed), ...paced }
        for (let attempt = 0; attempt < 4; attempt++) {
          const { status, text, location } = await send(values)
          if (status === 303) {
            taken.push(form.action)
            if (location?.startsWith('/')) await look(location, id)
            break
          }
          const wrong = wrongFieldsOf(text, form)
          // A list is shown first: what that page would send.
          const seen = formsOf(text, form.action)
            .flatMap(({ fields }) => fields)
            .find(({ name }) => name === 'gezien')
          if (seen && wrong.length === 0) {
            values = { ...values, gezien: seen.value, stap: 'versturen' }
            continue
          }
          values = Object.fromEntries(
            form.fields.map((field) => [
              field.name,
              wrong.includes(field.name)
                ? attempt < 2
                  ? shaped(field, hostile)
                  : ''
                : (values[field.name] ?? ''),
            ]),
          )
        }
      }
    // What somebody follows comes in a message too.
    const [, , follower] = stage.actors
    const beads = await own.db.selectFrom('bead').select('id').execute()
    await own.db
      .insertInto('follow')
      .values(beads.map(({ id }) => ({ person: follower?.id ?? '', bead: id, since: new Date(0) })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await digestJob('https://noaber.example').run(own.db, undefined, {
      clock: { now: () => new Date('2026-01-19T06:00:00Z') },
      log: () => undefined,
      signal: new AbortController().signal,
    })
    // Every page and file, and what they lead to: what was made has an address of its own.
    const showing = new Set<string>()
    for (const { id } of who) {
      const seen = new Set<string>(starts)
      for (const address of seen) {
        const { text, holds } = await look(address, id)
        if (holds) showing.add(address)
        for (const [, link = ''] of text.matchAll(
          /<a\b[^>]*?\shref="(\/(?:regios\/zeist-alleen|mijn|beheer)(?![^"#]*logboek)[^"#]*)/g,
        ))
          if (seen.size < 500) seen.add(link.replaceAll('&amp;', '&'))
      }
    }
    const mails = await own.db
      .selectFrom('mail_message')
      .select(['subject', 'recipient', 'html', 'kind'])
      .execute()
    for (const { subject, recipient, html, kind } of mails) {
      if (/[\r\n]/.test(subject + recipient)) faults.add(`mail ${kind}: a second line in its head`)
      for (const hole of holesOf(html)) faults.add(`mail ${kind}: ${hole}`)
    }
    expect([...faults]).toEqual([])
    expect(new Set(taken).size).toBeGreaterThan(8)
    expect(showing.size).toBeGreaterThan(15)
    expect([...new Set(mails.map(({ kind }) => kind))]).toEqual(
      expect.arrayContaining(['sign-in', 'invitation', 'contact', 'digest']),
    )
    const hostileMails = mails.filter(({ html, subject }) => `${html}${subject}`.includes('alert(1)'))
    expect([...new Set(hostileMails.map(({ kind }) => kind))]).toEqual(
      expect.arrayContaining(['invitation', 'contact', 'digest']),
    )
  },
)

databaseTest(
  'a name of a file that breaks its line adds nothing to what is sent or answered',
  async ({ own }) => {
    const stage = await makeStage(own.db)
    const app = makeSite(own.db)
    const operator = stage.actors.find(({ isOperator }) => isOperator)?.id ?? ''
    const mark = 'grens'
    for (const [address, field] of [
      ['/regios/zeist-alleen/importeren', 'bestand'],
      ['/regios/zeist-alleen/partners/nieuw', 'logo'],
    ] as const)
      for (const name of [
        `x.csv"\r\nX-Evil: 1\r\nSet-Cookie: a=b`,
        `x\r\n${HEAD_LINE}\r\n\r\n<script>alert(1)</script>.csv`,
        `x\n${HEAD_LINE}.csv`,
      ]) {
        const head = `Content-Disposition: form-data; name="${field}"; filename="${name}"`
        const body = `--${mark}\r\n${head}\r\nContent-Type: text/csv\r\n\r\nnaam;sector\r\nA;Wonen\r\n--${mark}--\r\n`
        const answer = await app.request(address, {
          method: 'POST',
          headers: { ...asPerson(operator), 'content-type': `multipart/form-data; boundary=${mark}` },
          body,
        })
        expect([address, answer.status < 500, holesOf(await answer.text())]).toEqual([address, true, []])
        expect([
          answer.headers.get('x-evil'),
          answer.headers.get('set-cookie')?.includes('a=b') ?? false,
        ]).toEqual([null, false])
      }
    const stored = await own.db.selectFrom('import_draft').selectAll().execute()
    expect(JSON.stringify(stored)).not.toMatch(/evil|alert\(1\)/i)
  },
)

test('the walk sees markup that was let through, a field that broke out and a formula', () => {
  expect(holesOf(`<p>${SCRIPT}</p>`)).toHaveLength(3)
  expect(holesOf('<input value="&lt;/script&gt;"onerror=1>')).toHaveLength(1)
  expect(holesOf('<a href="javascript:alert(1)">')).toHaveLength(1)
  expect(holesOf(`<p>${SCRIPT.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</p>`)).toEqual([])
  expect(formulasOf(`a;b\r\n=1+1;"@x"\r\n'=1;-3.5\r\n`)).toEqual(['=1+1', '@x'])
})
