/**
 * A day as people and spreadsheets write it: 2026-12-31, 31-12-2026, or the number of a day in a spreadsheet.
 *
 * @returns ISO; `bad` when it is no day; undefined for an empty cell
 */
export function readDay(text: string | undefined): string | 'bad' | undefined {
  if (text === undefined) return undefined
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  const serial = /^\d{5}$/.test(text) ? Number(text) : undefined
  const [year, month, date] = iso
    ? [iso[1], iso[2], iso[3]]
    : dutch
      ? [dutch[3], dutch[2], dutch[1]]
      : [undefined, undefined, undefined]
  // Day 25,569 of a spreadsheet is 1 January 1970.
  const at =
    serial === undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(date))
      : (serial - 25_569) * 86_400_000
  if (Number.isNaN(at)) return 'bad'
  const written = new Date(at).toISOString().slice(0, 10)
  const isSame = serial !== undefined || Number(written.slice(5, 7)) === Number(month)
  return isSame && written >= '1950-01-01' && written <= '2100-12-31' ? written : 'bad'
}
