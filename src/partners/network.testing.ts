import { bodyKinds, bodyRights } from './body.ts'
import type { Network } from './network.ts'
import { sectors } from './sector.ts'

/** An id from a number, in order. */
export const idOf = (kind: string, i: number) => `${kind}-${String(i).padStart(4, '0')}`

const bead = (kind: string, i: number, title: string) => ({
  id: idOf(kind, i),
  region: 'heuvelrug',
  title,
  slug: idOf(kind, i),
  visibility: 'public' as const,
})

/**
 * A network in memory, as large as asked, always the same: clusters of bodies in which the same partners meet, some
 * partners in several, each tenth in none.
 */
export function makeNetwork(wish: { partners: number; bodies: number; themes?: number }): Network {
  let state = 42
  const draw = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const partners = Array.from({ length: wish.partners }, (_, i) => ({
    ...bead('partner', i, `Zorggroep ${['De Linde', 'Het Anker', 'Oost'][i % 3]} ${i}`),
    sector: sectors[i % sectors.length] ?? 'other',
    partOf: ['heuvelrug'],
  }))
  const bodies = Array.from({ length: wish.bodies }, (_, i) => ({
    ...bead('gremium', i, `Werkgroep ${['Wonen', 'Valpreventie', 'Langer thuis'][i % 3]} ${i}`),
    kind: bodyKinds[i % bodyKinds.length] ?? 'other',
    right: bodyRights[i % bodyRights.length] ?? 'advises',
    sectors: ['housing', 'welfare'] as const,
  }))
  const themes = Array.from({ length: wish.themes ?? 0 }, (_, i) => bead('thema', i, `Thema ${i}`))
  const seats = partners.flatMap(({ id }, i) => {
    if (bodies.length === 0 || i % 10 === 9) return []
    const home = i % bodies.length
    const held = [home, ...Array.from({ length: draw(3) }, () => (home + draw(3)) % bodies.length)]
    if (i % 25 === 0) held.push(draw(bodies.length))
    return [...new Set(held)].map((body) => ({
      body: idOf('gremium', body),
      organisation: id,
      person: i % 7 === 0 ? null : idOf('persoon', i),
    }))
  })
  return {
    partners,
    bodies,
    themes,
    seats,
    contributions: themes.flatMap(({ id }, i) =>
      bodies.slice(i * 2, i * 2 + 2).map((body) => ({ from: body.id, to: id })),
    ),
    presentations: bodies.slice(1).map(({ id }, i) => ({ from: id, to: idOf('gremium', Math.floor(i / 3)) })),
    mandates: [],
    people: {},
  }
}
