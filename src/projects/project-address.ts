import type { ProjectChoice } from './choose-projects.ts'
import { confirmations } from './confirmation.ts'
import { phases } from './project.ts'
import { type Order, orders } from './project-order.ts'

const phaseSlugs = {
  idea: 'idee',
  preparation: 'voorbereiding',
  running: 'loopt',
  completed: 'afgerond',
  stopped: 'gestopt',
} as const
const confirmedSlugs = { recent: 'kort-geleden', old: 'lang-geleden', never: 'nooit' } as const
const orderSlugs: Readonly<Record<Order, string>> = { name: 'naam', confirmed: 'bevestigd', ends: 'klaar' }

/** The choice that an address tells; what cannot be is left out, so that an old link still shows something. */
export function readProjectChoice(
  query: (name: string) => string | undefined,
  known: { readonly areas: readonly string[]; readonly parts: readonly string[] },
): ProjectChoice {
  const part = known.parts.find((slug) => slug === query('deel'))
  const area = known.areas.find((code) => code === query('gebied'))
  const phase = phases.find((one) => phaseSlugs[one] === query('fase'))
  const confirmed = confirmations.find((one) => confirmedSlugs[one] === query('bevestigd'))
  const theme = slugIn(query('thema'))
  const lead = slugIn(query('trekker'))
  return {
    words: (query('zoek') ?? '').trim().slice(0, 100),
    ...(part === undefined ? {} : { part }),
    ...(area === undefined ? {} : { area }),
    ...(theme === undefined ? {} : { theme }),
    ...(phase === undefined ? {} : { phase }),
    ...(lead === undefined ? {} : { lead }),
    ...(confirmed === undefined ? {} : { confirmed }),
    order: orders.find((one) => orderSlugs[one] === query('volgorde')) ?? 'name',
  }
}

function slugIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[a-z0-9-]{1,80}$/.test(text) ? text : undefined
}

/** Words of the choices as they stand in the address, for the form. */
export const addressWords = { phase: phaseSlugs, confirmed: confirmedSlugs, order: orderSlugs }

/** Dutch address of the list with a choice. */
export function projectChoiceAddress(
  path: string,
  choice: ProjectChoice,
  { view, page }: { readonly view?: 'kaart'; readonly page?: number } = {},
): string {
  const { words, part, area, theme, phase, lead, confirmed, order } = choice
  const query = new URLSearchParams({
    ...(words === '' ? {} : { zoek: words }),
    ...(part === undefined ? {} : { deel: part }),
    ...(area === undefined ? {} : { gebied: area }),
    ...(theme === undefined ? {} : { thema: theme }),
    ...(phase === undefined ? {} : { fase: phaseSlugs[phase] }),
    ...(lead === undefined ? {} : { trekker: lead }),
    ...(confirmed === undefined ? {} : { bevestigd: confirmedSlugs[confirmed] }),
    ...(order === 'name' ? {} : { volgorde: orderSlugs[order] }),
    ...(view === undefined ? {} : { beeld: view }),
    ...(page === undefined ? {} : { pagina: String(page) }),
  }).toString()
  return query === '' ? path : `${path}?${query}`
}
