import { expect, test } from 'vitest'
import { visitor } from '../beads/reader.ts'
import { roles } from './rights.ts'
import { canGive, familyOf, leavesNoAdministrator, listGivable } from './role.ts'
import { type Assignment, decide } from './viewer.ts'

const parents = new Map([['zeist', 'heuvelrug']])
const held = (role: Assignment['role'], region: string, bead?: string, organisation = 'x'): Assignment => ({
  id: `${role}-${organisation}`,
  organisation,
  role,
  region,
  scope: bead === undefined ? 'region' : 'body',
  ...(bead === undefined ? {} : { bead }),
})
const having = (...own: Assignment[]) => ({ roles: own })

test('a coordinator gives roles up to editor, an administrator all, the others none', () => {
  const at = { region: 'heuvelrug' }
  const givable = (role: Assignment['role']) =>
    listGivable(having(held(role, 'heuvelrug')), roles, at, parents)
  expect(givable('administrator')).toEqual(roles)
  expect(givable('coordinator')).toEqual(['reader', 'contributor', 'editor'])
  for (const role of ['reader', 'contributor', 'editor'] as const) expect(givable(role)).toEqual([])
})

test('a role is given in its own region and those under it, never above, elsewhere or outside its body', () => {
  const own = having(held('administrator', 'heuvelrug'))
  expect(canGive(own, 'editor', { region: 'zeist' }, parents)).toBe(true)
  expect(canGive(having(held('administrator', 'zeist')), 'editor', { region: 'heuvelrug' }, parents)).toBe(
    false,
  )
  expect(canGive(own, 'editor', { region: 'twente' }, parents)).toBe(false)
  const inBody = having(held('coordinator', 'heuvelrug', 'groep'))
  expect(canGive(inBody, 'reader', { region: 'heuvelrug', bead: 'groep' }, parents)).toBe(true)
  expect(canGive(inBody, 'reader', { region: 'heuvelrug' }, parents)).toBe(false)
})

test('the last administrator stays; one of the region above is another', () => {
  expect(leavesNoAdministrator([{ id: 'a' }], ['a'])).toBe(true)
  expect(leavesNoAdministrator([{ id: 'a' }, { id: 'above' }], ['a'])).toBe(false)
  expect(leavesNoAdministrator([{ id: 'a' }, { id: 'b' }], ['a', 'b'])).toBe(true)
})

test('people come from the region, those above and those under it, not from beside it', () => {
  const more = new Map([...parents, ['bilt', 'heuvelrug'], ['wijk', 'zeist']])
  expect(familyOf('zeist', more)).toEqual(['heuvelrug', 'wijk', 'zeist'])
})

test('who has roles for several organisations acts for that of the thing, then for that of the nearest role', () => {
  const viewer = {
    reader: visitor,
    roles: [held('editor', 'heuvelrug', undefined, 'a'), held('editor', 'heuvelrug', 'groep', 'b')],
  }
  const by = (thing: { region: string; bead?: string; organisation?: string }) =>
    decide(viewer, 'update', 'body', thing, parents)
  expect(by({ region: 'heuvelrug', bead: 'groep' })).toEqual({ allowed: true, organisation: 'b' })
  expect(by({ region: 'heuvelrug', bead: 'groep', organisation: 'a' })).toEqual({
    allowed: true,
    organisation: 'a',
  })
  expect(by({ region: 'zeist', bead: 'iets' })).toEqual({ allowed: true, organisation: 'a' })
})

test('an action that the table does not name is for nobody, not even an operator', () => {
  const person = { id: 'p', name: '', locale: 'nl', operator: true, session: '', example: false } as const
  const viewer = { person, roles: [], reader: visitor }
  expect(decide(viewer, 'send', 'audit', { region: 'zeist' }, parents)).toEqual({
    allowed: false,
    why: 'no-right',
  })
  expect(decide(viewer, 'read', 'mail', { region: 'zeist' }, parents)).toEqual({ allowed: true })
})
