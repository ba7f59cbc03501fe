import type { SetOrganisation } from './example.ts'

/** Sub-region within Utrecht or Twente, where it has one, and the regions beside it that the municipality is in. */
const municipality = (code: string, name: string, ...regions: string[]): SetOrganisation => ({
  name: `Gemeente ${name}`,
  sector: 'municipality',
  regions,
  areas: [code],
  summary: `De gemeente ${name}.`,
  real: true,
})

/** The municipalities of the example regions, by the division of 2024. Their page is in the first region. */
export const utrechtMunicipalities: readonly SetOrganisation[] = [
  municipality('GM0344', 'Utrecht', 'utrecht', 'utrecht-stad', 'u16', 'stad-utrecht'),
  municipality('GM0267', 'Nijkerk', 'utrecht', 'eemland'),
  municipality('GM0307', 'Amersfoort', 'utrecht', 'eemland'),
  municipality('GM0308', 'Baarn', 'utrecht', 'eemland'),
  municipality('GM0313', 'Bunschoten', 'utrecht', 'eemland'),
  municipality('GM0327', 'Leusden', 'utrecht', 'eemland'),
  municipality('GM0342', 'Soest', 'utrecht', 'eemland'),
  municipality('GM0351', 'Woudenberg', 'utrecht', 'eemland'),
  municipality('GM0321', 'Houten', 'utrecht', 'west', 'u16', 'lekstroom'),
  municipality('GM0331', 'Lopik', 'utrecht', 'west', 'u16', 'lekstroom'),
  municipality('GM0335', 'Montfoort', 'utrecht', 'west', 'u16', 'noordwest'),
  municipality('GM0353', 'IJsselstein', 'utrecht', 'west', 'u16', 'lekstroom', 'ijsselstein'),
  municipality('GM0356', 'Nieuwegein', 'utrecht', 'west', 'u16', 'lekstroom'),
  municipality('GM0589', 'Oudewater', 'utrecht', 'west', 'u16', 'noordwest'),
  municipality('GM0632', 'Woerden', 'utrecht', 'west', 'u16', 'noordwest'),
  municipality('GM0736', 'De Ronde Venen', 'utrecht', 'west', 'u16', 'noordwest'),
  municipality('GM1904', 'Stichtse Vecht', 'utrecht', 'west', 'u16', 'noordwest'),
  municipality('GM0310', 'De Bilt', 'utrecht', 'zuidoost', 'u16', 'zuidoost-utrecht'),
  municipality('GM0312', 'Bunnik', 'utrecht', 'zuidoost', 'u16', 'zuidoost-utrecht'),
  municipality('GM0352', 'Wijk bij Duurstede', 'utrecht', 'zuidoost', 'u16', 'zuidoost-utrecht'),
  municipality('GM0355', 'Zeist', 'utrecht', 'zuidoost', 'u16', 'zuidoost-utrecht'),
  municipality('GM1581', 'Utrechtse Heuvelrug', 'utrecht', 'zuidoost', 'u16', 'zuidoost-utrecht'),
  municipality('GM0339', 'Renswoude', 'utrecht', 'zuidoost'),
  municipality('GM0340', 'Rhenen', 'utrecht', 'zuidoost'),
  municipality('GM0345', 'Veenendaal', 'utrecht', 'zuidoost'),
]

export const vijfheerenlanden = municipality('GM1961', 'Vijfheerenlanden', 'u16', 'lekstroom')

export const twenteMunicipalities: readonly SetOrganisation[] = [
  municipality('GM0141', 'Almelo', 'twente'),
  municipality('GM0147', 'Borne', 'twente'),
  municipality('GM0153', 'Enschede', 'twente'),
  municipality('GM0158', 'Haaksbergen', 'twente'),
  municipality('GM0163', 'Hellendoorn', 'twente'),
  municipality('GM0164', 'Hengelo', 'twente'),
  municipality('GM0168', 'Losser', 'twente'),
  municipality('GM0173', 'Oldenzaal', 'twente'),
  municipality('GM0183', 'Tubbergen', 'twente'),
  municipality('GM0189', 'Wierden', 'twente'),
  municipality('GM1700', 'Twenterand', 'twente'),
  municipality('GM1735', 'Hof van Twente', 'twente'),
  municipality('GM1742', 'Rijssen-Holten', 'twente'),
  municipality('GM1774', 'Dinkelland', 'twente'),
]

export const leidschendamVoorburg = municipality('GM1916', 'Leidschendam-Voorburg', 'leidschendam-voorburg')
