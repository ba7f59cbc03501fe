import { lotsFrom } from '../partners/load-set.ts'
import type { WrittenAction } from './example.ts'
import { listExampleProjects, type PlacedProject } from './example-set.ts'

export interface ProjectLoad {
  readonly projects: number
  readonly actions: number
  /** Names of the organisations that they are dealt to. */
  readonly organisations: readonly string[]
}

/** Parts of the example region that most of a load set is in. */
const parts = ['utrecht-stad', 'eemland', 'west', 'zuidoost'] as const

/**
 * Many projects for measuring, made of the examples: each with another title, other organisations and as many actions
 * as come to it. The same size gives the same set. Three of four run in the largest example region, so that its lists
 * are as long as they get.
 */
export function loadProjectsOf({ projects, actions, organisations }: ProjectLoad): readonly PlacedProject[] {
  const draw = lotsFrom(20_260_624)
  const examples = listExampleProjects()
  const pick = () => organisations[Math.floor(draw() ** 2 * organisations.length)] ?? ''
  return Array.from({ length: projects }, (_, place): PlacedProject[] => {
    const inUtrecht = place % 4 !== 3
    const around = examples.filter(({ region }) => (region === 'utrecht') === inUtrecht)
    const example = around[Math.floor(draw() * around.length)]
    if (!example) return []
    const from = Math.floor((place * actions) / projects)
    const until = Math.floor(((place + 1) * actions) / projects)
    const { part: _part, leadName: _lead, ...rest } = example
    const lead = draw() < 0.05 ? undefined : pick()
    return [
      {
        ...rest,
        ...(inUtrecht ? { part: parts[place % parts.length] ?? 'west' } : {}),
        ...(lead === undefined ? {} : { leadName: lead }),
        partnerNames: [...new Set([pick(), pick()])].filter((name) => name !== lead),
        written: {
          ...example.written,
          title: `${example.written.title} (proef ${place + 1})`,
          without: draw() < 0.05 ? ['no-deputy'] : [],
          questions: place % 40 === 0 ? example.written.questions : [],
          updates: example.written.updates.map((update) => ({
            ...update,
            day: update.day - Math.floor(draw() * 60),
          })),
          actions: Array.from({ length: until - from }, (__, n) =>
            actionOf(example.written.actions, n, draw()),
          ),
        },
      },
    ]
  }).flat()
}

function actionOf(actions: readonly WrittenAction[], n: number, lot: number): WrittenAction {
  const action = actions[n % Math.max(actions.length, 1)]
  const day = Math.round(lot * 400 - 300)
  const isPast = day < -10
  return {
    day,
    state: isPast && lot * 97 - Math.floor(lot * 97) < 0.9 ? 'done' : 'open',
    what: action?.what ?? 'Afspraak maken',
    note: '',
  }
}
