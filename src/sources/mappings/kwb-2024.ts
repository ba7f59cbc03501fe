import type { TableMapping } from '../mapping.ts'
import { measure } from './measure.ts'

/**
 * `kwb-2024.csv`: what the file by age and household does not have, for the whole country down to neighbourhoods.
 *
 * This snapshot turned zeros into blanks. In its three counts (inhabitants, 65 and over, households) every blank is a
 * zero; those come from `kwb-leeftijd-huishoudens-2024.csv`, which kept them and is equal for every area, and so do
 * density and tenure. The value of dwellings comes from here: this copy is newer (revised).
 * Where a blank may be a zero as well as a secret, the cell says `unreadable` and not `suppressed`.
 */
export const kwb2024: TableMapping = {
  source: '85984NED',
  vintage: 2024,
  area: 'regiocode',
  period: 2024,
  blank: 'suppressed',
  measures: [
    measure('GemiddeldeWOZWaardeVanWoningen_39', 'woz-value', { factor: 1000, roundedTo: 1000 }),
    measure('PercentageEengezinswoning_40', 'share-single-family', { blank: 'unreadable' }),
    measure('GemiddeldInkomenPerInwoner_78', 'income-per-inhabitant', { factor: 1000, roundedTo: 100 }),
    measure('AfstandTotHuisartsenpraktijk_110', 'distance-to-gp'),
    measure('AfstandTotGroteSupermarkt_111', 'distance-to-supermarket'),
    measure('AfstandTotSchool_113', 'distance-to-primary-school'),
    measure('ScholenBinnen3Km_114', 'primary-schools-within-3-km', { blank: 'unreadable' }),
    measure('OppervlakteLand_116', 'land-area', { blank: 'zero' }),
    measure('MateVanStedelijkheid_120', 'urbanity-class'),
    measure('Omgevingsadressendichtheid_121', 'address-density'),
  ],
}
