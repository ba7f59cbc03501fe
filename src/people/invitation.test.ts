import { expect, test } from 'vitest'
import { decideRows, hiddenAddress, keyOf, type ListContext, stateOf } from './invitation.ts'
import { isAddress, readInvitationList } from './invitation-list.ts'

const row = (line: number, email: string, name = '', organisation = '', role = '') => ({
  line,
  email,
  name,
  organisation,
  role,
})

test('reads lines divided by tabs, semicolons or commas, with quotes, and a mail program’s own way of writing', () => {
  const expected = [row(1, 'a@zorg.example', 'Jansen, Piet', 'De "Linde"', 'Redacteur')]
  expect(readInvitationList('A@zorg.example;"Jansen, Piet";"De ""Linde""";Redacteur')).toEqual(expected)
  expect(readInvitationList('A@zorg.example\tJansen, Piet\t"De ""Linde"""\tRedacteur')).toEqual(expected)
  expect(readInvitationList('a@zorg.example,"Jansen, Piet",De "Linde",Redacteur')).toEqual(expected)
  expect(readInvitationList('Jansen, Piet <a@zorg.example>\n\n"Bo" <b@zorg.example>')).toEqual([
    row(1, 'a@zorg.example', 'Jansen, Piet'),
    row(3, 'b@zorg.example', 'Bo'),
  ])
})

test('finds the columns by the line on top, in any order, and the address without one', () => {
  const headed = 'Organisatie\tNaam\tE-mail\r\nLinde\tPiet\ta@zorg.example'
  expect(readInvitationList(headed)).toEqual([row(2, 'a@zorg.example', 'Piet', 'Linde')])
  expect(readInvitationList('Piet;a@zorg.example;Linde')).toEqual([row(1, 'a@zorg.example', 'Piet', 'Linde')])
})

test('knows an address from what would do harm in the head of a message', () => {
  for (const good of ['a@zorg.example', "o'neil+x@a-b.example"]) expect(isAddress(good), good).toBe(true)
  for (const bad of [
    '',
    'a',
    'a@b',
    'a@b.example\nBcc: x@y.example',
    'a b@c.example',
    '<a@b.example>',
    'a@-.example',
  ])
    expect(isAddress(bad), bad).toBe(false)
})

test('says of every line what becomes of it', () => {
  const context: ListContext = {
    organisations: [{ id: 'o1', name: 'Linde' }],
    organisation: 'o1',
    role: 'reader',
    givable: ['reader', 'contributor', 'editor'],
    choices: new Map([
      ['nieuw bv', 'new'],
      ['weg bv', 'skip'],
    ]),
    having: new Set([keyOf('heeft@x.example', 'reader', 'o1')]),
    invited: new Set([keyOf('wacht@x.example', 'reader', 'o1')]),
    seated: [],
    apart: new Set(),
  }
  const rows = [
    row(1, 'a@x.example'),
    row(2, 'a@x.example', '', 'LINDE'),
    row(3, 'geen adres'),
    row(4, 'b@x.example', '', 'Onbekend'),
    row(5, 'c@x.example', '', 'Nieuw bv', 'redacteur'),
    row(6, 'd@x.example', '', 'Weg bv'),
    row(7, 'e@x.example', '', '', 'Programmamanager'),
    row(8, 'f@x.example', '', '', 'baas'),
    row(9, 'heeft@x.example'),
    row(10, 'wacht@x.example'),
  ]
  expect(decideRows(rows, context)).toEqual([
    { invite: { organisation: 'o1', role: 'reader' } },
    { refused: 'double' },
    { refused: 'bad-address' },
    { refused: 'unknown-organisation' },
    { create: { name: 'Nieuw bv', role: 'editor' } },
    { refused: 'skipped' },
    { refused: 'role-not-allowed' },
    { refused: 'unknown-role' },
    { refused: 'has-role' },
    { refused: 'invited' },
  ])
})

test('an open invitation has expired from the end of its term on; an address is shown by its first letter', () => {
  const expiresAt = new Date('2026-01-15T10:00:00Z')
  expect(stateOf({ state: 'open', expiresAt }, new Date(expiresAt.getTime() - 1))).toBe('open')
  expect(stateOf({ state: 'open', expiresAt }, expiresAt)).toBe('expired')
  expect(stateOf({ state: 'withdrawn', expiresAt }, expiresAt)).toBe('withdrawn')
  expect(hiddenAddress('petra@zorg.example')).toBe('p…@zorg.example')
})
