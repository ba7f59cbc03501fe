import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Near } from '../beads/around.ts'
import type { Bead } from '../beads/bead.ts'
import { AroundBead } from './around.view.tsx'

const rest = { region: 'heuvelrug', summary: '', visibility: 'public', example: true, revision: 1 } as const
const theme: Bead = { ...rest, id: 'a', kind: 'theme', title: 'Vallen', slug: 'vallen' }
const person: Bead = { ...rest, id: 'b', kind: 'person', title: 'Ans Example', slug: 'ans-example' }
const lead = (bead: Bead, outward: boolean): Near => ({
  ...{ bead, outward, relation: 'led-by', link: 'c', further: [] },
})
const nobody = { update: false, link: false, remove: false, history: false }

function partsOf(bead: Bead, beside: readonly Near[]) {
  const around = { up: [], down: [], beside }
  const view = AroundBead({ locale: 'nl', state: { bead, around, may: nobody } })
  const html = view === null ? '' : renderToString(view)
  return [...html.matchAll(/<h2[^>]*>([^<]*)<\/h2>/g)].map(([, title]) => title)
}

test('what a person leads is why they are here; on the page of a theme its lead stands beside', () => {
  expect(partsOf(person, [lead(theme, false)])).toEqual(['Waarom', 'Wat gebeurt ermee'])
  expect(partsOf(theme, [lead(person, true)])).toEqual(['Waarom', 'Wat gebeurt ermee', 'Hoort hierbij'])
})
