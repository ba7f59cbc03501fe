import { z } from 'zod'
import { isMailAddress, type Mailbox, readMailbox } from './mail-address.ts'

/** Everything that an operator can set; read once at start, all faults named at once. */
export interface Settings {
  readonly port: number
  readonly host: string
  /** Folder for the database and what it needs. */
  readonly folder: string
  /** A PostgreSQL server of version 15 or higher; absent: our own. */
  readonly databaseUrl?: string
  /** Whether the example regions are loaded. */
  readonly example: boolean
  /** Memory for figures [bytes]. */
  readonly figureCacheBytes: number
  /** The address that the public uses, for canonical links; absent: as asked. */
  readonly siteAddress?: string
  /** Where people can report trouble or ask about privacy, as a link: `mailto:` or `https:`. */
  readonly contact?: string
  /** The mail server, and who messages are from; absent: they stay in the outbox of the operator. */
  readonly mail?: { readonly url: string; readonly from: Mailbox }
  /** How many trusted proxies stand before this server; 0: visitors reach it themselves. */
  readonly proxies: number
  /** Storage for files that speaks S3, as an address with key and secret; absent: a folder beside the database. */
  readonly s3?: string
  /** File of the identity providers of organisations; absent: none. */
  readonly identityProviders?: string
}

export interface SettingsFault {
  readonly setting: string
  readonly fault: string
}

/** Each setting: its name in the environment, what it means, and its value when it is not set. */
export const settingDocs = [
  { name: 'NOABER_PORT', meaning: 'Port to listen on (also --port)', standard: '8080' },
  { name: 'NOABER_HOST', meaning: 'Address to listen on (also --host)', standard: '127.0.0.1' },
  { name: 'NOABER_DATA', meaning: 'Folder for the database (also --data)', standard: './data' },
  { name: 'DATABASE_URL', meaning: 'PostgreSQL server >= 15 in place of the built-in one', standard: '' },
  { name: 'NOABER_FIGURE_CACHE_MB', meaning: 'Memory for figures in MB', standard: '256' },
  { name: 'NOABER_SITE', meaning: 'Public address, such as https://regio.example', standard: '' },
  { name: 'NOABER_CONTACT', meaning: 'Mail address or page for questions and complaints', standard: '' },
  {
    name: 'NOABER_SMTP',
    meaning: 'Mail server, such as smtp://name:password@host:587; without it messages stay on /beheer/post',
    standard: '',
  },
  {
    name: 'NOABER_MAIL_FROM',
    meaning: 'Who messages are from, such as Noaber <post@regio.example>',
    standard: '',
  },
  {
    name: 'NOABER_PROXY',
    meaning: 'How many of your own proxies stand before the site; their X-Forwarded-For is believed',
    standard: '0',
  },
  {
    name: 'NOABER_S3',
    meaning: 'Storage for files: https://KEY:SECRET@s3.example/bucket?region=eu-west-1; without it a folder',
    standard: '',
  },
  {
    name: 'NOABER_IDENTITY_PROVIDERS',
    meaning: 'JSON file of sign-in services of organisations; see docs/identity-providers.md',
    standard: '',
  },
] as const

const form = z.object({
  port: z.coerce
    .number('geen getal')
    .int('geen heel getal')
    .min(0, 'lager dan 0')
    .max(65535, 'hoger dan 65535'),
  host: z.string().min(1, 'leeg'),
  folder: z.string().min(1, 'leeg'),
  databaseUrl: z.union([
    z.literal(''),
    z.string().regex(/^postgres(ql)?:\/\//, 'begint niet met postgres://'),
  ]),
  example: z.boolean(),
  cacheMegabytes: z.coerce.number('geen getal').min(16, 'lager dan 16').max(16384, 'hoger dan 16384'),
  site: z.union([z.literal(''), z.url('geen webadres')]),
  contact: z
    .string()
    .refine((text) => text === '' || contactOf(text) !== undefined, 'geen mailadres of webadres'),
  proxies: z.coerce.number('geen getal').int('geen heel getal').min(0, 'lager dan 0').max(10, 'hoger dan 10'),
  s3: z
    .string()
    .regex(
      /^$|^https?:\/\/[^:@/]+:[^@/]+@[^/]+\/[^/?]+/,
      'geen adres als https://KEY:SECRET@s3.example/bucket',
    ),
  smtp: z.string().refine((text) => text === '' || isMailServer(text), 'geen adres als smtp://host:587'),
  mailFrom: z
    .string()
    .refine((text) => text === '' || readMailbox(text) !== undefined, 'geen afzender als Naam <post@host>'),
})

function isMailServer(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== ''
}

/** An address as a link needs it: a bare mail address gets `mailto:`. */
function contactOf(text: string): string | undefined {
  const bare = text.replace(/^mailto:/i, '')
  if (isMailAddress(bare)) return `mailto:${bare}`
  const url = URL.parse(text)
  return url !== null && ['http:', 'https:'].includes(url.protocol) ? text : undefined
}

const flags = ['port', 'host', 'data'] as const

/**
 * Settings from the command line first, then the environment, then the standard values.
 *
 * @param args words after the command, such as `--port 8081 --no-example`
 * @returns the settings, or every fault with the name of its setting
 */
export function readSettings(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly faults: readonly SettingsFault[] } {
  const given = new Map<string, string>()
  const faults: SettingsFault[] = []
  let example = true
  for (let i = 0; i < args.length; i++) {
    const [word = '', inline] = (args[i] ?? '').split(/=(.*)/s)
    const flag = flags.find((name) => word === `--${name}`)
    if (word === '--no-example') example = false
    else if (!flag)
      faults.push({ setting: word, fault: `onbekend; mogelijk zijn --port, --host, --data en --no-example` })
    else {
      const value = inline ?? args[++i]
      if (value === undefined || value.startsWith('--'))
        faults.push({ setting: word, fault: 'zonder waarde' })
      else given.set(flag, value)
    }
  }
  const read = form.safeParse({
    port: given.get('port') ?? environment['NOABER_PORT'] ?? '8080',
    host: given.get('host') ?? environment['NOABER_HOST'] ?? '127.0.0.1',
    folder: given.get('data') ?? environment['NOABER_DATA'] ?? './data',
    databaseUrl: environment['DATABASE_URL'] ?? '',
    example,
    cacheMegabytes: environment['NOABER_FIGURE_CACHE_MB'] ?? '256',
    site: environment['NOABER_SITE'] ?? '',
    contact: environment['NOABER_CONTACT'] ?? '',
    proxies: environment['NOABER_PROXY'] ?? '0',
    s3: environment['NOABER_S3'] ?? '',
    smtp: environment['NOABER_SMTP'] ?? '',
    mailFrom: environment['NOABER_MAIL_FROM'] ?? '',
  })
  if (!read.success) {
    for (const issue of read.error.issues)
      faults.push({ setting: String(issue.path[0]), fault: issue.message })
  }
  const from = readMailbox(read.data?.mailFrom ?? '')
  if (read.success && read.data.smtp !== '' && !from)
    faults.push({ setting: 'mailFrom', fault: 'leeg, terwijl NOABER_SMTP er is' })
  if (!read.success || faults.length > 0) return { faults }
  const { port, host, folder, databaseUrl, cacheMegabytes, site, contact } = read.data
  return {
    settings: {
      port,
      host,
      folder,
      example,
      proxies: read.data.proxies,
      figureCacheBytes: cacheMegabytes * 1024 * 1024,
      ...(databaseUrl === '' ? {} : { databaseUrl }),
      ...(site === '' ? {} : { siteAddress: site.replace(/\/$/, '') }),
      ...(contact === '' ? {} : { contact: contactOf(contact) ?? contact }),
      ...(read.data.s3 === '' ? {} : { s3: read.data.s3 }),
      ...(environment['NOABER_IDENTITY_PROVIDERS']
        ? { identityProviders: environment['NOABER_IDENTITY_PROVIDERS'] }
        : {}),
      ...(read.data.smtp === '' || !from ? {} : { mail: { url: read.data.smtp, from } }),
    },
  }
}
