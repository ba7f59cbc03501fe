import { createDatabase, createPool } from '../database/database.ts'
import { makeImportIo, testRequests } from './import.testing.ts'
import { importTable } from './import-table.job.ts'

/** A process of its own that imports over the network, to be killed by a test. Arguments: database, origin of the double. */
const [, , url = '', origin = ''] = process.argv
const db = createDatabase(createPool({ url }))
const result = await importTable(db, { source: '85984NED', requests: testRequests }, makeImportIo(origin))
process.stdout.write(JSON.stringify(result.outcome))
await db.destroy()
