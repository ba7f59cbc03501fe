import type { AgendaItem } from './agenda.queries.ts'

export interface Planned {
  readonly item: AgendaItem
  /** Absent when it is not known how long those before it take. */
  readonly startsAt?: Date
  readonly isNow: boolean
}

/** An agenda with what is on now, by the clock: the last item that has begun, as long as the meeting is on. */
export function planAgenda(
  items: readonly AgendaItem[],
  { startsAt, endsAt }: { readonly startsAt: Date; readonly endsAt: Date },
  now: Date,
): readonly Planned[] {
  let at: Date | undefined = startsAt
  const starts = items.map(({ minutes }) => {
    const start = at
    at = at === undefined || minutes === 0 ? undefined : new Date(at.getTime() + minutes * 60_000)
    return start
  })
  const isOn = now >= startsAt && now < endsAt
  const current = isOn ? starts.findLastIndex((start) => start !== undefined && start <= now) : -1
  return items.map((item, i) => {
    const start = starts[i]
    return { item, ...(start === undefined ? {} : { startsAt: start }), isNow: i === current }
  })
}
