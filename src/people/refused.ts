import type { RoleRefusal } from './role.ts'

/** Undoes the transaction and tells why: a refusal leaves nothing half done. */
export class Refused extends Error {
  readonly why: RoleRefusal
  constructor(why: RoleRefusal) {
    super(why)
    this.why = why
  }
}
