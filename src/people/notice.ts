/** Something about the settings that whoever runs the site must know. */
export const siteNotices = ['example-accounts', 'no-contact', 'no-site-address'] as const
export type SiteNotice = (typeof siteNotices)[number]

/** What the notices, and who may come in as an invented person, depend on. */
export interface SiteState {
  /** Whether the example regions are loaded. */
  readonly example: boolean
  /** The server listens on an address that only this computer reaches. */
  readonly isLoopback: boolean
  readonly siteAddress?: string
  readonly contact?: string
  /** How many proxies of their own the operator names. */
  readonly proxies: number
}

/**
 * Whether example accounts exist on this site at all. Which requests get them is decided for each request by
 * `isFromHere`. Whoever gives the site an address, or names a proxy, has visitors from elsewhere.
 */
export function offersExamples({ example, isLoopback, siteAddress, proxies }: SiteState): boolean {
  return example && isLoopback && siteAddress === undefined && proxies === 0
}

/** What to tell at start and on `/beheer`, most urgent first. */
export function listNotices(state: SiteState): SiteNotice[] {
  if (offersExamples(state)) return ['example-accounts']
  return [
    ...(state.contact === undefined ? (['no-contact'] as const) : []),
    ...(state.siteAddress === undefined ? (['no-site-address'] as const) : []),
  ]
}
