/** A table of CBS, or of a third party in CBS's catalogue. */
export interface TableRef {
  readonly version: 'v3' | 'v4'
  /** `85984NED`. */
  readonly table: string
  /** `CBS`, or the catalogue of a third party: RIVM, Politie, IV3, MLZ, JM, AZW. */
  readonly catalogue: string
  /** OData condition, unencoded: `startswith(WijkenEnBuurten,'GM')`. */
  readonly filter?: string
  /** Columns to ask for (v3); all when absent. */
  readonly select?: readonly string[]
}

/** Where the interfaces are. Other bases are for tests and mirrors. */
export interface CbsBases {
  readonly v3: string
  readonly thirdParty: string
  readonly v4: string
}

export const cbsBases: CbsBases = {
  v3: 'https://opendata.cbs.nl',
  thirdParty: 'https://dataderden.cbs.nl',
  v4: 'https://datasets.cbs.nl/odata/v1',
}

/** The only places that an import fetches from, unless the operator adds some. */
export const cbsOrigins: readonly string[] = [
  'https://opendata.cbs.nl',
  'https://dataderden.cbs.nl',
  'https://datasets.cbs.nl',
  'https://beta-odata4.cbs.nl',
  'https://odata4.cbs.nl',
]

/** A table code or catalogue that may stand in an address. */
export function isTableName(name: string): boolean {
  return /^[A-Za-z0-9_-]{3,40}$/.test(name)
}

/** Address of an entity set of a table: `TableInfos`, `UntypedDataSet`, `Observations`. */
export function addressOf(
  ref: TableRef,
  entity: string,
  bases: CbsBases = cbsBases,
  api: 'Api' | 'Feed' = 'Api',
): string {
  if (ref.version === 'v4') return `${bases.v4}/${ref.catalogue}/${ref.table}/${entity}`
  const base = ref.catalogue === 'CBS' ? bases.v3 : bases.thirdParty
  return `${base}/OData${api}/odata/${ref.table}/${entity}`
}

/** Address of the first page of the figures. */
export function figuresAddress(
  ref: TableRef,
  bases: CbsBases = cbsBases,
  api: 'Api' | 'Feed' = 'Api',
): string {
  const address = new URL(
    addressOf(ref, ref.version === 'v3' ? 'UntypedDataSet' : 'Observations', bases, api),
  )
  const options: [string, string][] = []
  if (ref.version === 'v3') options.push(['$format', 'json'])
  if (ref.filter !== undefined) options.push(['$filter', ref.filter])
  if (ref.select !== undefined && ref.version === 'v3') options.push(['$select', ref.select.join(',')])
  // Written out: URLSearchParams would make a plus of a space, which OData takes for a plus.
  address.search = options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
  return address.href
}

/**
 * The address to fetch, when it is allowed: its origin is on the list. Plain http to a listed host is raised to
 * https; everything else is refused.
 */
export function allowedAddress(address: string, origins: readonly string[]): string | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.username !== '' || url.password !== '') return undefined
  if (origins.includes(url.origin)) return url.href
  if (url.protocol !== 'http:' || url.port !== '') return undefined
  url.protocol = 'https:'
  return origins.includes(url.origin) ? url.href : undefined
}
