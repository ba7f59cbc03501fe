import type { SetMeeting } from './example.ts'
import { meetingsElsewhere } from './example-elsewhere.ts'
import { utrechtMeetings } from './example-utrecht.ts'

/** How much `example load` adds unless told. */
export const largeSize = {
  partners: 500,
  persons: 5000,
  bodies: 80,
  beads: 0,
  projects: 4000,
  actions: 20_000,
  meetings: 300,
  registrations: 20_000,
}
export type LargeSize = typeof largeSize

export const sizeNames = [
  'partners',
  'persons',
  'bodies',
  'beads',
  'projects',
  'actions',
  'meetings',
  'registrations',
] as const

/** Days around the moment of loading that the meetings are spread over. */
const PAST_DAYS = 80
const ALL_DAYS = 240

/** Many meetings for measuring, made of the examples; the same size gives the same set. */
export function loadMeetingsOf(meetings: number, registrations: number): readonly SetMeeting[] {
  const examples = [...utrechtMeetings, ...meetingsElsewhere].filter(({ state }) => state !== 'cancelled')
  return Array.from({ length: meetings }, (_, place): SetMeeting[] => {
    const example = examples[place % examples.length]
    if (!example) return []
    const day = Math.floor((place * ALL_DAYS) / meetings) - PAST_DAYS
    const people =
      Math.floor(((place + 1) * registrations) / meetings) - Math.floor((place * registrations) / meetings)
    const isPast = day < -3
    const { capacity: _capacity, outcomes = [], state: _state, ...rest } = example
    return [
      {
        ...rest,
        title: `${example.title} (proef ${place + 1})`,
        day,
        ...(isPast ? { state: 'held' as const, outcomes } : {}),
        people: [people, isPast ? Math.floor(people * 0.9) : 0],
      },
    ]
  }).flat()
}
