import type { SourceTable } from './source-table.ts'

/** Every table that figures, areas or divisions come from. Attribution and licence as the publishers ask for. */
const ccBy = { licence: 'CC-BY-4.0' } as const
const cbs = { ...ccBy, publisher: 'Centraal Bureau voor de Statistiek', attribution: 'CBS' } as const
const cbsKadaster = {
  ...ccBy,
  publisher: 'Centraal Bureau voor de Statistiek en Kadaster',
  attribution: 'CBS/Kadaster',
} as const
const rivm = {
  licence: 'CC-BY',
  publisher: "RIVM, GGD'en en CBS",
  attribution: "RIVM, GGD'en en CBS",
} as const

const statline = (table: string) => `https://opendata.cbs.nl/statline/#/CBS/nl/dataset/${table}/table`
const statlineRivm = (table: string) => `https://statline.rivm.nl/#/RIVM/nl/dataset/${table}/table`

const keyFigures = (year: number, table: string, extra: { nl: string; en: string }): SourceTable => ({
  ...cbs,
  id: table,
  title: `Kerncijfers wijken en buurten ${year}`,
  address: statline(table),
  limits: {
    nl: `Aantallen in wijken en buurten zijn afgerond op 5. Kleine aantallen blijven geheim. ${extra.nl}`,
    en: `Counts in districts and neighbourhoods are rounded to 5. Small counts are kept secret. ${extra.en}`,
  },
})

const districtMap = (year: number, extra: { nl: string; en: string }): SourceTable => ({
  ...cbs,
  id: `wijk-en-buurtkaart-${year}`,
  title: `Wijk- en buurtkaart ${year}, cijfers per gemeente`,
  address: `https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/wijk-en-buurtkaart-${year}`,
  limits: {
    nl: `Per gemeente, op de grenzen van ${year}. ${extra.nl}`,
    en: `By municipality, on the borders of ${year}. ${extra.en}`,
  },
})

const wholePercents = {
  nl: 'Percentages zijn afgerond op hele procenten.',
  en: 'Percentages are rounded to whole per cent.',
}

const withoutCodes = {
  nl: 'Sommige gemeenten waren toen anders in wijken en buurten verdeeld: daarvan staan er hier geen cijfers.',
  en: 'Some municipalities were divided differently at the time: their districts have no figures here.',
}

export const sourceTables: readonly SourceTable[] = [
  keyFigures(2024, '85984NED', {
    nl: 'Inkomen is voor veel buurten nog niet bekend.',
    en: 'Income is not yet known for many neighbourhoods.',
  }),
  keyFigures(2023, '85618NED', withoutCodes),
  keyFigures(2022, '85318NED', withoutCodes),
  keyFigures(2021, '85039NED', withoutCodes),
  districtMap(2024, wholePercents),
  districtMap(2023, wholePercents),
  districtMap(2022, wholePercents),
  districtMap(2020, wholePercents),
  districtMap(2019, wholePercents),
  districtMap(2018, wholePercents),
  districtMap(2017, wholePercents),
  districtMap(2012, {
    nl: 'Aantallen zijn afgerond op 5, percentages op hele procenten.',
    en: 'Counts are rounded to 5, percentages to whole per cent.',
  }),
  {
    ...cbs,
    id: '85231NED',
    title: 'Nabijheid voorzieningen; afstand locatie, wijk- en buurtcijfers 2021',
    address: statline('85231NED'),
    limits: {
      nl: 'Hier alleen voor de buurten van de provincie Utrecht. Ziekenhuizen zijn hier met buitenpolikliniek.',
      en: 'Here only for the neighbourhoods of the province of Utrecht. Hospitals include outpatient sites.',
    },
  },
  {
    ...rivm,
    id: '50090NED',
    title: 'Gezondheid per wijk en buurt; 2012, 2016 en 2020',
    address: statlineRivm('50090NED'),
    limits: {
      nl: 'Schattingen met een rekenmodel, op de wijken en buurten van 2020. Marges zijn niet bekend. Vergelijk buurten niet op tienden.',
      en: 'Estimates by a model, on the districts and neighbourhoods of 2020. No margins are known. Do not compare neighbourhoods on tenths.',
    },
  },
  {
    ...rivm,
    id: '50150NED',
    title: 'Gezondheid per wijk en buurt; goed ervaren gezondheid 2012 tot en met 2024',
    address: statlineRivm('50150NED'),
    limits: {
      nl: 'Herziene reeks: niet samen te voegen met de cijfers uit tabel 50090NED. Er zijn geen cijfers per wijk.',
      en: 'Revised series: cannot be joined with the figures of table 50090NED. There are no figures by district.',
    },
  },
  {
    ...cbs,
    id: '70072ned',
    title: 'Regionale kerncijfers Nederland, 2015',
    address: statline('70072ned'),
    limits: {
      nl: 'Alleen het jaar 2015, op de gemeenten van dat jaar.',
      en: 'Only the year 2015, on the municipalities of that year.',
    },
  },
  {
    ...cbs,
    id: '03759ned',
    title: 'Bevolking op 1 januari; leeftijd, geslacht, burgerlijke staat en regio, 2006',
    address: statline('03759ned'),
    limits: {
      nl: 'Exacte aantallen per gemeente. Hier alleen het jaar 2006.',
      en: 'Exact counts by municipality. Here only the year 2006.',
    },
  },
  {
    ...cbs,
    id: 'bevolking-pc4-2018',
    title: 'Bevolking en huishoudens; viercijferige postcode, 1 januari 2018',
    address: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal',
    limits: {
      nl: 'Exacte aantallen per gemeente. In 2014 is de telling van huishoudens veranderd.',
      en: 'Exact counts by municipality. The count of households changed in 2014.',
    },
  },
  {
    ...cbs,
    id: '83502NED',
    title: 'Bevolking; geslacht, leeftijd, viercijferige postcode, 1 januari 2021',
    address: statline('83502NED'),
    limits: {
      nl: 'Opgeteld uit afgeronde aantallen per postcode. Een postcode telt mee in één gemeente, ook als zij over de grens loopt.',
      en: 'Added up from rounded counts by postcode. A postcode counts for one municipality, also when it crosses the border.',
    },
  },
  {
    ...cbs,
    id: '71488ned',
    title: 'Huishoudens; personen naar geslacht, leeftijd en regio',
    address: statline('71488ned'),
    limits: {
      nl: 'Hier 2006 per gemeente en 2019 per provincie. Na 2006 sloten veel verzorgingshuizen: gebruik 2006 niet als cijfer van nu.',
      en: 'Here 2006 by municipality and 2019 by province. Many care homes closed after 2006: do not read 2006 as today.',
    },
  },
  {
    id: 'cpb-zorguitgaven-2022',
    publisher: 'Centraal Planbureau',
    title: 'Middellangetermijnraming zorg 2027-2033, uitgaven per inwoner naar leeftijd',
    licence: 'Hergebruik met bronvermelding',
    attribution: 'CPB',
    address: 'https://www.cpb.nl',
    limits: {
      nl: 'Gemiddelden voor heel Nederland, in euro van 2022. Verschillen tussen gebieden zitten er niet in.',
      en: 'Averages for the whole country, in euros of 2022. They hold no differences between areas.',
    },
  },
  {
    id: 'un-wpp-2019',
    publisher: 'United Nations, DESA, Population Division',
    title: 'World Population Prospects 2019, bevolking naar leeftijd',
    englishStart: 'World Population Prospects 2019, ',
    licence: 'CC-BY-3.0-IGO',
    attribution: 'United Nations, DESA, Population Division',
    address: 'https://population.un.org/wpp/',
    limits: {
      nl: 'Alleen gebruikt als gewicht: hoeveel mensen van elke leeftijd er in een klasse van vijf jaar zitten.',
      en: 'Only used as a weight: how many people of each age there are in a class of five years.',
    },
  },
  {
    id: 'verpleeghuislocaties-2020',
    publisher: 'Ministerie van VWS en RIVM',
    title: 'Locaties van verpleeghuizen en gehandicaptenzorg per veiligheidsregio, 2020',
    licence: 'Hergebruik met bronvermelding',
    attribution: 'VWS/RIVM',
    address: 'https://coronadashboard.rijksoverheid.nl',
    limits: {
      nl: 'Stand van 2020 per veiligheidsregio, hier opgeteld per provincie. Het aantal plaatsen is niet bekend.',
      en: 'State of 2020 by safety region, added up here by province. The number of places is not known.',
    },
  },
  {
    ...ccBy,
    id: 'ziekenhuislocaties-2019',
    publisher: 'Eurostat en RIVM',
    title: 'Healthcare services in the Netherlands, 2019 (GISCO), met spoedzorg volgens het RIVM',
    englishStart: 'Healthcare services in the Netherlands, 2019 (GISCO), ',
    attribution: 'Eurostat, RIVM',
    address: 'https://ec.europa.eu/eurostat/web/gisco/geodata/basic-services',
    limits: {
      nl: 'Stand van 2019. Sindsdien zijn locaties gesloten of verhuisd.',
      en: 'State of 2019. Sites have closed or moved since.',
    },
  },
  {
    ...cbsKadaster,
    id: 'cbs-gebiedsindelingen-2024',
    title: 'CBS gebiedsindelingen 2024 en gemeentegrenzen uit de wijk- en buurtkaart 2024',
    address: 'https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data/cbs-gebiedsindelingen',
    limits: {
      nl: 'Grenzen zijn vereenvoudigd. Acht kleine buurten hebben geen vorm.',
      en: 'Borders are simplified. Eight small neighbourhoods have no shape.',
    },
  },
  {
    ...cbs,
    id: '82949NED',
    title: 'Gebieden in Nederland 2015: indelingen van gemeenten',
    address: statline('82949NED'),
    limits: {
      nl: 'Indeling van 2015, overgezet naar de gemeenten van 2024. Vijf gemeenten zijn twijfelgevallen.',
      en: 'Division of 2015, moved to the municipalities of 2024. Five municipalities are doubtful.',
    },
  },
  {
    ...cbsKadaster,
    id: 'gemeentelijke-herindelingen',
    title: 'Gemeentelijke herindelingen 2006 tot en met 2024, afgeleid uit gemeentegrenzen',
    address:
      'https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar',
    limits: {
      nl: 'Bij een gesplitste gemeente is het deel van de inwoners gebruikt waar dat bekend is, en anders het deel van het oppervlak.',
      en: 'For a split municipality the share of the inhabitants is used where known, otherwise the share of the land.',
    },
  },
  {
    id: 'iwlz-regiotabel-2019',
    publisher: 'iStandaarden / Zorginstituut Nederland',
    title: 'Regiotabel iWlz: zorgkantoor per postcode, 2019-2020',
    licence: 'Open data met bronvermelding',
    attribution: 'iStandaarden / Zorginstituut',
    address: 'https://www.istandaarden.nl',
    limits: {
      nl: 'Indeling van 2019-2020. Welke verzekeraar een zorgkantoor uitvoert, kan daarna zijn veranderd.',
      en: 'Division of 2019-2020. Which insurer runs an office may have changed since.',
    },
  },
]

const byId = new Map(sourceTables.map((table) => [table.id, table]))

export function findSourceTable(id: string): SourceTable | undefined {
  return byId.get(id)
}
