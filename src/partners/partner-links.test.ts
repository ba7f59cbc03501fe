import { expect, test } from 'vitest'
import { levelOf, parentByCode, TODAY_VINTAGE } from '../areas/area.ts'
import { buildGazetteer } from '../areas/gazetteer.ts'
import { testAreas } from '../figures/testing.ts'
import { testRegions } from '../regions/testing.ts'
import { partnerLinksOf } from './partner-links.ts'

const gazetteer = buildGazetteer(
  TODAY_VINTAGE,
  testAreas.map(({ code, name, parent = parentByCode(code) }) => ({
    code,
    name,
    vintage: TODAY_VINTAGE,
    level: levelOf(code) ?? 'country',
    ...(parent === undefined ? {} : { parent }),
  })),
  new Map(),
)

test('leads from a neighbourhood to the partners of its municipality or district in each region', () => {
  expect(partnerLinksOf(testRegions, 'BU03550101', gazetteer, 'nl')).toEqual([
    {
      name: 'Partners van regio Zeist alleen in Zeist-Noord',
      path: '/regios/zeist-alleen/partners?gebied=WK035501',
    },
    { name: 'Partners van regio Heuvelrug in Zeist', path: '/regios/heuvelrug/partners?gebied=GM0355' },
    {
      name: 'Partners van regio Wijken van Zeist in Zeist-Noord',
      path: '/regios/wijken/partners?gebied=WK035501',
    },
  ])
})

test('leads from a whole municipality to all partners of a region that is only that municipality', () => {
  const links = partnerLinksOf(testRegions, 'GM0355', gazetteer, 'en')
  expect(links[0]).toEqual({ name: 'Partners of Zeist alleen', path: '/regios/zeist-alleen/partners' })
  expect(partnerLinksOf(testRegions, 'GM1916', gazetteer, 'nl')).toEqual([])
})
