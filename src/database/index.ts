/** The door of the room: the audit trail, work for later, secrets. The database itself is passed on as an argument. */

export { appendAudit, appendAudits, lockAudit } from './audit.queries.ts'
export { type AuditEntry, type Changes, changesBetween } from './audit.ts'
export { auditColumns, formatAuditCsv, formatAuditHead, formatAuditLines } from './audit-file.ts'
export {
  type AuditFilter,
  countAudit,
  listAudit,
  listAuditNames,
  streamAudit,
  verifyAudit,
} from './audit-read.queries.ts'
export type { AuditCheck, AuditFault, StoredEvent } from './audit-verify.ts'
export { describeAuditFault } from './audit-words.ts'
export { createCaughtUp } from './caught-up.queries.ts'
export { enqueueJob } from './jobs.queries.ts'
export type { JobKind, JobTools } from './jobs.ts'
export { findOrCreateSecret } from './secret.queries.ts'
