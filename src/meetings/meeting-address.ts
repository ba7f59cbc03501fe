import { type MeetingKind, meetingKinds } from './meeting.ts'

/** Words of the kinds in addresses. */
export const meetingKindSlugs: Readonly<Record<MeetingKind, string>> = {
  'work-session': 'werksessie',
  'theme-table': 'thematafel',
  'inspiration-table': 'inspiratietafel',
  'network-table': 'netwerktafel',
  'network-meeting': 'netwerkbijeenkomst',
  'breakfast-session': 'ontbijtsessie',
  'focus-group': 'focusgroep',
}

/** What somebody chose of a list of meetings. */
export interface MeetingChoice {
  readonly kind?: MeetingKind
  /** Slug of a sub-region. */
  readonly part?: string
  /** Slug of a theme. */
  readonly theme?: string
}

/** The choice that an address tells; what cannot be is left out, so that an old link still shows something. */
export function readMeetingChoice(
  query: (name: string) => string | undefined,
  parts: readonly string[],
): MeetingChoice {
  const kind = meetingKinds.find((one) => meetingKindSlugs[one] === query('soort'))
  const part = parts.find((slug) => slug === query('deel'))
  const theme = query('thema')
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(part === undefined ? {} : { part }),
    ...(theme !== undefined && /^[a-z0-9-]{1,80}$/.test(theme) ? { theme } : {}),
  }
}

/** Dutch address of the list with a choice. */
export function meetingChoiceAddress(path: string, { kind, part, theme }: MeetingChoice, page = 1): string {
  const query = new URLSearchParams({
    ...(kind === undefined ? {} : { soort: meetingKindSlugs[kind] }),
    ...(part === undefined ? {} : { deel: part }),
    ...(theme === undefined ? {} : { thema: theme }),
    ...(page === 1 ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
