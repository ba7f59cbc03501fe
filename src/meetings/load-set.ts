import type { SetMeeting } from './example.ts'
import { exampleMeetings } from './example-set.ts'

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
  const examples = exampleMeetings.filter(({ state }) => state !== 'cancelled')
  const inUtrecht = examples.filter(({ region }) => region === 'utrecht')
  const elsewhere = examples.filter(({ region }) => region !== 'utrecht')
  return Array.from({ length: meetings }, (_, place): SetMeeting[] => {
    // Half of them in the largest region, so that its lists are as long as they get.
    const around = place % 2 === 0 ? inUtrecht : elsewhere
    const example = around[Math.floor(place / 2) % around.length]
    if (!example) return []
    const day = Math.floor((place * ALL_DAYS) / meetings) - PAST_DAYS
    const people =
      Math.floor(((place + 1) * registrations) / meetings) - Math.floor((place * registrations) / meetings)
    const isPast = day < -3
    const { capacity: _capacity, waiting: _waiting, outcomes = [], state: _state, ...rest } = example
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
