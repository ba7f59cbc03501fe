/** Words on and around every map. */
const nl = {
  missing: 'geen cijfer',
  estimate: 'schatting',
  below: (limit: string) => `tot ${limit}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  from: (limit: string) => `${limit} en meer`,
  zoom: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom uit',
    reset: 'Hele kaart',
    hint: 'Zoom met de knoppen of met plus en min. Verschuif met de pijltjes.',
  },
  caption: (indicator: string, level: string, year: string) => `${indicator} per ${level}, ${year}.`,
  striped: 'Gestreept: geen cijfer.',
}
export type MapTexts = typeof nl

const en: MapTexts = {
  missing: 'no figure',
  estimate: 'estimate',
  below: (limit) => `below ${limit}`,
  between: (from, to) => `${from} – ${to}`,
  from: (limit) => `${limit} and more`,
  zoom: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    reset: 'Whole map',
    hint: 'Zoom with the buttons or with plus and minus. Move with the arrow keys.',
  },
  caption: (indicator, level, year) => `${indicator} by ${level}, ${year}.`,
  striped: 'Striped: no figure.',
}

export const mapTexts = { nl, en }
