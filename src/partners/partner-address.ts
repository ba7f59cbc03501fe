import type { PartnerChoice } from './choose-partners.ts'
import { type Sector, sectors } from './sector.ts'

/** The choice that an address tells; what cannot be is left out, so that an old link still shows something. */
export function readChoice(
  query: (name: string) => string | undefined,
  areas: readonly string[],
): PartnerChoice {
  const sector = sectors.find((one: Sector) => one === query('sector'))
  const area = areas.find((code) => code === query('gebied'))
  return {
    words: (query('zoek') ?? '').trim().slice(0, 100),
    ...(sector === undefined ? {} : { sector }),
    ...(area === undefined ? {} : { area }),
  }
}

/** Dutch address of the list with a choice. */
export function choiceAddress(
  path: string,
  { words, sector, area }: PartnerChoice,
  { view, page }: { readonly view?: 'kaart'; readonly page?: number } = {},
): string {
  const query = new URLSearchParams({
    ...(words === '' ? {} : { zoek: words }),
    ...(sector === undefined ? {} : { sector }),
    ...(area === undefined ? {} : { gebied: area }),
    ...(view === undefined ? {} : { beeld: view }),
    ...(page === undefined ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
