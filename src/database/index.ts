/** The door of the room: the audit trail, work for later, secrets. The database itself is passed on as an argument. */

export { appendAudit, lockAudit } from './audit.queries.ts'
export { type AuditEntry, type Changes, changesBetween } from './audit.ts'
export { enqueueJob } from './jobs.queries.ts'
export type { JobKind, JobTools } from './jobs.ts'
export { findOrCreateSecret } from './secret.queries.ts'
