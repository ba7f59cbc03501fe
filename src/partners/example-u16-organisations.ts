import type { SetOrganisation } from './example.ts'
import { vijfheerenlanden } from './example-municipalities.ts'
import type { Sector } from './sector.ts'

const REGION = 'zuidoost-utrecht'
const e = (name: string) => `${name} (voorbeeld)`
const invented = (
  name: string,
  sector: Sector,
  summary: string,
  regions = ['u16', REGION],
): SetOrganisation => ({
  name: e(name),
  sector,
  regions,
  summary,
})

/** Beside the municipalities and the GGD, which have their page in `utrecht`: the sectors of the three working groups. */
export const u16Organisations: readonly SetOrganisation[] = [
  vijfheerenlanden,
  invented('Sociaal Team Vijf Gemeenten', 'social-team', 'Hulp en advies dichtbij.'),
  invented('Dorpsteam De Laagte', 'social-team', 'Sociaal team in de dorpen.'),
  invented('Welzijn Kromme Dreef', 'welfare', 'Ontmoeting en steun.'),
  invented('Welzijnsgroep Rugzijde', 'welfare', 'Buurtwerk en activiteiten.'),
  invented(
    'Eerstelijnsgroep Lommerland',
    'primary-care',
    'Huisartsen, fysiotherapie en praktijkondersteuning.',
  ),
  invented('Gezondheidscentrum De Vier Linden', 'primary-care', 'Zorg in de wijk onder één dak.'),
  invented('Ouderenzorg Landgoedzicht', 'elderly-care', 'Wonen met zorg.'),
  invented('Zorghuis De Stille Beek', 'elderly-care', 'Kleinschalig wonen met zorg.'),
  invented('Vrijwilligershuis De Handreiking', 'volunteers', 'Vrijwilligers voor hulp en gezelschap.'),
  invented('Woningcorporatie Landhuys', 'housing', 'Sociale huurwoningen.'),
  invented('GGZ De Waterspiegel', 'mental-health', 'Hulp bij psychische klachten.'),
  invented('Beschermd Wonen Anker en Kade', 'sheltered-living', 'Wonen met begeleiding.'),
  invented('Jeugdzorg De Springplank', 'youth-care', 'Hulp voor jongeren en gezinnen.'),
  invented('Scholengroep Drie Bruggen', 'education', 'Basisscholen en voortgezet onderwijs.'),
  invented('Ervaringshuis Opnieuw', 'client-organisation', 'Mensen die zelf hebben meegemaakt wat het is.'),
  invented('Ziekenhuis Stroomland', 'hospital', 'Acute en medisch-specialistische zorg.', ['u16']),
  invented('Huisartsengroep Zuidrand', 'general-practice', 'Huisartsen in de U16.', ['u16', REGION]),
  invented('Buurtteam Domzicht', 'social-team', 'Hulp en advies in de stad.', ['u16', 'stad-utrecht']),
  invented('Wijkzorg De Singelbrug', 'home-care', 'Wijkverpleging in de stad.', ['u16', 'stad-utrecht']),
  invented('Welzijn Lekoever', 'welfare', 'Ontmoeting en steun langs de Lek.', ['u16', 'lekstroom']),
  invented('Thuiszorg De Grienden', 'home-care', 'Wijkverpleging langs de Lek.', ['u16', 'lekstroom']),
  invented('Welzijn Plassenrand', 'welfare', 'Buurtwerk en vervoer op maat.', ['u16', 'noordwest']),
  invented('Zorghuis Knotwilg', 'elderly-care', 'Wonen met zorg in het groen.', ['u16', 'noordwest']),
  invented('Zorgverzekeraar Vier Stromen', 'insurer', 'Zorgverzekeraar in de U16.', ['u16']),
]
