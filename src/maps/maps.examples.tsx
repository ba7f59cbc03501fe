import type { VNode } from 'preact'
import { Choropleth, type ChoroplethProps } from './choropleth.view.tsx'
import { calculateClasses, listClassLabels } from './classes.ts'
import { exampleTown } from './example-shapes.ts'
import { fitFrame, pathOf } from './frame.ts'
import type { MapShape } from './map.ts'

/** Named states of the map, on a made-up town. */
const number = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 })
const percent = (value: number) => `${number.format(value)}%`
const words = {
  below: (limit: string) => `tot ${limit}`,
  between: (from: string, to: string) => `${from} tot ${to}`,
  from: (limit: string) => `${limit} en meer`,
}
const zoom = {
  zoomIn: 'Inzoomen',
  zoomOut: 'Uitzoomen',
  reset: 'Hele kaart',
  hint: 'Zoom met plus en min, schuif met de pijltjestoetsen.',
}

const town = exampleTown()
const frame = fitFrame(
  town.map((place) => place.rings),
  { width: 520, maxHeight: 420 },
)

function map(id: string, values: readonly (number | null)[], more: Partial<ChoroplethProps> = {}): VNode {
  const shapes: MapShape[] = town.map((place, i) => {
    const value = values[i % Math.max(1, values.length)] ?? undefined
    return {
      code: place.code,
      path: frame ? pathOf(place.rings, frame) : '',
      label: `Buurt ${i + 1}`,
      text: value === undefined ? 'te weinig inwoners' : percent(value),
      value,
      href: `#${place.code}`,
    }
  })
  const known = values.filter((value) => value !== null)
  const classes = calculateClasses(known, { count: 5, method: 'quantile', decimals: 0 })
  return (
    <Choropleth
      id={id}
      title="Aandeel 65-plussers per buurt"
      description="In het midden wonen de meeste 65-plussers. Van 2 buurten is geen cijfer bekend."
      width={frame?.width ?? 520}
      height={frame?.height ?? 420}
      shapes={shapes}
      classes={classes}
      decimals={0}
      legend={{
        heading: 'Aandeel inwoners van 65 jaar en ouder, 2024',
        labels: listClassLabels(classes, percent, words),
        missing: 'geen cijfer: te weinig inwoners',
        estimate: 'schatting',
      }}
      {...more}
    />
  )
}

const values = [
  33,
  35,
  29,
  26,
  38,
  31,
  24,
  27,
  12,
  22,
  null,
  17,
  25,
  19,
  21,
  30,
  8,
  14,
  11,
  10,
  16,
  13,
  9,
  18,
  null,
]
const here = frame && town[11] ? { path: pathOf(town[11].rings, frame), label: 'Buurt 12' } : undefined
const estimates = (estimate: (i: number) => boolean): MapShape[] =>
  town.map((place, i) => ({
    code: place.code,
    path: frame ? pathOf(place.rings, frame) : '',
    label: `Buurt ${i + 1}`,
    text: percent(values[i] ?? 0),
    value: values[i] ?? undefined,
    estimate: estimate(i),
  }))
const kinds = { limits: [1, 2, 3, 4, 5], exact: [0, 1, 2, 3, 4, 5], count: 6 }
const kindWords = {
  heading: 'Subregio',
  labels: ['Stad', 'Eemland', 'West', 'Zuidoost', 'Noord', 'Lekstroom'],
  missing: 'hoort er niet bij',
  estimate: 'schatting',
}

export const examples: readonly { name: string; render(): VNode }[] = [
  {
    name: 'map: normal, one missing, place outlined',
    render: () => map('map-1', values, here ? { highlight: here } : {}),
  },
  { name: 'map: pan and zoom', render: () => map('map-2', values, { zoom }) },
  {
    name: 'map: some estimates',
    render: () => map('map-3', values, { shapes: estimates((i) => i % 3 === 0) }),
  },
  { name: 'map: grouped per class', render: () => map('map-4', values, { grouped: true }) },
  { name: 'map: few different values', render: () => map('map-5', [1, 2, 2, 3, null]) },
  { name: 'map: one value', render: () => map('map-6', [20]) },
  { name: 'map: all missing', render: () => map('map-7', [null]) },
  {
    name: 'map: zero and negative, diverging',
    render: () => map('map-8', [-8, -3, 0, 0, 4, 9, -5, 2, 6, null, -1, 3], { palette: 'diverging' }),
  },
  {
    name: 'map: kinds',
    render: () =>
      map('map-9', [0, 1, 2, 3, 4, 5], { palette: 'categorical', classes: kinds, legend: kindWords }),
  },
]

/** The components of this room, for the catalogue and the picture tests. */
export const mapExamples = [{ room: 'maps', name: 'choropleth', examples }]
