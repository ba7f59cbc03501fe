/** Kinds of meetings that the regions hold. */
export const meetingKinds = [
  'work-session',
  'theme-table',
  'inspiration-table',
  'network-table',
  'network-meeting',
  'breakfast-session',
  'focus-group',
] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Where a registration is. Whoever has not followed the link in the mail holds no place yet. */
export const registrationStates = ['unconfirmed', 'registered', 'waiting', 'cancelled'] as const
export type RegistrationState = (typeof registrationStates)[number]

export const outcomeKinds = ['information', 'decision', 'follow-up'] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** What people said in the room: where they want to go, and what stands in the way. */
export const statementKinds = ['horizon', 'obstacle'] as const
export type StatementKind = (typeof statementKinds)[number]

/** Days after a meeting that the rows of people who registered are kept; the counts stay. */
export const REGISTRATION_DAYS = 90
