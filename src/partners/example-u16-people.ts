import { inventedAddress, type SetPerson } from './example.ts'

const REGION = 'zuidoost-utrecht'
const e = (name: string) => `${name} (voorbeeld)`

/** Four invented people: who is who in the core team, what they do and what drives them. */
export const u16Team: readonly (readonly [
  name: string,
  organisation: string,
  post: string,
  work: string,
  motive: string,
])[] = [
  [
    'Lotte Oosterspoor',
    e('Welzijn Kromme Dreef'),
    'Kwartiermaker',
    'Helpt de werkgroepen van plan naar uitvoering.',
    'Gezond zijn is meer dan niet ziek zijn.',
  ],
  [
    'Hassan Veldmuizen',
    e('Eerstelijnsgroep Lommerland'),
    'Eerste lijn',
    'Verbindt huisartsen met het sociaal domein.',
    'Ik zie in de spreekkamer wat een buurt kan doen.',
  ],
  [
    'Marijke van Elzenpas',
    e('Ouderenzorg Landgoedzicht'),
    'Ouderenzorg',
    'Volgt het thema gezond ouder worden.',
    'Oud worden doe je samen.',
  ],
  [
    'Emre Nachtegaler',
    e('GGZ De Waterspiegel'),
    'Mentale gezondheid',
    'Volgt het thema mentale weerbaarheid.',
    'Op tijd hulp maakt het verschil.',
  ],
]
export const u16People: readonly SetPerson[] = u16Team.map(([name, , , work, motive]) => ({
  name,
  region: REGION,
  work,
  motive,
  consents: true,
  email: inventedAddress(name),
}))
