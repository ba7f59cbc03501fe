import type { SetMeeting } from './example.ts'
import { meetingsElsewhere } from './example-elsewhere.ts'
import { networkMeetings } from './example-network.ts'
import { u16Meetings } from './example-u16.ts'
import { juneMorning } from './example-utrecht.ts'
import { yearOfUtrecht } from './example-utrecht-year.ts'

/** All meetings of the example regions. */
export const exampleMeetings: readonly SetMeeting[] = [
  juneMorning,
  ...yearOfUtrecht,
  ...networkMeetings,
  ...u16Meetings,
  ...meetingsElsewhere,
]
