import type { Hono } from 'hono'
import { createBead } from '../../src/beads/index.ts'
import type { Database } from '../../src/database/database.ts'
import { createOffToken } from '../../src/mail/off-token.queries.ts'
import { createAgendaItem } from '../../src/meetings/agenda.queries.ts'
import { createFeed } from '../../src/meetings/calendar.queries.ts'
import { registerGuest } from '../../src/meetings/registration.queries.ts'
import { registrationToken } from '../../src/meetings/registration-token.queries.ts'
import { roomCodeOf } from '../../src/meetings/room-code.queries.ts'
import { makeMeeting } from '../../src/meetings/testing.ts'
import { createOperatorLink, stampForm } from '../../src/people/index.ts'
import { formOf, NOW, testAct } from '../../src/people/testing.ts'
import { placePerson } from '../../src/projects/index.ts'
import { makeProject } from '../../src/projects/testing.ts'
import type { Stage } from './stage.ts'

/** What a case works with. */
export interface WriteTools {
  readonly db: Database
  readonly app: Pick<Hono, 'request'>
  readonly stage: Stage
  /** Cookie of a session of this person. */
  readonly begin: (person: string) => Promise<string>
}

export interface Prepared {
  readonly fields?: Readonly<Record<string, string>>
  /** Where to send it to, when it is not the address with the things of the stage. */
  readonly address?: string
  /** Who sends it; absent: the operator. "" is a visitor. */
  readonly as?: string
}

export interface WriteCase {
  /** What has to be there first, and what to send beside or in place of what stands in the form. */
  readonly prepare?: (tools: WriteTools) => Promise<Prepared>
  /** Rows of the trail that it leaves, as "action kind"; absent: one, whichever. */
  readonly leaves?: readonly string[]
  /** Needed when it leaves another number than one. */
  readonly why?: string
}

/** What to type in fields of these names, whatever stands in them: what was not changed leaves no row. */
export const typedWords: Readonly<Record<string, string>> = {
  tekst: 'Andere tekst',
  over: '',
  naam: 'Andere naam',
  titel: 'Andere titel',
  samenvatting: 'Een andere zin.',
  omschrijving: 'Een andere omschrijving.',
  waarvoor: 'Tekenen',
  functie: 'Voorzitter',
  reden: 'Dubbel',
  besluit: 'Besluit 1',
  besluitadres: 'https://zorg.example/besluit',
  website: 'https://zorg.example',
  kvk: '12345678',
  gebiedscodes: '',
  logotekst: '',
  persoon: '',
  tot: '',
  email: 'zelf@voorbeeld.invalid',
  lijst: 'nieuw@zorg.example; Nieuw',
}

const juneMorning = {
  dag: '2026-06-11',
  begin: '09:30',
  einde: '12:00',
  einddag: '',
  'aanmelden-tot': '',
  online: '',
  plaatsen: '',
} as const

const self = async ({ db }: WriteTools) =>
  (
    await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'zelf@voorbeeld.invalid')
      .executeTakeFirstOrThrow()
  ).id

const roleOf = async ({ db, stage }: WriteTools) =>
  await db
    .selectFrom('role')
    .select(['person', 'organisation'])
    .where('id', '=', stage.values['role'] ?? '')
    .executeTakeFirstOrThrow()

/** Routes that need more than the form on their page, or leave another number of rows than one. */
export const writeCases: Readonly<Record<string, WriteCase>> = {
  '/inloggen': {
    leaves: [],
    why: 'a link is asked for, by nobody yet; signing in with it leaves the row',
  },
  '/inloggen/link': {
    async prepare({ db, app }) {
      await app.request('/inloggen', formOf({ email: 'zelf@voorbeeld.invalid' }))
      const mail = await db
        .selectFrom('mail_message')
        .select('text')
        .where('kind', '=', 'sign-in')
        .executeTakeFirstOrThrow()
      return { as: '', fields: { token: /token=([^&\s]+)/.exec(mail.text)?.[1] ?? '' } }
    },
    leaves: ['sign-in account'],
  },
  '/inloggen/beheer': {
    async prepare({ db }) {
      const path = await createOperatorLink(db, new Date('2026-01-15T10:00:00Z'))
      return { as: '', fields: { token: path.split('token=')[1] ?? '' } }
    },
    leaves: ['create person', 'sign-in account'],
    why: 'the first link of a site makes its operator',
  },
  '/mijn/inloggen': {
    async prepare(tools) {
      const as = await self(tools)
      await tools.begin(as)
      return { as, fields: { sessie: 'anders' } }
    },
  },
  '/mijn/inloggen/tweede-stap': {
    leaves: [],
    why: 'a secret that counts for nothing until it is confirmed; confirming leaves the row',
  },
  '/beheer/tweede-stap/uit': {
    async prepare(tools) {
      const row = { person: await self(tools), secret: '', last_step: 0, recovery_hashes: [] }
      const at = new Date('2026-01-15T10:00:00Z')
      await tools.db
        .insertInto('auth_second_factor')
        .values({ ...row, confirmed_at: at, created_at: at })
        .execute()
      return {}
    },
    leaves: ['remove second-factor'],
  },
  '/regios/:region/beheer/overdragen': {
    async prepare(tools) {
      const { person: van, organisation: organisatie } = await roleOf(tools)
      return { fields: { van, organisatie, naar: await self(tools) } }
    },
    leaves: ['create role', 'remove role'],
    why: 'one for each role that begins or ends; seats and mandates leave theirs',
  },
  '/mijn/rollen/:role/stoppen': {
    prepare: async (tools) => ({ as: (await roleOf(tools)).person }),
    leaves: ['remove role'],
  },
  '/mijn/wissen': {
    prepare: async (tools) => ({ as: await self(tools), fields: { woord: 'wissen' } }),
    leaves: ['erase person'],
  },
  '/regios/:region/personen/:slug/wissen': {
    prepare: async () => ({ fields: { woord: 'wissen' } }),
    leaves: ['erase person'],
  },
  '/regios/:region/personen/:slug/bericht': {
    leaves: [],
    why: 'a message to a person: kept with the messages, for as long as those are',
  },
  '/mijn/agenda/weg': {
    async prepare(tools) {
      const as = await self(tools)
      await createFeed(tools.db, testAct, as)
      return { as }
    },
    leaves: ['remove calendar-feed'],
  },
  '/regios/:region/nieuws/nieuw': {
    prepare: async () => ({ fields: { 'gaat-over': '', wanneer: 'concept', dag: '', tijd: '', knop: '' } }),
  },
  '/regios/:region/nieuws/:slug/bewerken': {
    prepare: async () => ({ fields: { 'gaat-over': '', wanneer: 'nu', dag: '', tijd: '', knop: '' } }),
    leaves: ['update article', 'update article'],
    why: 'one for what every bead has, such as its title; one for what only articles have',
  },
  '/regios/:region/bijeenkomsten/nieuw': { prepare: async () => ({ fields: juneMorning }) },
  '/regios/:region/bijeenkomsten/:slug/bewerken': {
    prepare: async () => ({ fields: juneMorning }),
    leaves: ['update meeting', 'update meeting'],
    why: 'one for what every bead has, such as its title; one for what only meetings have',
  },
  '/regios/:region/bijeenkomsten/:slug/sessies/nieuw': {
    prepare: async () => ({ fields: { ...juneMorning, begin: '10:00', einde: '11:00' } }),
  },
  '/regios/:region/bijeenkomsten/:slug/agenda/nieuw': {
    prepare: async () => ({ fields: { minuten: '10', project: '' } }),
  },
  '/regios/:region/bijeenkomsten/:slug/agenda/:item': {
    async prepare({ db, stage }) {
      const region = stage.values['region'] ?? ''
      const meeting = await makeMeeting(db, { region, title: 'Met agenda' })
      const made = await createAgendaItem(db, testAct, meeting.id, { title: 'Welkom', minutes: 5 })
      const item = 'id' in made ? made.id : ''
      const address = `/regios/${region}/bijeenkomsten/${meeting.slug}/agenda/${item}`
      return { address, fields: { actie: 'weg' } }
    },
  },
  '/regios/:region/bijeenkomsten/:slug/aanmelden': {
    async prepare({ db }) {
      const begonnen = await stampForm(db, new Date(NOW.getTime() - 10_000))
      const guest = {
        naam: 'Gast',
        email: 'gast2@voorbeeld.invalid',
        organisatie: '',
        website: '',
        sessie: '',
      }
      return { as: '', fields: { ...guest, sector: '', begonnen } }
    },
    leaves: ['create registration'],
  },
  '/regios/:region/bijeenkomsten/:slug/aanmelden/mijn': {
    leaves: ['create registration', 'update registration'],
    why: 'that somebody registered, and that they have a place',
  },
  '/aanmelding/:token': {
    async prepare({ db, stage }) {
      const meeting = await makeMeeting(db, { region: stage.values['region'] ?? '', title: 'Met link' })
      const email = 'gast3@voorbeeld.invalid'
      const guest = { name: 'Gast', email, locale: 'nl', organisationName: '' } as const
      await registerGuest(db, testAct, meeting.id, guest, 'https://noaber.example')
      const { id } = await db
        .selectFrom('registration')
        .select('id')
        .where('meeting', '=', meeting.id)
        .executeTakeFirstOrThrow()
      return {
        as: '',
        address: `/aanmelding/${await registrationToken(db, id)}`,
        fields: { actie: 'bevestigen' },
      }
    },
    leaves: ['update registration'],
  },
  '/zaal': {
    async prepare({ db, stage }) {
      const [startsAt, endsAt] = [new Date(NOW.getTime() - 600_000), new Date(NOW.getTime() + 600_000)]
      const region = stage.values['region'] ?? ''
      const meeting = await makeMeeting(db, { region, title: 'Nu bezig', startsAt, endsAt })
      return { as: '', fields: { code: await roomCodeOf(db, meeting.id) } }
    },
    leaves: [],
    why: 'it leads to a form; what is sent with that leaves the row',
  },
  '/concepten/weg': {
    prepare: async () => ({ fields: { pad: '/regios/x/projecten/nieuw' } }),
    leaves: [],
    why: 'it was never sent',
  },
  '/regios/:region/beheer/rollen': {
    async prepare(tools) {
      const { organisation } = await roleOf(tools)
      return { fields: { persoon: await self(tools), organisatie: organisation, rol: 'reader', waar: '' } }
    },
  },
  '/regios/:region/projecten/nieuw': {
    prepare: async () => ({ fields: { actie: '', fase: 'idea', begin: '', eind: '', antwoordtermijn: '5' } }),
  },
  '/regios/:region/projecten/:slug/bewerken': {
    prepare: async () => ({ fields: { actie: '', fase: 'idea', begin: '', eind: '', antwoordtermijn: '5' } }),
    leaves: ['update project', 'update project'],
    why: 'one for what every bead has, such as its title; one for what only projects have',
  },
  '/regios/:region/projecten/:slug/mensen': {
    prepare: async () => ({ fields: { persoon: 'Zelf', functie: 'member', organisatie: '' } }),
  },
  '/regios/:region/projecten/:slug/mensen/:id/stop': {
    async prepare(tools) {
      const { db, stage } = tools
      const region = stage.values['region'] ?? ''
      const project = await makeProject(db, { region, title: 'Met iemand' })
      const place = { project: project.id, person: await self(tools), function: 'member' } as const
      const id = await placePerson(db, testAct, place)
      return { address: `/regios/${region}/projecten/${project.slug}/mensen/${id}/stop` }
    },
  },
  '/regios/:region/projecten/:slug/acties/nieuw': {
    leaves: ['create action', 'create link'],
    why: 'the action, and that it hangs under its project',
  },
  '/regios/:region/acties/:slug/stand': {
    prepare: async ({ stage }) => ({
      address: `/regios/${stage.values['region']}/acties/${stage.values['slug of action']}/stand`,
      fields: { stand: 'busy', toelichting: '' },
    }),
  },
  '/regios/:region/projecten/:slug/meedoen': {
    // A field that only programs fill in.
    prepare: async () => ({ fields: { website: '' } }),
  },
  '/regios/:region/projecten/:slug/resultaten/nieuw': {
    prepare: async () => ({
      fields: {
        cijfer: '',
        gebied: '',
        maat: 'Vallen',
        nul: '12',
        doel: '8',
        nuldag: '',
        doeldag: '2026-12-31',
      },
    }),
  },
  '/regios/:region/projecten/:slug/resultaten/:result/metingen/nieuw': {
    prepare: async () => ({ fields: { gemeten: '2026-01-14', waarde: '7,5' } }),
  },
  '/regios/:region/projecten/:slug/resultaten/:result': {
    // Empty in the stage, and an area goes with a figure only.
    prepare: async () => ({ fields: { cijfer: '', gebied: '' } }),
  },
  '/uitnodiging/:token': {
    prepare: async () => ({ as: '' }),
    leaves: ['create person', 'create role', 'update invitation', 'sign-in account'],
    why: 'the account, its role, the answer, and that they came in by it',
  },
  '/uitnodiging/:token/afslaan': { prepare: async () => ({ as: '' }), leaves: ['update invitation'] },
  '/regios/:region/partners/:slug/bewerken': {
    leaves: ['update organisation', 'update organisation'],
    why: 'one for what every bead has, such as its title; one for what only organisations have',
  },
  '/regios/:region/partners/:slug/deelname': {
    prepare: async () => ({ fields: { tot: '2026-12-31' } }),
  },
  '/regios/:region/gremia/:slug/bewerken': {
    leaves: ['update body', 'update body'],
    why: 'one for what every bead has, such as its title; one for what only bodies have',
  },
  '/regios/:region/gremia/:slug/koppelen': {
    async prepare({ db, stage }) {
      const shown = { summary: '', visibility: 'public', example: false } as const
      const theme = { ...shown, region: stage.values['region'] ?? '', kind: 'theme', title: 'Ander' } as const
      const { id } = await createBead(db, testAct, theme)
      return { fields: { relatie: 'contributes-to.theme.uit', met: id } }
    },
    leaves: ['create link'],
  },
  '/regios/:region/verwijderd/:id': {
    async prepare({ app, stage, begin }) {
      const { id = '', region } = stage.values
      const cookie = await begin(stage.actors.find(({ isOperator }) => isOperator)?.id ?? '')
      const path = `/regios/${region}/themas/${stage.values['slug of theme']}/verwijderen`
      await app.request(path, formOf({ reden: 'Dubbel' }, { 'sec-fetch-site': 'same-origin', cookie }))
      return { address: `/regios/${region}/verwijderd/${id}` }
    },
    leaves: ['restore theme'],
  },
  '/post/uit/:token': {
    async prepare(tools) {
      return { as: '', address: `/post/uit/${await createOffToken(tools.db, await self(tools))}` }
    },
  },
}

/** Routes that no form of a page of the stage reaches, and where their rows are tested. */
export const untried: readonly (readonly [path: RegExp, why: string])[] = [
  [/^\/vervolgafspraak\/:token$/, 'needs a link from the mail: src/meetings/follow-up.routes.test.ts'],
  [/\/uitspraak$/, 'during a meeting only, with the link of its room: src/meetings/statement.routes.test.ts'],
  [/\/uitspraken$/, 'needs statements from a room: src/meetings/statement.routes.test.ts'],
  [/\/uitkomsten\/:outcome\/omhoog$/, 'needs two outcomes: src/meetings/outcome.routes.test.ts'],
  [/\/nieuws\/:slug\/beeld(\/verwijderen)?$/, 'needs a file: src/news/picture.routes.test.ts'],
  [/\/verslagen\/(nieuw|:report\/verwijderen)$/, 'needs a file: src/projects/report.routes.test.ts'],
  [/^\/inloggen\/voorbeeld$/, 'off in the site of this test: src/people/sign-in.routes.test.ts'],
  [/^\/(inloggen\/passkey|mijn\/passkeys)/, 'needs a device: src/people/passkey.routes.test.ts'],
  [/^\/inloggen\/code$/, 'needs a phone: src/people/second-factor.routes.test.ts'],
  [/\/vragen\/:id$|^\/vragen\/:token$/, 'needs a question that waits: src/projects/way-in.routes.test.ts'],
  [/^\/voortgang\/:token$/, 'needs a link from the mail: src/projects/confirm.routes.test.ts'],
  [/^\/antwoord\/:token$/, 'needs a message with its link: src/people/contact.routes.test.ts'],
  [
    /\/(?!gremia\/)[a-z]+\/:slug\/koppelen$/,
    'the same for all kinds, with links that differ: tried for bodies',
  ],
  [
    /\/(?!gremia|themas)[a-z]+\/:slug\/koppelen\/:link\/verwijderen$/,
    'the link of the stage is of a body and a theme: tried for both',
  ],
  [/^\/concepten$/, 'sent by a script, and nothing happened yet: src/thread/draft.routes.test.ts'],
  [/\/projecten\/:slug\/ongedaan$/, 'undoes a change of before: src/projects/project-form.routes.test.ts'],
  [/\/acties\/:slug\/ongedaan$/, 'undoes a change of before: src/projects/action.routes.test.ts'],
  [
    /\/partners\/nieuw\/bestaand$|^\/regios\/:region\/deelname$/,
    'needs a partner of another region: src/partners/add-partner.routes.test.ts, leave-region.routes.test.ts',
  ],
  [/\/importeren/, 'several steps with a file: src/partners/import.routes.test.ts'],
]
