/** Words of the kinds of questions in addresses. */
export const questionSlugs = { join: 'meedoen', ask: 'vraag', visit: 'kijken' } as const

/** Days after the last day to answer that the coordinators of the region hear of it too. */
export const ESCALATE_DAYS = 3

/**
 * The last day to answer: so many working days after the day that it was asked. Saturday and Sunday are none; feast
 * days count as working days.
 *
 * @param day ISO, in the Netherlands
 */
export function answerDay(day: string, workingDays: number): string {
  const date = new Date(`${day}T12:00:00Z`)
  for (let left = workingDays; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    const weekday = date.getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return date.toISOString().slice(0, 10)
}
