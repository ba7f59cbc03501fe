import type { Bilingual } from '../base/locale.ts'

/** What each kind of organisation is called; the keys are those of `partners/sector.ts`. */
export const sectorWords = {
  municipality: { nl: 'Gemeente', en: 'Municipality' },
  'elderly-care': { nl: 'Ouderenzorg', en: 'Elderly care' },
  'home-care': { nl: 'Wijkverpleging en thuiszorg', en: 'Home care' },
  'general-practice': { nl: 'Huisartsenzorg', en: 'General practice' },
  'primary-care': { nl: 'Eerstelijnszorg', en: 'Primary care' },
  hospital: { nl: 'Ziekenhuiszorg', en: 'Hospital care' },
  'mental-health': { nl: 'Geestelijke gezondheidszorg', en: 'Mental health care' },
  welfare: { nl: 'Welzijn', en: 'Welfare' },
  'social-team': { nl: 'Sociaal team', en: 'Social team' },
  housing: { nl: 'Wonen', en: 'Housing' },
  'public-health': { nl: 'Publieke gezondheid', en: 'Public health' },
  insurer: { nl: 'Zorgverzekeraar of zorgkantoor', en: 'Health insurer or care office' },
  'client-organisation': { nl: 'Cliëntenorganisatie', en: 'Client organisation' },
  'citizens-initiative': { nl: 'Inwonersinitiatief', en: 'Citizens’ initiative' },
  volunteers: { nl: 'Vrijwilligers', en: 'Volunteers' },
  'informal-carers': { nl: 'Mantelzorg', en: 'Informal carers' },
  education: { nl: 'Onderwijs', en: 'Education' },
  'disability-care': { nl: 'Gehandicaptenzorg', en: 'Disability care' },
  'youth-care': { nl: 'Jeugdzorg', en: 'Youth care' },
  'sheltered-living': { nl: 'Beschermd wonen en opvang', en: 'Sheltered living' },
  pharmacy: { nl: 'Apotheek', en: 'Pharmacy' },
  knowledge: { nl: 'Kennis en onderzoek', en: 'Knowledge and research' },
  collaboration: { nl: 'Samenwerkingsverband', en: 'Collaboration' },
  other: { nl: 'Anders', en: 'Other' },
} as const satisfies Record<string, Bilingual>

/** Kinds of body, one and several; the keys are those of `partners/body.ts`. */
export const bodyKindWords = {
  'core-team': { nl: ['Kernteam', 'Kernteams'], en: ['Core team', 'Core teams'] },
  'working-group': { nl: ['Werkgroep', 'Werkgroepen'], en: ['Working group', 'Working groups'] },
  'sounding-board': { nl: ['Klankbordgroep', 'Klankbordgroepen'], en: ['Sounding board', 'Sounding boards'] },
  'network-table': { nl: ['Netwerktafel', 'Netwerktafels'], en: ['Network table', 'Network tables'] },
  'steering-group': { nl: ['Stuurgroep', 'Stuurgroepen'], en: ['Steering group', 'Steering groups'] },
  'executive-board': { nl: ['College', 'Colleges'], en: ['Executive board', 'Executive boards'] },
  other: { nl: ['Ander gremium', 'Andere gremia'], en: ['Other body', 'Other bodies'] },
} as const

/** What a body may do, as it stands behind its name; the keys are those of `partners/body.ts`. */
export const bodyRightWords = {
  informed: { nl: 'Wordt geïnformeerd', en: 'Is informed' },
  advises: { nl: 'Adviseert', en: 'Advises' },
  decides: { nl: 'Besluit', en: 'Decides' },
} as const satisfies Record<string, Bilingual>
