import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Act } from '../base/act.ts'
import { appendAudit, hashOf, hashOfChanges } from './audit.queries.ts'
import { canonicalRow, changesBetween } from './audit.ts'
import { runAuditCommand } from './audit-command.ts'
import { formatAuditCsv, formatAuditHead, formatAuditLines, readAuditFile } from './audit-file.ts'
import { findAuditHead, listAudit, streamAudit, verifyAudit } from './audit-read.queries.ts'
import { checkAudit, type StoredEvent } from './audit-verify.ts'
import type { Database } from './database.ts'
import { databaseTest } from './testing.ts'

const person = '0190a1b2-0000-7000-8000-000000000001'
const act: Act = { at: new Date('2026-01-15T10:00:00.123Z'), means: 'web', person }

/** Ten rows, the last but one about something that is erased in no row. */
async function makeTrail(db: Database, rows = 10): Promise<void> {
  for (let n = 1; n <= rows; n++)
    await appendAudit(db, act, {
      action: 'update',
      kind: 'theme',
      thing: `t${n}`,
      region: 'twente',
      changes: { title: [`Oud ${n}`, `Nieuw ${n}`] },
    })
}

/** What somebody with the password of the database can do. */
async function tamper(db: Database, statement: string): Promise<void> {
  await sql.raw('alter table audit_event disable trigger user').execute(db)
  await sql.raw(statement).execute(db)
  await sql.raw('alter table audit_event enable trigger user').execute(db)
}

async function allOf(db: Database): Promise<StoredEvent[]> {
  const all: StoredEvent[] = []
  for await (const events of streamAudit(db)) all.push(...events)
  return all
}

describe('a row of the trail', () => {
  test('has the hashes that another program calculates (Python hashlib)', () => {
    const changes = '{"title":["Mantelzorg","Mantelzorg & respijt"]}'
    const changesHash = hashOfChanges(changes, 'zout')
    expect(changesHash).toBe('5afe640f0902d613766142a259c35104b20a744845f3efd7e47a9d074df5c421')
    const row = canonicalRow({
      seq: 7,
      at: new Date('2026-01-15T10:00:00Z'),
      person,
      organisation: null,
      means: 'web',
      action: 'update',
      kind: 'theme',
      thing: 't1',
      region: 'twente',
      changesHash,
      previous: 'ab'.repeat(32),
    })
    expect(hashOf(row)).toBe('43c48d17a080e79383f19703fd1c090fe505e281d81635b6c3dd7abf0ce43ac1')
  })

  test('cannot be written in two ways: what moves from one field to the next changes the hash', () => {
    const field = fc.oneof(fc.constant(null), fc.string({ unit: 'grapheme', maxLength: 6 }))
    const fields = fc.record({ person: field, organisation: field, thing: field, region: field })
    const rest = { seq: 1, at: act.at, means: 'web', action: 'a', kind: 'k', changesHash: '', previous: '' }
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const same = JSON.stringify(Object.values(a)) === JSON.stringify(Object.values(b))
        expect(canonicalRow({ ...rest, ...a }) === canonicalRow({ ...rest, ...b })).toBe(same)
      }),
    )
  })

  test('tells only of the fields that differ', () => {
    expect(changesBetween({ a: 1, b: [1], c: undefined }, { a: 1, b: [2], c: null })).toEqual({
      b: [[1], [2]],
    })
  })
})

databaseTest('a trail that nobody touched is found whole, whatever the texts in it', async ({ db }) => {
  const change = fc.dictionary(fc.string({ maxLength: 5 }), fc.tuple(fc.jsonValue(), fc.jsonValue()), {
    maxKeys: 3,
  })
  const entry = fc.record(
    { thing: fc.uuid(), region: fc.constant('twente'), changes: change },
    { requiredKeys: [] },
  )
  let rows = 0
  await fc.assert(
    fc.asyncProperty(
      entry,
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2200-01-01') }),
      async (one, at) => {
        await appendAudit(db, { ...act, at }, { ...one, action: 'update', kind: 'theme' })
        rows += 1
      },
    ),
    { numRuns: 60 },
  )
  const check = await verifyAudit(db)
  expect(check).toMatchObject({ rows, faultCount: 0 })
  expect(check.head).toEqual(await findAuditHead(db))
})

databaseTest('an id in capitals is found whole too', async ({ db }) => {
  await appendAudit(db, { ...act, person: person.toUpperCase() }, { action: 'update', kind: 'theme' })
  expect((await verifyAudit(db)).faults).toEqual([])
})

for (const [what, statement, faults] of [
  [
    'a changed row',
    "update audit_event set action = 'remove' where seq = 4",
    [{ fault: 'row-changed', seq: 4 }],
  ],
  [
    'a row given to another person',
    'update audit_event set person = null where seq = 4',
    [{ fault: 'row-changed', seq: 4 }],
  ],
  [
    'a moment changed by a microsecond',
    "update audit_event set at = at + interval '1 microsecond' where seq = 4",
    [{ fault: 'row-changed', seq: 4 }],
  ],
  [
    'changed words',
    `update audit_event set changes = replace(changes, 'Oud', 'Nooit') where seq = 5`,
    [{ fault: 'words-changed', seq: 5 }],
  ],
  ['another salt', "update audit_event set salt = 'x' where seq = 5", [{ fault: 'words-changed', seq: 5 }]],
  [
    'words taken out',
    'update audit_event set changes = null, salt = null where seq = 5',
    [{ fault: 'words-gone', seq: 5 }],
  ],
  [
    'a row removed in the middle',
    'delete from audit_event where seq = 6',
    [{ fault: 'rows-missing', seq: 6, until: 6 }],
  ],
  [
    'rows removed at the start',
    'delete from audit_event where seq < 3',
    [{ fault: 'rows-missing', seq: 1, until: 2 }],
  ],
  [
    'the last rows removed',
    'delete from audit_event where seq > 7',
    [{ fault: 'tail-missing', seq: 7, until: 10 }],
  ],
  ['all rows removed', 'delete from audit_event', [{ fault: 'tail-missing', seq: 0, until: 10 }]],
  ['a changed head', "update audit_head set hash = repeat('a', 64)", [{ fault: 'head-changed', seq: 10 }]],
  ['no head at all', 'delete from audit_head', [{ fault: 'head-changed', seq: 10 }]],
  [
    'a replaced row with a hash of its own',
    "update audit_event set hash = repeat('b', 64) where seq = 10",
    [
      { fault: 'row-changed', seq: 10 },
      { fault: 'head-changed', seq: 10 },
    ],
  ],
] as const)
  databaseTest(`finds ${what}`, async ({ db }) => {
    await makeTrail(db)
    await tamper(db, statement)
    expect((await verifyAudit(db)).faults).toEqual(faults)
  })

databaseTest('finds rows that changed places, and a row that was put in between', async ({ db }) => {
  await makeTrail(db)
  await tamper(
    db,
    'update audit_event set seq = -seq where seq in (3, 4); update audit_event set seq = 7 + seq where seq < 0',
  )
  const moved = (await verifyAudit(db)).faults
  expect(moved).toContainEqual({ fault: 'row-changed', seq: 3 })
  expect(moved).toContainEqual({ fault: 'not-linked', seq: 4 })
})

databaseTest('finds a row that was put behind the last one with a hash that fits', async ({ db }) => {
  await makeTrail(db)
  const head = await findAuditHead(db)
  const row = {
    seq: 11,
    at: act.at,
    person: null,
    organisation: null,
    means: 'web',
    action: 'remove',
    kind: 'theme',
    thing: null,
    region: null,
    changesHash: '',
    previous: head.hash,
  }
  const hash = hashOf(canonicalRow(row))
  await sql`insert into audit_event (seq, at, means, action, kind, changes_hash, previous, hash)
    values (11, ${act.at}, 'web', 'remove', 'theme', '', ${head.hash}, ${hash})`.execute(db)
  expect((await verifyAudit(db)).faults).toEqual([{ fault: 'head-changed', seq: 11 }])
})

databaseTest(
  'a trail that was written anew as a whole is found by a head that was noted elsewhere',
  // Not in one transaction, which remembers the head that it locked.
  async ({ own: { db } }) => {
    await makeTrail(db)
    const noted = (await findAuditHead(db)).hash
    await makeTrail(db, 2)
    expect(await verifyAudit(db, noted)).toMatchObject({ faultCount: 0, expectedAt: 10 })
    await tamper(db, `delete from audit_event; update audit_head set seq = 0, hash = repeat('0', 64)`)
    await makeTrail(db)
    expect((await verifyAudit(db)).faults).toEqual([])
    expect((await verifyAudit(db, noted)).faults).toEqual([{ fault: 'expected-absent' }])
  },
)

databaseTest('words may be gone only when a later row says that the person was erased', async ({ db }) => {
  await appendAudit(
    db,
    { ...act, person: crypto.randomUUID() },
    { action: 'update', kind: 'person', thing: person, changes: { name: ['A', 'B'] } },
  )
  await makeTrail(db, 3)
  await appendAudit(
    db,
    { at: act.at, means: 'job' },
    { action: 'update', kind: 'theme', thing: 't9', changes: { title: ['A', 'B'] } },
  )
  const empty = 'update audit_event set changes = null, salt = null where seq in'
  await sql.raw(`${empty} (1, 2)`).execute(db)
  expect((await verifyAudit(db)).faults).toEqual([
    { fault: 'words-gone', seq: 1 },
    { fault: 'words-gone', seq: 2 },
  ])
  await appendAudit(db, act, { action: 'erase', kind: 'person', thing: person })
  expect(await verifyAudit(db)).toMatchObject({ faultCount: 0, erased: 2 })
  await sql.raw(`${empty} (5)`).execute(db)
  expect((await verifyAudit(db)).faults).toEqual([{ fault: 'words-gone', seq: 5 }])
})

databaseTest('words that a person leaves behind after the erasure may not be taken out', async ({ db }) => {
  await appendAudit(db, act, { action: 'erase', kind: 'person', thing: person })
  await makeTrail(db, 1)
  await sql.raw('update audit_event set changes = null, salt = null where seq = 2').execute(db)
  expect((await verifyAudit(db)).faults).toEqual([{ fault: 'words-gone', seq: 2 }])
})

databaseTest('the table refuses changes, and rows cannot be thrown away', async ({ own }) => {
  await makeTrail(own.db, 2)
  for (const statement of [
    "update audit_event set action = 'x'",
    'delete from audit_event',
    'truncate audit_event',
    "update audit_event set changes = null, salt = null, action = 'x'",
  ])
    await expect(sql.raw(statement).execute(own.db)).rejects.toThrow('audit_event is append-only')
})

databaseTest(
  'eight who write at once wait for each other: no number is skipped and none hangs',
  async ({ own }) => {
    const writer = async (n: number) => {
      for (let i = 0; i < 12; i++)
        await own.db
          .transaction()
          .execute(async (trx) => {
            await appendAudit(trx, act, { action: 'update', kind: 'theme', thing: `${n}-${i}` })
            await appendAudit(trx, act, {
              action: 'update',
              kind: 'theme',
              thing: `${n}-${i}`,
              changes: { a: [1, 2] },
            })
            if (i % 4 === 3) throw new Error('this one is rolled back')
          })
          .catch((error: unknown) => {
            if (!(error instanceof Error) || error.message !== 'this one is rolled back') throw error
          })
    }
    await Promise.all(Array.from({ length: 8 }, (_, n) => writer(n)))
    const check = await verifyAudit(own.db)
    expect(check).toMatchObject({ rows: 8 * 9 * 2, faultCount: 0 })
    expect(check.head.seq).toBe(8 * 9 * 2)
  },
)

databaseTest('a file of the trail says the same as the trail, in either form', async ({ db }) => {
  await makeTrail(db)
  await appendAudit(db, act, {
    action: 'update',
    kind: 'theme',
    thing: '=x',
    changes: { title: ['"a",\r\n', "'-é😀"] },
  })
  const events = await allOf(db)
  const head = await findAuditHead(db)
  expect(readAuditFile(formatAuditCsv(events, true))).toEqual({ events })
  expect(readAuditFile(formatAuditLines(events) + formatAuditHead(head))).toEqual({ events, head })
  const check = checkAudit()
  for (const event of events.toSpliced(3, 1)) check.add(event)
  expect(check.finish(head).faults).toEqual([{ fault: 'rows-missing', seq: 4, until: 4 }])
})

test('a file that is none is refused with the line', () => {
  expect(readAuditFile('')).toEqual({ badLine: 1 })
  expect(readAuditFile('a,b\r\n1,2\r\n')).toEqual({ badLine: 1 })
  expect(readAuditFile('{"seq":1}\n')).toEqual({ badLine: 1 })
  expect(readAuditFile('{"seq":\n')).toEqual({ badLine: 1 })
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readAuditFile(text)))
})

databaseTest('the commands tell in plain Dutch, and end with 1 when something is wrong', async ({ own }) => {
  await makeTrail(own.db)
  const folder = await mkdtemp(path.join(tmpdir(), 'noaber-audit-'))
  try {
    const { hash } = await findAuditHead(own.db)
    const run = (...args: string[]) => runAuditCommand(args, own.db)
    expect(await run('verify')).toEqual({
      code: 0,
      lines: ['Het logboek klopt: 10 regels.', 'Laatste regel: 10', `Hash: ${hash}`],
    })
    expect((await run('verify', '--expect', hash))?.lines).toContain(
      'De hash die u noteerde is die van regel 10.',
    )
    expect((await run('verify', '--expect', 'kort'))?.code).toBe(1)
    expect((await run('verify', '--expect', 'f'.repeat(64)))?.code).toBe(1)
    for (const name of ['log.csv', 'log.jsonl']) {
      const file = path.join(folder, name)
      expect((await run('export', file))?.code).toBe(0)
      expect((await run('verify', file))?.lines[0]).toBe('Het logboek klopt: 10 regels.')
      await writeFile(file, (await readFile(file, 'utf8')).replace('Nieuw 4', 'Nieuw 5'))
      const found = await run('verify', file)
      expect(found?.code).toBe(1)
      expect(found?.lines[1]).toBe('- Bij regel 4 is veranderd wat er van wat werd.')
    }
    expect((await run('verify', path.join(folder, 'weg.csv')))?.lines[0]).toContain('is er niet')
    expect((await run('export', path.join(folder, 'log.pdf')))?.code).toBe(1)
    expect(await run('verify', 'a', 'b')).toBeUndefined()
    expect(await run('iets')).toBeUndefined()
    await tamper(own.db, 'delete from audit_event where seq > 8')
    expect((await run('verify'))?.lines[1]).toBe(
      '- De laatste regels ontbreken: na regel 8 hoort het door te gaan tot 10.',
    )
  } finally {
    await rm(folder, { recursive: true })
  }
})

databaseTest('the newest rows come first, as far as they fit what was asked', async ({ db }) => {
  await makeTrail(db, 3)
  await appendAudit(
    db,
    { ...act, at: new Date('2026-01-15T23:30:00Z') },
    { action: 'remove', kind: 'body', region: 'zuid' },
  )
  const seqs = async (filter: Parameters<typeof listAudit>[1]) =>
    (await listAudit(db, filter, { limit: 10 })).map(({ seq }) => seq)
  expect(await seqs({})).toEqual([4, 3, 2, 1])
  expect(await seqs({ kind: 'body' })).toEqual([4])
  expect(await seqs({ regions: ['twente'], thing: 't2' })).toEqual([2])
  expect(await seqs({ regions: [] })).toEqual([])
  // Half past midnight on the 16th in the Netherlands.
  expect(await seqs({ until: '2026-01-15' })).toEqual([3, 2, 1])
  expect(await seqs({ from: '2026-01-16' })).toEqual([4])
})
