/** The door of the room: the audit trail. The database itself is passed on as an argument. */

export { appendAudit, lockAudit } from './audit.queries.ts'
export { type AuditEntry, type Changes, changesBetween } from './audit.ts'
