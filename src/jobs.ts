import type { JobKind } from './database/jobs.ts'
import { cleanFilesJob, type FileStore } from './files/index.ts'
import { type Post, sendMailJob } from './mail/index.ts'
import { meetingJobs, remindFollowUpsJob } from './meetings/index.ts'
import { publishNewsJob } from './news/index.ts'
import { networkJob, partnerImport } from './partners/index.ts'
import { retentionJob } from './people/index.ts'
import { askProgressJob, projectImport, watchAnswersJob } from './projects/index.ts'
import { saveListJob } from './sheets/index.ts'
import { digestJob } from './thread/index.ts'

/** The work of all rooms that is done later or on a schedule: one line a kind. */
export const jobKinds: readonly JobKind[] = [networkJob, retentionJob]

/** What can come from a list: one line a kind. */
const listImports = [partnerImport, projectImport]

/** The same with those that need a setting. */
export function listJobKinds(parts: {
  readonly origin: string
  readonly store: FileStore
  readonly post?: Post
}): readonly JobKind[] {
  const { origin } = parts
  return [
    ...jobKinds,
    sendMailJob(parts),
    digestJob(origin),
    cleanFilesJob(parts.store),
    saveListJob(origin, listImports),
    askProgressJob(origin),
    watchAnswersJob(origin),
    ...meetingJobs(origin),
    remindFollowUpsJob(origin),
    publishNewsJob,
  ]
}
