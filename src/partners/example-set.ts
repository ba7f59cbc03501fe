import type { PartnerSet } from './example.ts'
import { smallSet } from './example-small.ts'
import { twenteSet } from './example-twente.ts'
import { u16Set } from './example-u16.ts'
import { utrechtSet } from './example-utrecht-bodies.ts'

const sets = [utrechtSet, u16Set, twenteSet, smallSet]

/** Everybody in the example regions: who takes part, sits where and does what. */
export const exampleSet: PartnerSet = {
  organisations: sets.flatMap(({ organisations }) => organisations),
  people: sets.flatMap(({ people }) => people),
  themes: sets.flatMap(({ themes }) => themes),
  bodies: sets.flatMap(({ bodies }) => bodies),
  mandates: sets.flatMap(({ mandates = [] }) => mandates),
}
