import { createDatabase, createPool } from '../database/database.ts'
import { makeImportIo } from './import.testing.ts'
import { loadSnapshot } from './snapshot.job.ts'

/** A process of its own that loads a snapshot, to be killed by a test. Arguments: database, folder. */
const [, , url = '', folder = ''] = process.argv
const db = createDatabase(createPool({ url }))
await loadSnapshot(db, { folder }, makeImportIo('http://localhost'))
await db.destroy()
