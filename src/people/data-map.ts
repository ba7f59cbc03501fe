import type { KeptTable, Since } from '../language/texts-privacy.ts'
import { withoutPeople } from './data-map-plain.ts'
import { days, erased, type KeptData } from './kept-data.ts'

/** Days that somebody without role or seat, who does not come back, is kept: two years. */
export const INACTIVE_DAYS = 730

/** Days that what was removed can be put back. */
export const REMOVED_DAYS = 90

/**
 * Everything that the program keeps, table by table: the page `/privacy` shows it, the retention job carries it out,
 * and one's own page, the export and erasing follow it. A test fails for a table that is not here.
 */
export const dataMap: Readonly<Record<KeptTable, KeptData>> = {
  ...withoutPeople,
  person: {
    part: 'account',
    ground: 'task',
    ends: [erased, days(INACTIVE_DAYS, 'last_seen_at')],
    by: ['id'],
    erasing: 'words',
  },
  bead: {
    part: 'work',
    ground: 'task',
    ends: [erased, days(REMOVED_DAYS, 'removed_at')],
    by: ['id'],
    // Made by the machine from title and summary, to be searched.
    hidden: ['search'],
    erasing: 'rows',
  },
  bead_slug: { part: 'work', ground: 'task', ends: [erased], by: ['bead'], erasing: 'rows' },
  bead_word: { part: 'work', ground: 'task', ends: [erased], by: ['bead'], erasing: 'rows' },
  bead_vocabulary: { part: 'work', ground: 'task', ends: [erased] },
  role: {
    part: 'work',
    ground: 'task',
    ends: [days(INACTIVE_DAYS, 'until')],
    by: ['person'],
    hidden: ['given_by'],
    erasing: 'stays',
  },
  seat: { part: 'work', ground: 'task', ends: [erased], by: ['person'], erasing: 'person' },
  mandate: {
    part: 'work',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['holder_person'],
    erasing: 'stays',
  },
  calendar_feed: {
    part: 'account',
    ground: 'consent',
    ends: [erased],
    by: ['person'],
    hidden: ['id'],
    erasing: 'rows',
  },
  follow: { part: 'account', ground: 'consent', ends: [erased], by: ['person'], erasing: 'rows' },
  thread_link: {
    part: 'work',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['created_by'],
    erasing: 'stays',
  },
  invitation: {
    part: 'mail',
    ground: 'task',
    ends: [days(90, 'closed_at')],
    by: ['person'],
    hidden: ['token_hash', 'invited_by'],
    erasing: 'rows',
  },
  mail_message: {
    part: 'mail',
    ground: 'task',
    ends: [erased, days(90, 'created_at')],
    by: ['person'],
    // The recipient of an answer is whoever wrote: their address is not the person's to see.
    hidden: ['html', 'trouble', 'recipient'],
    erasing: 'rows',
  },
  contact_message: {
    part: 'mail',
    ground: 'task',
    ends: [erased, days(90, 'created_at')],
    by: ['person'],
    hidden: ['from_email'],
    erasing: 'rows',
  },
  job: { part: 'security', ground: 'security', ends: [days(30, 'ended_at')] },
  import_draft: {
    part: 'work',
    ground: 'task',
    ends: [days(1, 'created_at')],
    by: ['person'],
    hidden: ['wish'],
    erasing: 'rows',
  },
  list_import: {
    part: 'security',
    ground: 'security',
    ends: [{ until: 'kept' }],
    by: ['person'],
    hidden: ['undo'],
    erasing: 'stays',
  },
  audit_event: {
    part: 'security',
    ground: 'security',
    ends: [{ until: 'kept' }],
    by: ['person', 'thing'],
    hidden: ['salt', 'hash', 'previous', 'changes_hash'],
    erasing: 'words',
  },
  auth_session: {
    part: 'account',
    ground: 'security',
    ends: [erased, days(31, 'created_at')],
    by: ['person'],
    hidden: ['token'],
    erasing: 'rows',
  },
  auth_second_factor: {
    part: 'account',
    ground: 'security',
    ends: [erased],
    by: ['person'],
    hidden: ['secret', 'recovery_hashes'],
    erasing: 'rows',
  },
  auth_passkey: {
    part: 'account',
    ground: 'security',
    ends: [erased],
    by: ['person'],
    hidden: ['credential_id', 'public_key'],
    erasing: 'rows',
  },
  auth_passkey_challenge: {
    part: 'security',
    ground: 'security',
    ends: [days(1, 'created_at')],
    by: ['person'],
    hidden: ['challenge', 'browser_hash'],
    erasing: 'rows',
  },
  auth_account: {
    part: 'account',
    ground: 'task',
    ends: [erased],
    by: ['person'],
    hidden: ['access_token', 'refresh_token', 'id_token', 'password'],
    erasing: 'rows',
  },
  provider_account: {
    part: 'account',
    ground: 'security',
    ends: [{ until: 'kept' }],
    by: ['person'],
    hidden: ['subject_hash'],
    erasing: 'stays',
  },
  provider_attempt: { part: 'security', ground: 'security', ends: [days(1, 'created_at')] },
  auth_verification: { part: 'security', ground: 'security', ends: [days(1, 'created_at')] },
  attempt: { part: 'security', ground: 'security', ends: [days(1, 'created_at')] },
  draft: {
    part: 'account',
    ground: 'task',
    ends: [erased, days(30, 'saved_at')],
    by: ['person'],
    erasing: 'rows',
  },
  stored_file: {
    part: 'work',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['created_by'],
    hidden: ['hash'],
    erasing: 'stays',
  },
  project_person: {
    part: 'work',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['person'],
    erasing: 'stays',
  },
  action: { part: 'work', ground: 'task', ends: [erased], by: ['person'], erasing: 'person' },
  project_update: {
    part: 'work',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['person'],
    erasing: 'stays',
  },
  project_question: {
    part: 'mail',
    ground: 'task',
    ends: [{ until: 'kept' }],
    by: ['answered_by'],
    erasing: 'stays',
  },
  project_asker: { part: 'mail', ground: 'consent', ends: [days(365, 'created_at')] },
  project_confirmation: {
    part: 'security',
    ground: 'security',
    ends: [erased, days(90, 'created_at')],
    by: ['person'],
    hidden: ['token_hash'],
    erasing: 'rows',
  },
  registration: {
    part: 'work',
    ground: 'task',
    ends: [erased, days(90, 'ends_at')],
    by: ['person'],
    hidden: ['token_hash'],
    erasing: 'rows',
  },
  article: { part: 'work', ground: 'task', ends: [{ until: 'kept' }], by: ['author'], erasing: 'stays' },
}

/** What is about people, in the order of the map. */
export function listPersonal(): readonly (KeptData & { readonly table: string })[] {
  return Object.entries(dataMap).flatMap(([table, kept]) =>
    kept.ground === 'none' ? [] : [{ ...kept, table }],
  )
}

/** A term as the retention job carries it out. */
export interface RetentionRule {
  readonly table: string
  readonly since: Since
  readonly days: number
}

/** Every term in days of the map. */
export function listRules(): readonly RetentionRule[] {
  return listPersonal().flatMap(({ table, ends }) =>
    ends.flatMap((end) => (end.until === 'days' ? [{ table, since: end.since, days: end.days }] : [])),
  )
}

/** What is older than this moment has had its term. */
export function cutoffOf({ days: count }: Pick<RetentionRule, 'days'>, now: Date): Date {
  return new Date(now.getTime() - count * 86_400_000)
}
