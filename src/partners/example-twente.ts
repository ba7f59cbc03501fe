import { contactsOf, type PartnerSet, type SetBody, type SetOrganisation, type SetTheme } from './example.ts'
import { twenteMunicipalities } from './example-municipalities.ts'
import type { Sector } from './sector.ts'

const REGION = 'twente'
const e = (name: string) => `${name} (voorbeeld)`
const named = (name: string, sector: Sector, summary: string): SetOrganisation => ({
  name,
  sector,
  regions: [REGION],
  summary,
  real: true,
})
const invented = (
  name: string,
  sector: Sector,
  areas: readonly string[],
  summary: string,
): SetOrganisation => ({
  name: e(name),
  sector,
  regions: [REGION],
  areas,
  summary,
})

const organisations: readonly SetOrganisation[] = [
  ...twenteMunicipalities,
  named('GGD Twente', 'public-health', 'De gemeentelijke gezondheidsdienst van de regio.'),
  named('Menzis', 'insurer', 'Zorgverzekeraar en partner van de regiovisie.'),
  named('Twentse Noabers', 'citizens-initiative', 'Burgercoöperatie en partner van de regiovisie.'),
  named('Medisch Spectrum Twente', 'hospital', 'Ziekenhuis; verantwoordelijk voor het project Twente Beter.'),
  invented(
    'Zorggroep De Noaberhof',
    'elderly-care',
    ['GM0141', 'GM0189', 'GM1700'],
    'Wonen met zorg in West-Twente.',
  ),
  invented(
    'Ouderenzorg Dinkelbocht',
    'elderly-care',
    ['GM0168', 'GM0173', 'GM1774'],
    'Verpleeghuizen in Noordoost-Twente.',
  ),
  invented('Thuiszorg Het Klokkenland', 'home-care', ['GM0153', 'GM0164', 'GM0158'], 'Wijkverpleging.'),
  invented('Thuiszorg Reggestroom', 'home-care', ['GM0163', 'GM1742', 'GM1735'], 'Wijkverpleging.'),
  invented('Huisartsengroep De Vier Beken', 'general-practice', ['GM0153', 'GM0164'], 'Huisartsen.'),
  invented('Huisartsenkring Weerseloop', 'general-practice', ['GM0173', 'GM0183', 'GM1774'], 'Huisartsen.'),
  invented('Welzijn De Naoberdeel', 'welfare', ['GM0153'], 'Ontmoeting en steun.'),
  invented('Welzijnswerk Essenland', 'welfare', ['GM0163', 'GM0189'], 'Ontmoeting in de dorpen.'),
  invented(
    'Patiëntenraad Tukkerkring',
    'client-organisation',
    [],
    'Patiënten en mantelzorgers die meepraten.',
  ),
]

const { people, seats } = contactsOf(organisations, 200)

const themes: readonly SetTheme[] = [
  {
    region: REGION,
    title: 'Van ziekte en zorg naar gezondheid en gedrag',
    summary: 'Meer kwaliteit van leven, voor en door de Twentenaar.',
    partners: ['GGD Twente'],
  },
  {
    region: REGION,
    title: 'Hulp en zorg dichtbij',
    summary: 'Zelfredzaam blijven, met hulp in de buurt voor chronisch zieken en kwetsbare ouderen.',
  },
  {
    region: REGION,
    title: 'Begrijpelijk vertellen',
    summary: 'Voorlichting die iedereen kan gebruiken, ook wie moeite heeft met lezen over gezondheid.',
    partners: [e('Patiëntenraad Tukkerkring')],
  },
]

const bodies: readonly SetBody[] = [
  {
    region: REGION,
    name: 'Stuurgroep Twente Beter',
    kind: 'steering-group',
    right: 'decides',
    summary: 'Besluit over de regiovisie.',
    task: 'Stelt doelen en acties vast.',
    sectors: [
      'hospital',
      'insurer',
      'public-health',
      'municipality',
      'citizens-initiative',
      'elderly-care',
      'general-practice',
    ],
    seats: seats([
      'Medisch Spectrum Twente',
      'Menzis',
      'GGD Twente',
      'Gemeente Enschede',
      'Gemeente Almelo',
      'Twentse Noabers',
      e('Zorggroep De Noaberhof'),
      `?${e('Huisartsengroep De Vier Beken')}`,
    ]),
    themes: ['Van ziekte en zorg naar gezondheid en gedrag'],
  },
  {
    region: REGION,
    name: 'Gemeentetafel Twente',
    kind: 'network-table',
    right: 'advises',
    summary: 'De veertien gemeenten stemmen af.',
    task: 'Bereidt voor wat gemeenten samen doen.',
    sectors: ['municipality', 'public-health'],
    seats: seats([...twenteMunicipalities.map(({ name }) => name), 'GGD Twente']),
    presentsTo: ['twente/Stuurgroep Twente Beter'],
  },
  {
    region: REGION,
    name: 'Werkgroep Zorg dichtbij',
    kind: 'working-group',
    right: 'advises',
    summary: 'Zorgaanbieders en burgers werken aan hulp in de buurt.',
    task: 'Brengt bestaande en ontbrekende werkwijzen in kaart.',
    // Nobody sits here for municipalities: a finding.
    sectors: ['elderly-care', 'home-care', 'general-practice', 'welfare', 'municipality'],
    seats: seats([
      e('Thuiszorg Het Klokkenland'),
      e('Thuiszorg Reggestroom'),
      e('Ouderenzorg Dinkelbocht'),
      e('Huisartsengroep De Vier Beken'),
      e('Welzijn De Naoberdeel'),
      'Twentse Noabers',
    ]),
    themes: ['Hulp en zorg dichtbij'],
    presentsTo: ['twente/Stuurgroep Twente Beter'],
  },
  {
    region: REGION,
    name: 'Patiëntenberaad Twente Beter',
    kind: 'sounding-board',
    right: 'advises',
    summary: 'Patiënten en mantelzorgers geven hun mening.',
    task: 'Leest mee of alles begrijpelijk is.',
    sectors: ['client-organisation', 'informal-carers'],
    seats: seats([e('Patiëntenraad Tukkerkring'), 'Twentse Noabers']),
    themes: ['Begrijpelijk vertellen'],
    presentsTo: ['twente/Stuurgroep Twente Beter'],
  },
]

/** Twente: the fourteen municipalities, the partners that the region names, and invented ones beside them. */
export const twenteSet: PartnerSet = { organisations, people, themes, bodies }
