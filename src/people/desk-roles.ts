import type { Role, ScopeKind } from './rights.ts'

/** A role as it stands on a desk. */
export interface ListedRole {
  readonly id: string
  readonly person: string
  readonly personName: string
  readonly organisation: string
  readonly organisationName: string
  readonly role: Role
  readonly scope: ScopeKind
  /** Slug. */
  readonly region: string
  readonly bead: string | null
  /** Name of the body, plan or project. */
  readonly beadName: string | null
  readonly since: Date
  readonly until: Date | null
}

/** What is asked of the table of roles, by the address of the desk. */
export interface DeskRolesQuestion {
  /** Part of a name. */
  readonly query: string
  /** From 1. */
  readonly page: number
  /** Those that no longer hold. */
  readonly ended: boolean
}

/** One page of the table of roles. */
export interface DeskRoles extends DeskRolesQuestion {
  readonly roles: readonly ListedRole[]
  readonly pages: number
  /** How many were found, and how many there are that hold and that ended. */
  readonly found: number
  readonly held: number
  readonly past: number
}
