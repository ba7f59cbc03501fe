import type { KeptTable, Since } from '../language/texts-privacy.ts'

/** Why it is lawful to keep it; the words are in `language/texts-privacy.ts`. */
export type Ground = 'task' | 'consent' | 'security' | 'none'

/** When what is kept about somebody ends. */
export type End =
  /** There is nothing about people in it. */
  | { readonly until: 'no-person' }
  /** As long as the person has not been erased. */
  | { readonly until: 'erased' }
  /** For good: what was done for an organisation. */
  | { readonly until: 'kept' }
  /** So many days after the moment in a column; the retention job carries it out. */
  | { readonly until: 'days'; readonly days: number; readonly since: Since }

export interface KeptData {
  /** Which part of the page it stands in. */
  readonly part: 'account' | 'work' | 'mail' | 'security' | 'other'
  readonly ground: Ground
  readonly ends: readonly End[]
  /** Columns that hold the id of a person whose row it is: what they see, export and erase. */
  readonly by?: readonly string[]
  /** Columns that are not shown to the person: secrets, and what is said of others. */
  readonly hidden?: readonly string[]
  /** What erasing a person does with the rows. */
  readonly erasing?: 'rows' | 'words' | 'person' | 'stays'
}

const nobody: KeptData = { part: 'other', ground: 'none', ends: [{ until: 'no-person' }] }
const days = (count: number, since: Since): End => ({ until: 'days', days: count, since })
const erased: End = { until: 'erased' }

/** Days that somebody without role or seat, who does not come back, is kept: two years. */
export const INACTIVE_DAYS = 730

/**
 * Everything that the program keeps, table by table: the page `/privacy` shows it, the retention job carries it out,
 * and one's own page, the export and erasing follow it. A test fails for a table that is not here.
 */
export const dataMap: Readonly<Record<KeptTable, KeptData>> = {
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
    ends: [erased, days(90, 'removed_at')],
    by: ['id'],
    erasing: 'rows',
  },
  bead_slug: { part: 'work', ground: 'task', ends: [erased], by: ['bead'], erasing: 'rows' },
  bead_word: { part: 'work', ground: 'task', ends: [erased], by: ['bead'], erasing: 'rows' },
  role: {
    part: 'work',
    ground: 'task',
    ends: [days(INACTIVE_DAYS, 'until')],
    by: ['person'],
    hidden: ['given_by'],
    erasing: 'stays',
  },
  seat: { part: 'work', ground: 'task', ends: [erased], by: ['person'], erasing: 'person' },
  mandate: { part: 'work', ground: 'task', ends: [erased], by: ['holder_person'], erasing: 'stays' },
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
    erasing: 'rows',
  },
  partner_import: {
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
  second_factor_role: nobody,
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
  provider_role: nobody,
  auth_verification: { part: 'security', ground: 'security', ends: [days(1, 'created_at')] },
  attempt: { part: 'security', ground: 'security', ends: [days(1, 'created_at')] },
  operator_link: nobody,
  audit_head: nobody,
  secret: nobody,
  organisation: nobody,
  partner: nobody,
  work_area: nobody,
  body: nobody,
  body_sector: nobody,
  network_layout: nobody,
  region: nobody,
  region_member: nobody,
  area: nobody,
  area_neighbour: nobody,
  area_succession: nobody,
  division: nobody,
  division_member: nobody,
  boundary: nobody,
  source_edition: nobody,
  figure_column: nobody,
  content_version: nobody,
  import_run: nobody,
  import_page: nobody,
  import_change: nobody,
  snapshot_load: nobody,
  noaber_migration: nobody,
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
