export const bodyKinds = [
  'core-team',
  'working-group',
  'sounding-board',
  'network-table',
  'steering-group',
  'executive-board',
  'other',
] as const
/** kernteam, werkgroep, klankbordgroep, netwerktafel, stuurgroep, college. */
export type BodyKind = (typeof bodyKinds)[number]

export const bodyRights = ['informed', 'advises', 'decides'] as const
export type BodyRight = (typeof bodyRights)[number]
