import type { JobKind } from '../database/index.ts'
import type { FileStore } from './store.ts'
import { forgetFile, listRemovedFiles, listUnknown, removeLostFiles } from './stored-file.queries.ts'

/** Bytes younger than this may be of a transaction that is not done yet [ms]. */
const YOUNG_MS = 6 * 3_600_000
const AT_ONCE = 500

/** Every night: bytes of files that were removed, whose bead is gone, or whose transaction never came through. */
export function cleanFilesJob(store: FileStore): JobKind {
  return {
    name: 'clean-files',
    cron: '50 3 * * *',
    async run(db, _payload, { clock, log, signal }) {
      const now = clock.now()
      let removed = 0
      await removeLostFiles(db, now)
      for (;;) {
        const ids = await listRemovedFiles(db, AT_ONCE)
        for (const id of ids) {
          signal.throwIfAborted()
          // The bytes first: a row without bytes can be tried again, bytes without a row are found below.
          await store.remove(id)
          await forgetFile(db, id)
          removed++
        }
        if (ids.length < AT_ONCE) break
      }
      let old: string[] = []
      const removeUnknown = async () => {
        for (const id of await listUnknown(db, old)) {
          signal.throwIfAborted()
          await store.remove(id)
          removed++
        }
        old = []
      }
      for await (const { id, storedAt } of store.list()) {
        if (now.getTime() - storedAt.getTime() > YOUNG_MS) old.push(id)
        if (old.length >= AT_ONCE) await removeUnknown()
      }
      await removeUnknown()
      if (removed > 0) log(`clean-files: ${removed}`)
    },
  }
}
