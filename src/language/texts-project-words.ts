import type { Bilingual } from '../base/locale.ts'

/** Words of the states and kinds of projects; the keys are those of `projects/project.ts`. */
export const phaseWords = {
  idea: { nl: 'idee', en: 'idea' },
  preparation: { nl: 'voorbereiding', en: 'preparation' },
  running: { nl: 'loopt', en: 'running' },
  completed: { nl: 'afgerond', en: 'completed' },
  stopped: { nl: 'gestopt', en: 'stopped' },
} as const satisfies Record<string, Bilingual>

export const progressWords = {
  'on-track': { nl: 'op koers', en: 'on track' },
  late: { nl: 'vertraagd', en: 'delayed' },
  done: { nl: 'klaar', en: 'done' },
} as const satisfies Record<string, Bilingual>

export const projectFunctionWords = {
  leader: { nl: 'projectleider', en: 'project leader' },
  deputy: { nl: 'vervanger', en: 'deputy' },
  member: { nl: 'doet mee', en: 'takes part' },
} as const satisfies Record<string, Bilingual>

export const actionStateWords = {
  open: { nl: 'nog niet begonnen', en: 'not begun' },
  busy: { nl: 'bezig', en: 'in progress' },
  done: { nl: 'klaar', en: 'done' },
  dropped: { nl: 'vervallen', en: 'dropped' },
} as const satisfies Record<string, Bilingual>

export const questionKindWords = {
  join: { nl: 'Doe mee', en: 'Take part' },
  ask: { nl: 'Stel een vraag', en: 'Ask a question' },
  visit: { nl: 'Kom kijken', en: 'Come and see' },
} as const satisfies Record<string, Bilingual>

export const needKindWords = {
  process: { nl: 'proces', en: 'process' },
  need: { nl: 'behoefte', en: 'need' },
} as const satisfies Record<string, Bilingual>

export const needStateWords = {
  exists: { nl: 'is er', en: 'exists' },
  partly: { nl: 'is er deels', en: 'partly there' },
  missing: { nl: 'ontbreekt', en: 'missing' },
} as const satisfies Record<string, Bilingual>

export const factorGroupWords = {
  people: { nl: 'mensen en houding', en: 'people and mindsets' },
  decisions: { nl: 'besluiten op basis van gegevens', en: 'decisions based on data' },
  technology: { nl: 'technologie', en: 'technology' },
  finance: { nl: 'geld', en: 'finance' },
  infrastructure: { nl: 'infrastructuur en logistiek', en: 'infrastructure and logistics' },
} as const satisfies Record<string, Bilingual>

export const factorWayWords = {
  helps: { nl: 'helpt', en: 'helps' },
  hinders: { nl: 'hindert', en: 'hinders' },
} as const satisfies Record<string, Bilingual>
