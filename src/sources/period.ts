/**
 * The calendar year of a period code: `2024`, `2024JJ00`.
 *
 * @returns 'other' for a quarter, month, week or day of CBS; undefined for what is no period or an absurd year
 */
export function periodOf(code: string): number | 'other' | undefined {
  const parts = /^(\d{4})(?:(JJ)00|(KW|MM|W1|HJ|G4|SJ|X0)\d{2}|(\d{4}))?$/.exec(code.trim())
  if (!parts) return undefined
  if (parts[3] !== undefined || parts[4] !== undefined) return 'other'
  const year = Number(parts[1])
  return year >= 1900 && year <= 2150 ? year : undefined
}
