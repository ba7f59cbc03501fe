import type { BeadKind } from '../beads/bead.ts'

/** Roles that a person can have for an organisation, from little to much. */
export const roles = ['reader', 'contributor', 'editor', 'coordinator', 'administrator'] as const
export type Role = (typeof roles)[number]

/** What a role holds in. Plans and projects are rooms to come. */
export const scopeKinds = ['region', 'body', 'plan', 'project'] as const
export type ScopeKind = (typeof scopeKinds)[number]

export const actions = ['read', 'create', 'update', 'remove', 'restore', 'export', 'send', 'follow'] as const
export type Action = (typeof actions)[number]

/** What an action is about: a kind of bead, or one of the things that hang on one. */
export type Kind =
  | BeadKind
  | 'region'
  | 'seat'
  | 'mandate'
  | 'link'
  | 'role'
  | 'invitation'
  | 'import'
  | 'audit'
  | 'mail'
  | 'account'
  | 'question'
  | 'registration'
  | 'outcome'

/** Who somebody can be. An operator may do everything in the table. */
export type Who = 'anyone' | 'signed-in' | Role

/** `own`: only for the organisation that they act for, or themselves; `any`: everything in the scope of the role. */
export type Reach = 'own' | 'any'

type Cells = Readonly<Partial<Record<Who, Reach>>>

const everybody: Cells = { anyone: 'any' }
const everyAccount: Cells = { 'signed-in': 'any' }
const team: Cells = { editor: 'any', coordinator: 'any', administrator: 'any' }
/** A partner does it for itself, the team for all. */
const ownAndTeam: Cells = { contributor: 'own', ...team }
const leads: Cells = { coordinator: 'any', administrator: 'any' }
const managers: Cells = { administrator: 'any' }
const nobody: Cells = {}

/**
 * The one table of rights: what may be done with what, by whom. An action that is not named is for nobody, not even
 * an operator; `nobody` is for operators only. Everybody may end a role of their own; nobody else's without the right.
 * What somebody may *read* depends on the visibility of the thing too (`beads/reader.ts`).
 */
export const rights: Readonly<Record<Kind, Readonly<Partial<Record<Action, Cells>>>>> = {
  region: { read: everybody, update: managers, create: nobody, export: everybody },
  organisation: {
    read: everybody,
    create: leads,
    update: { contributor: 'own', editor: 'own', ...leads },
    remove: managers,
    restore: managers,
    export: everybody,
    follow: everyAccount,
  },
  body: {
    read: everybody,
    create: leads,
    update: team,
    remove: managers,
    restore: managers,
    export: everybody,
    follow: everyAccount,
  },
  theme: {
    read: everybody,
    create: team,
    update: team,
    remove: managers,
    restore: managers,
    export: everybody,
    follow: everyAccount,
  },
  person: {
    read: everybody,
    create: leads,
    update: { 'signed-in': 'own', ...leads },
    remove: managers,
    restore: managers,
    export: leads,
    send: everybody,
    follow: everyAccount,
  },
  project: {
    read: everybody,
    create: ownAndTeam,
    update: ownAndTeam,
    remove: leads,
    restore: leads,
    export: everybody,
    follow: everyAccount,
  },
  action: {
    read: everybody,
    create: ownAndTeam,
    update: { 'signed-in': 'own', ...ownAndTeam },
    remove: team,
    restore: team,
    export: everybody,
    follow: everyAccount,
  },
  meeting: {
    read: everybody,
    create: team,
    update: ownAndTeam,
    remove: leads,
    restore: leads,
    export: everybody,
    follow: everyAccount,
  },
  article: {
    read: everybody,
    create: team,
    update: team,
    remove: leads,
    restore: leads,
    export: everybody,
    follow: everyAccount,
  },
  question: { read: ownAndTeam, create: everybody, update: ownAndTeam },
  registration: { read: ownAndTeam, create: everybody, update: ownAndTeam, export: leads },
  outcome: { create: ownAndTeam, update: ownAndTeam, remove: ownAndTeam },
  seat: { read: everybody, create: team, update: team, remove: team },
  mandate: { read: everybody, create: leads, update: leads, remove: leads },
  link: { read: everybody, create: { contributor: 'own', ...team }, remove: { contributor: 'own', ...team } },
  role: { read: leads, create: leads, remove: { 'signed-in': 'own', ...leads } },
  invitation: { read: leads, create: leads, remove: leads },
  import: { read: leads, create: leads, remove: leads },
  audit: { read: managers, export: managers },
  mail: { read: nobody },
  account: { read: { 'signed-in': 'own' }, update: { 'signed-in': 'own' }, remove: { 'signed-in': 'own' } },
}

/** Roles that each role may give to somebody else, or take away: nobody gives more than they have. */
export const mayGive: Readonly<Record<Role, readonly Role[]>> = {
  reader: [],
  contributor: [],
  editor: [],
  coordinator: ['reader', 'contributor', 'editor'],
  administrator: roles,
}
