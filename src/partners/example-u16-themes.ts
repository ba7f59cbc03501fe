import type { SetTheme } from './example.ts'

const REGION = 'zuidoost-utrecht'
const e = (name: string) => `${name} (voorbeeld)`

/** The five themes of the work agenda of Zuidoost Utrecht, and the three lines of U16. */
export const u16Themes: readonly SetTheme[] = [
  {
    region: REGION,
    title: 'Versterken sociale basis',
    summary: 'Steun in de buurt, zodat mensen elkaar kunnen helpen.',
    ledBy: 'Lotte Oosterspoor',
  },
  {
    region: REGION,
    title: 'Gezond ouder worden',
    summary: 'Zo lang mogelijk gezond en zelfstandig.',
    ledBy: 'Marijke van Elzenpas',
  },
  {
    region: REGION,
    title: 'Mentale weerbaarheid en gezondheid',
    summary: 'Op tijd steun bij psychische klachten.',
    ledBy: 'Emre Nachtegaler',
  },
  {
    region: REGION,
    title: 'Preventie',
    summary: 'Voorkomen waar mogelijk.',
    partners: [e('Welzijnsgroep Rugzijde')],
  },
  // Nobody works on it in the example: a hole to be found.
  { region: REGION, title: 'Jeugd', summary: 'Gezond en veilig opgroeien.' },
  // The three lines along which the plans of the four sub-regions ran.
  {
    region: 'u16',
    title: 'De gezonde maatschappij',
    summary: 'Voorkomen waar mogelijk: gezond leven, wonen en ouder worden in alle zestien gemeenten.',
    partners: [e('Welzijn Lekoever'), e('Welzijn Plassenrand')],
  },
  {
    region: 'u16',
    title: 'Lokale gezondheidsnetwerken versterken',
    summary: 'Huisarts, wijkverpleging, sociaal team en welzijn kennen elkaar in elke wijk.',
    partners: [e('Huisartsengroep Zuidrand'), e('Buurtteam Domzicht')],
  },
  {
    region: 'u16',
    title: 'Passende zorg',
    summary: 'Hulp waar nodig en zorg waar noodzakelijk, op de plek die past.',
    partners: [e('Ziekenhuis Stroomland'), e('Zorghuis Knotwilg')],
  },
]
