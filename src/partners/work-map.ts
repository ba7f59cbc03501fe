/** How much of an area an organisation works in. */
export type WorkShare = 'not' | 'part' | 'whole'

/**
 * How much of each area of a region an organisation works in, by the codes: one of the area itself or of what it lies in
 * is the whole, one of what lies in it a part.
 */
export function listWorkShares(
  areas: readonly string[],
  works: readonly string[],
): { readonly code: string; readonly share: WorkShare }[] {
  const digits = works.map((code) => code.slice(2))
  return areas.map((code) => {
    const own = code.slice(2)
    if (digits.some((each) => own.startsWith(each))) return { code, share: 'whole' }
    return { code, share: digits.some((each) => each.startsWith(own)) ? 'part' : 'not' }
  })
}
