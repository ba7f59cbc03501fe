import { siteAddress } from './product.ts'

/** One page of each kind, as a reader meets them: the tests of HTML and accessibility look at all of these. */
export const pages = [
  '/',
  '/regios',
  '/regios/utrecht',
  '/regios/eemland',
  '/regios/utrecht/regiobeeld',
  '/regios/utrecht/monitor',
  '/regios/utrecht/netwerk',
  '/regios/u16/netwerk?beeld=structuur',
  '/regios/utrecht/netwerk?beeld=tabel',
  '/regios/utrecht/partners',
  '/regios/utrecht/partners?beeld=kaart',
  '/regios/utrecht/partners?zoek=qqqqqq',
  '/regios/utrecht/partners/ggd-regio-utrecht',
  '/regios/utrecht/gremia',
  '/regios/utrecht/gremia/stuurgroep-toekomstvisie',
  '/regios/utrecht/kernteam',
  '/regios/utrecht/personen/hanneke-roggeveld',
  '/regios/utrecht/personen/hanneke-roggeveld/bericht',
  '/regios/utrecht/themas',
  '/regios/utrecht/themas/beeldvorming-en-preventie',
  '/regios/utrecht/projecten',
  '/regios/utrecht/projecten?beeld=kaart',
  '/regios/utrecht/projecten?zoek=qqqqqq',
  '/regios/utrecht/projecten/valpreventie-sterk-op-de-heuvelrug',
  '/regios/utrecht/projecten/valpreventie-sterk-op-de-heuvelrug/meedoen?soort=vraag',
  '/regios/twente/projecten/twente-beter-zorg-voor-chronisch-zieke-en-oudere-mensen',
  '/regios/twente/behoeften',
  '/regios/twente/factoren',
  '/regios/utrecht/bijeenkomsten',
  '/regios/utrecht/bijeenkomsten/ontbijtsessie-samen-aan-een-voorbereide-samenleving',
  '/regios/utrecht/bijeenkomsten/ontbijtsessie-samen-aan-een-voorbereide-samenleving/verslag',
  '/regios/utrecht/bijeenkomsten/voortgang-van-de-projecten-in-zuidoost',
  '/regios/utrecht/bijeenkomsten/voortgang-van-de-projecten-in-zuidoost/aanmelden',
  '/regios/utrecht/nieuws',
  '/regios/utrecht/nieuws/visie-gedeeld-met-ruim-130-deelnemers',
  '/gebieden/GM0355/samen',
  '/gebieden/NL00',
  '/gebieden/PV26',
  '/gebieden/GM0355',
  '/gebieden/GM0344',
  '/cijfers',
  '/vergelijk',
  '/kaart',
  '/bronnen',
  '/zoeken',
  '/zoeken?q=zeist',
  '/zoeken?q=zorg',
  '/zoeken?q=qqqqqq',
  '/api/v1',
  '/en/api/v1',
  '/toegankelijkheid',
  '/privacy',
  '/rechten',
  '/zaal',
  '/inloggen',
  '/inloggen/verstuurd',
  '/inloggen/link?token=x',
  '/over',
  '/en',
  '/en/gebieden/GM0355',
  '/en/toegankelijkheid',
  '/en/inloggen',
  '/en/privacy',
  '/en/regios/utrecht/partners/ggd-regio-utrecht',
  '/en/regios/utrecht/gremia/stuurgroep-toekomstvisie',
  '/en/regios/utrecht/projecten/valpreventie-sterk-op-de-heuvelrug',
  '/en/regios/utrecht/bijeenkomsten/voortgang-van-de-projecten-in-zuidoost',
] as const

/** Addresses that answer with an error and still owe the reader a helpful page. */
export const troubledPages = [
  '/geen-pagina',
  '/gebieden/GM9999',
  '/gebieden/GM0310x',
  '/regios/atlantis',
  '/en/nothing-here',
] as const

/** Beginnings of addresses of which one page was not known beforehand; found among the links of the other pages. */
export const foundKinds = ['/cijfers/', '/gebieden/WK', '/gebieden/BU', '/regios/'] as const

export interface Page {
  readonly address: string
  readonly status: number
  readonly type: string
  readonly html: string
}

export async function readPage(address: string, headers: Record<string, string> = {}): Promise<Page> {
  // Not compressed: that would cost the server more than making the page does.
  const plain = { ...headers, 'accept-encoding': 'identity' }
  const response = await fetch(siteAddress() + address, { headers: plain, redirect: 'manual' })
  const type = response.headers.get('content-type') ?? ''
  return { address, status: response.status, type, html: await response.text() }
}

/** Addresses within the site that a page links to, without what comes after a `#`. */
export function linksOf(html: string): string[] {
  const found = [...html.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].flatMap(([, link]) => link ?? [])
  return [...new Set(found.map((link) => link.replaceAll('&amp;', '&')))]
}

/** `pages`, and of each kind of page of which the address was not known the first two that they link to. */
export async function listPages(): Promise<string[]> {
  const links = new Set<string>()
  for (const address of pages) for (const link of linksOf((await readPage(address)).html)) links.add(link)
  const isPage = (link: string) => !/\.(csv|json|svg|ics|atom)(\?|$)/.test(link)
  const found = foundKinds.flatMap((kind) =>
    [...links].filter((link) => link.startsWith(kind) && isPage(link)).slice(0, 2),
  )
  return [...new Set([...pages, ...found])]
}
