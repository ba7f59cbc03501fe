import { expect, test } from 'vitest'
import { databaseTest } from '../../src/database/testing.ts'
import { makeSite } from '../../src/figures/testing.ts'
import { createIdentity } from '../../src/people/index.ts'
import { asPerson } from '../../src/people/testing.ts'
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
  if (/adressen|uitnod|mensen|lijst/.test(name)) return `"${hostile}" <gast@voorbeeld.invalid>`
  if (/mail/.test(name)) return 'gast@voorbeeld.invalid'
  if (/adres|website|url/.test(name)) return 'https://voorbeeld.invalid/?q="><script>alert(1)</script>'
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
        if (!form.fields.some(isTyped) || ENDING.test(form.action)) {
          await send(Object.fromEntries(form.fields.map(({ name }) => [name, hostile])))
          continue
        }
        // Everything hostile, also what cannot be typed; then what was refused in its right shape.
        await send(Object.fromEntries(form.fields.map(({ name }) => [name, hostile])))
        let values = Object.fromEntries(
          form.fields.map((field) => [field.name, isTyped(field) ? hostile : shaped(field, hostile)]),
        )
        for (let attempt = 0; attempt < 4; attempt++) {
          const { status, text, location } = await send(values)
          if (status === 303) {
            taken.push(form.action)
            if (location?.startsWith('/')) await look(location, id)
            break
          }
          const wrong = wrongFieldsOf(text, form)
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
    expect(mails.length).toBeGreaterThan(0)
  },
)

test('the walk sees markup that was let through, a field that broke out and a formula', () => {
  expect(holesOf(`<p>${SCRIPT}</p>`)).toHaveLength(3)
  expect(holesOf('<input value="&lt;/script&gt;"onerror=1>')).toHaveLength(1)
  expect(holesOf('<a href="javascript:alert(1)">')).toHaveLength(1)
  expect(holesOf(`<p>${SCRIPT.replaceAll('<', '&lt;').replaceAll('"', '&quot;')}</p>`)).toEqual([])
  expect(formulasOf(`a;b\r\n=1+1;"@x"\r\n'=1;-3.5\r\n`)).toEqual(['=1+1', '@x'])
})
