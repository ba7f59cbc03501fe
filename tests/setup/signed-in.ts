import { siteAddress } from './product.ts'

const region = '/regios/utrecht'
const partner = `${region}/partners/thuiszorg-vechtwaard-voorbeeld`
const body = `${region}/gremia/stuurgroep-toekomstvisie`
const person = `${region}/personen/hanneke-roggeveld`
const theme = `${region}/themas/beeldvorming-en-preventie`
const project = `${region}/projecten/valpreventie-sterk-op-de-heuvelrug`
const article = `${region}/nieuws/visie-gedeeld-met-ruim-130-deelnemers`
const meeting = `${region}/bijeenkomsten/voortgang-van-de-projecten-in-zuidoost`

/** One page of each kind that only who is signed in sees, or sees more of, by the words of the example account. */
export const signedInPages = {
  Coördinator: [
    '/mijn',
    '/mijn/inloggen',
    '/mijn/rollen',
    '/mijn/gegevens',
    '/mijn/wissen',
    '/en/mijn',
    `${region}/beheer`,
    `${region}/beheer/uitnodigen`,
    `${region}/beheer/uitnodigingen`,
    `${region}/partners`,
    `${region}/partners/nieuw`,
    partner,
    `${partner}/bewerken`,
    `${partner}/deelname`,
    `${partner}/mandaten/nieuw`,
    `${region}/gremia/nieuw`,
    body,
    `${body}/bewerken`,
    `${body}/zetels/nieuw`,
    person,
    `${person}/bericht`,
    `${region}/netwerk`,
    '/mijn/acties',
    '/mijn/vragen',
    '/mijn/agenda',
    `${region}/werkbank`,
    `${region}/projecten/nieuw`,
    `${region}/projecten/importeren`,
    project,
    `${project}?bewerk=wie`,
    `${project}/bewerken`,
    `${project}/mensen`,
    `${project}/vragen`,
    `${project}/acties/nieuw`,
    `${project}/subsidie`,
    `${project}/resultaten/nieuw`,
    `${region}/bijeenkomsten/nieuw`,
    meeting,
    `${meeting}/bewerken`,
    `${meeting}/uitkomsten`,
    `${meeting}/uitspraken`,
    `${meeting}/zaal`,
    `${meeting}/aanmeldingen`,
    `${meeting}/inchecken`,
    `${region}/nieuws/nieuw`,
    `${article}/beeld`,
  ],
  Programmamanager: [
    `${region}/beheer`,
    `${region}/importeren`,
    `${region}/logboek`,
    `${region}/logboek?soort=example`,
    `${region}/logboek/controle`,
    `${region}/verwijderd`,
    `${region}/themas`,
    `${region}/themas/nieuw`,
    theme,
    `${theme}/bewerken`,
    `${theme}/koppelen`,
    `${theme}/geschiedenis`,
    `${theme}/verwijderen`,
    `${person}/wissen`,
    `/en${region}/beheer`,
    `/en${theme}`,
  ],
  'beheerder van de site': ['/beheer', '/beheer/post', '/beheer/logboek', '/beheer/logboek/controle'],
} as const

export type ExampleRole = keyof typeof signedInPages

export const exampleRoles: readonly ExampleRole[] = [
  'Coördinator',
  'Programmamanager',
  'beheerder van de site',
]

/** Signs in as an example person with one click of `/inloggen`. @returns the cookie, as a header carries it */
export async function signInAs(role: ExampleRole): Promise<string> {
  const site = siteAddress()
  const html = await (await fetch(`${site}/inloggen`)).text()
  const button = [...html.matchAll(/<button[^>]*name="persoon" value="([^"]+)"[^>]*>([^<]*)</g)].find(
    ([, , text]) => text?.includes(`(${role})`),
  )
  if (button?.[1] === undefined) throw new Error(`/inloggen offers no example account of a ${role}`)
  const response = await fetch(`${site}/inloggen/voorbeeld`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site },
    body: new URLSearchParams({ persoon: button[1], naar: '/mijn' }),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  if (response.status !== 303 || cookie === undefined)
    throw new Error(`signing in as a ${role}: status ${response.status}`)
  return cookie
}
