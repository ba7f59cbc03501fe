/**
 * What the snapshot is built from: every file with its mapping, where it was found and when.
 *
 * `readPlanned` gives the bytes of a file, also of the tables that are made here from others.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type MappedFile, mappedFiles } from '../../src/sources/mappings/mapped-files.ts'
import { expectedSpendingCsv } from './expected-spending.ts'
import { nursingHomesCsv } from './nursing-homes.ts'

export interface PlannedTable extends MappedFile {
  /** Day of the publisher's edition; the year and month when the day is not known. */
  readonly edition: string
  /** Day the copy was taken from the publisher, as far as its repository tells; undefined when it does not. */
  readonly retrieved?: string
  /** Public repository, path and commit of the copy. */
  readonly origin: string
}

interface Origin {
  readonly edition: string
  readonly retrieved?: string
  readonly origin: string
}

const woonIkVeilig =
  'github.com/loukanton/woonikveilig, data/gemeente/GM*.json, commit df5ed993d420b7cba1e74ee2788c86f4bc54b262'
const geoinzicht =
  'github.com/AnneVersion/geoinzicht-app, gemeenten_*.geojson, commit 167d2924cc99b8748885f0bda2f5152dbe2fd3ae'
const buurtvergelijker =
  'github.com/ImkeDekkers/Buurtvergelijker, Data, commit df3b857b8482e94d6488b7a22b918c33aae5a575'
const bevolkingskarakteristiek =
  'github.com/GqtHqb/Bevolkingskarakteristiek, cbs_tabellen/WijkenEnBuurten_*.parquet, commit 21fe6df97ca81b1e523efc12d5655d0393469914'
const epidemes = 'github.com/krevelen/epidemes, data/cbs, commit 89cea9deba0402cb60a03b598943ea59d0562938'
const ziekenhuizen =
  'github.com/erikvullings/ziekenhuizen, packages/processing/docs/demografie.xlsx, commit b826a53fd346ec59b9bf22003648f385262b6155'
const certegis =
  'github.com/certe-medical-epidemiology/certegis, data/inwoners_per_postcode_leeftijd.rda, commit 53de1e113b5516811ff12c68ad33a5c3c51826e3'
const sociaalLab =
  'github.com/i-Sociaal-Lab/Site, docs/datasets/CPB_uitgaven_per_leeftijdscategorie_2022.xlsx, commit f3f345cd337b18a21718b2a032bcf9947b970755'

const origins: Readonly<Record<string, Origin>> = {
  'kwb-2024.csv': { edition: '2026-07-19', retrieved: '2026-07-19', origin: woonIkVeilig },
  'kwb-leeftijd-huishoudens-2024.csv': { edition: '2024', origin: bevolkingskarakteristiek },
  'kwb-leeftijd-huishoudens-2023.csv': { edition: '2023', origin: bevolkingskarakteristiek },
  'kwb-leeftijd-huishoudens-2022.csv': { edition: '2022', origin: bevolkingskarakteristiek },
  'kwb-leeftijd-huishoudens-2021.csv': { edition: '2021', origin: bevolkingskarakteristiek },
  'kwb-gemeenten-2012-2024.csv': { edition: '2024', origin: geoinzicht },
  'kwb-gemeenten-2020-uitgebreid.csv': { edition: '2020 v2', origin: `${buurtvergelijker}, gemeenten.rds` },
  'kwb-2022-wijken.csv': {
    edition: '2022',
    origin: 'github.com/cran/tmap, data/NLD_dist.rda (4.2), commit 202b8f6e718b80709251c38b5e5317747e97bcc2',
  },
  'kwb-2022-buurten-provincie-utrecht.csv': {
    edition: '2022',
    origin:
      'github.com/Nelleke20/notebook.buurtenrecommender, demo/demodata/buurten.csv, commit df26125b230f9300e5fd4688b781b8beae6e6ee2',
  },
  'kwb-2023-gemeente-utrecht.csv': {
    edition: '2023',
    origin:
      'github.com/wardeiling/Society-in-the-Loop, CBS Data/CBS-Utrecht-kwb-2023.xlsx, commit 15f906bc59bb285206ecb5a4e9f4c50106bfe600',
  },
  ...Object.fromEntries(
    ['2012', '2016', '2020'].flatMap((year) =>
      ['18plus', '65plus'].map((age) => [
        `rivm-50090ned-${year}-${age}.csv`,
        {
          edition: '2022-07-01',
          retrieved: '2022-07-01',
          origin: `${buurtvergelijker}, RIVM_Gezondheid${year}`,
        },
      ]),
    ),
  ),
  'rivm-50150ned-goed-ervaren-gezondheid.csv': {
    edition: '2026-07-19',
    retrieved: '2026-07-19',
    origin: woonIkVeilig,
  },
  '70072ned-2015.csv': {
    edition: '2018-06-06',
    retrieved: '2018-06-06',
    origin:
      'github.com/rubennaatje/R-datascience-project-, datasets/70072ned_UntypedDataSet_06062018_000805.csv, commit 17c07a318cde51243515c6d652518b5577198505',
  },
  'bevolking-gemeente-leeftijd-geslacht-2006.csv': { edition: '2006', origin: epidemes },
  'bevolking-gemeente-leeftijd-geslacht-2018.csv': { edition: '2018', origin: ziekenhuizen },
  'bevolking-provincie-leeftijd-geslacht-2019.csv': { edition: '2019', origin: ziekenhuizen },
  'bevolking-gemeente-leeftijd-geslacht-2021-afgeleid.csv': { edition: '2021', origin: certegis },
  'huishoudens-pc4-gemeente-2018.csv': { edition: '2018', origin: ziekenhuizen },
  'huishoudpositie-gemeente-leeftijd-geslacht-2006.csv': { edition: '2006', origin: epidemes },
  'cpb-zorguitgaven-per-leeftijd-2022.csv': { edition: '2022', origin: sociaalLab },
  'verwachte-zorguitgaven-2006.csv': { edition: '2022', origin: `${sociaalLab}; ${epidemes}` },
  'verwachte-zorguitgaven-2018.csv': { edition: '2022', origin: `${sociaalLab}; ${ziekenhuizen}` },
  'verwachte-zorguitgaven-2019.csv': { edition: '2022', origin: `${sociaalLab}; ${ziekenhuizen}` },
  'verwachte-zorguitgaven-2021.csv': { edition: '2022', origin: `${sociaalLab}; ${certegis}` },
  'locaties-ziekenhuizen-2019.csv': {
    edition: '2019',
    origin:
      'github.com/eurostat/basic-services, data/healthcare/csv/NL.csv, commit f200d0ce0af43a0353ea0f229e1e770a2be26f8d',
  },
  'verpleeghuislocaties-per-provincie-2020.csv': {
    edition: '2020',
    origin:
      'github.com/minvws/nl-covid19-data-backend-processing, main/sql/static_data/nursing_home_locations_per_region.csv, commit 6a267e407be76060cec847127c8264301c3cd418',
  },
}

/** Every table of the snapshot, in the order in which it is imported. */
export const plannedTables: readonly PlannedTable[] = mappedFiles.map((mapped) => {
  const origin = origins[mapped.file]
  if (!origin) throw new Error(`no origin for ${mapped.file}`)
  return { ...mapped, ...origin }
})

/** Tables that are made from other files of the folder. */
const made: Readonly<Record<string, (folder: string) => string>> = {
  'verpleeghuislocaties-per-provincie-2020.csv': nursingHomesCsv,
  'verwachte-zorguitgaven-2006.csv': (folder) =>
    expectedSpendingCsv(folder, 'bevolking-gemeente-leeftijd-geslacht-2006.csv', 'gemeentecode'),
  'verwachte-zorguitgaven-2018.csv': (folder) =>
    expectedSpendingCsv(folder, 'bevolking-gemeente-leeftijd-geslacht-2018.csv', 'gemeentecode'),
  'verwachte-zorguitgaven-2019.csv': (folder) =>
    expectedSpendingCsv(folder, 'bevolking-provincie-leeftijd-geslacht-2019.csv', 'regiocode'),
  'verwachte-zorguitgaven-2021.csv': (folder) =>
    expectedSpendingCsv(folder, 'bevolking-gemeente-leeftijd-geslacht-2021-afgeleid.csv', 'gemeentecode'),
}

/** The bytes of a table of the plan, also of one that is made here. */
export function readPlanned(folder: string, file: string): Uint8Array {
  const make = made[file]
  return make ? new TextEncoder().encode(make(folder)) : readFileSync(join(folder, file))
}
