import { z } from 'zod'
import { type Role, roles } from './rights.ts'
import { isLoopback } from './sign-in.ts'

/** Why an identity provider did not let somebody in; the words are in `language/texts-provider.ts`. */
export const providerRefusals = [
  'unreachable',
  'stale',
  'cancelled',
  'bad-proof',
  'mail-not-verified',
  'no-organisation',
  'no-role',
  'other-organisation',
  'erased',
  'last-administrator',
] as const
export type ProviderRefusal = (typeof providerRefusals)[number]

/** What an identity provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>

const claimName = z.string('ontbreekt').min(1, 'leeg').max(200, 'te lang')
const role = z.enum(roles, `geen rol; mogelijk zijn ${roles.join(', ')}`)
/** Bead of an organisation, or its KvK number. */
const organisation = z
  .string('ontbreekt')
  .regex(
    /^([0-9]{8}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/,
    'geen id van een organisatie of KvK-nummer',
  )

const provider = z
  .strictObject({
    id: z
      .string('ontbreekt')
      .regex(/^[a-z][a-z0-9-]{0,29}$/, 'geen korte naam van kleine letters, cijfers en streepjes'),
    name: z.string('ontbreekt').min(1, 'leeg').max(80, 'langer dan 80 tekens'),
    issuer: z
      .string('ontbreekt')
      .refine(isSafeIssuer, 'geen adres met https (http mag alleen op deze computer)'),
    clientId: z.string('ontbreekt').min(1, 'leeg'),
    clientSecret: z.string().min(1, 'leeg').optional(),
    clientSecretEnv: z.string().min(1, 'leeg').optional(),
    region: z.string('ontbreekt').min(1, 'leeg'),
    organisations: z.union(
      [
        z.strictObject({ fixed: organisation }),
        z.strictObject({ claim: claimName, values: z.record(z.string(), organisation) }),
      ],
      'geen { fixed } of { claim, values } met id of KvK-nummer van organisaties',
    ),
    roles: z
      .strictObject({
        claim: claimName.optional(),
        values: z.record(z.string(), role).optional(),
        default: role.optional(),
      })
      .refine(
        (one) => (one.claim === undefined) === (one.values === undefined),
        'claim en values horen bij elkaar',
      )
      .refine(
        (one) => one.claim !== undefined || one.default !== undefined,
        'zonder claim en zonder default',
      ),
    emailVerified: z.enum(['claim', 'trusted'], "niet 'claim' of 'trusted'"),
  })
  .refine((one) => one.clientSecret === undefined || one.clientSecretEnv === undefined, {
    path: ['clientSecret'],
    message: 'staat er naast clientSecretEnv; één van beide',
  })
const providers = z.array(provider, 'geen lijst').max(50, 'meer dan 50')

/** An identity provider as the program uses it. */
export interface IdentityProvider extends Omit<z.infer<typeof provider>, 'clientSecret' | 'clientSecretEnv'> {
  /** Never on a page or in a log; absent for a public client, that proves itself by PKCE alone. */
  readonly secret?: string
}

/**
 * Identity providers from the text of the file.
 *
 * @returns the providers, or every fault in Dutch with its place; never with a value, that may be a secret
 */
export function readProviders(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): { readonly providers: readonly IdentityProvider[] } | { readonly faults: readonly string[] } {
  const json = parseJson(text)
  if (json === undefined) return { faults: ['is geen JSON'] }
  const read = providers.safeParse(json)
  if (!read.success) {
    const place = (path: readonly PropertyKey[]) => path.map(String).join('.')
    return {
      faults: read.error.issues.map((issue) => {
        const message =
          issue.code === 'unrecognized_keys' ? `onbekend: ${issue.keys.join(', ')}` : issue.message
        return issue.path.length === 0 ? message : `${place(issue.path)}: ${message}`
      }),
    }
  }
  const faults: string[] = []
  const found = read.data.map(({ clientSecret, clientSecretEnv, ...one }, index): IdentityProvider => {
    const secret = clientSecretEnv === undefined ? clientSecret : environment[clientSecretEnv]
    if (clientSecretEnv !== undefined && !secret)
      faults.push(`${index}.clientSecretEnv: ${clientSecretEnv} is niet gezet`)
    if (read.data.findIndex(({ id }) => id === one.id) !== index) faults.push(`${index}.id: staat er dubbel`)
    return { ...one, ...(secret ? { secret } : {}) }
  })
  return faults.length > 0 ? { faults } : { providers: found }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isSafeIssuer(text: string): boolean {
  const url = URL.parse(text)
  if (url === null || `${url.search}${url.hash}${url.username}` !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))
}

/** Who somebody is, by what the provider says. */
export interface Admission {
  readonly subject: string
  readonly email: string
  readonly name: string
  /** Beads or KvK numbers, as in the settings. */
  readonly organisations: readonly string[]
  /** The highest of the roles that the claims give. */
  readonly role: Role | undefined
}

const said = z.object({
  sub: z.string().min(1).max(255),
  email: z.email().max(254),
  email_verified: z.union([z.boolean(), z.string()]).optional(),
  name: z.string().optional(),
})

/** What the claims mean by the settings of this provider. */
export function admissionOf(
  from: IdentityProvider,
  claims: Claims,
): { readonly admission: Admission } | { readonly refused: ProviderRefusal } {
  const read = said.safeParse(claims)
  if (!read.success) return { refused: 'bad-proof' }
  const { sub, email, email_verified, name = '' } = read.data
  const isVerified = email_verified === true || email_verified === 'true'
  if (from.emailVerified === 'claim' && !isVerified) return { refused: 'mail-not-verified' }
  const { organisations } = from
  const admitted =
    'fixed' in organisations
      ? [organisations.fixed]
      : mapped(organisations.values, claims, organisations.claim)
  const given =
    from.roles.claim === undefined ? [] : mapped(from.roles.values ?? {}, claims, from.roles.claim)
  const role = roles.findLast((one) => given.includes(one)) ?? from.roles.default
  const local = email.split('@', 1)[0] ?? ''
  const shown =
    name
      .replace(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200) || local
  return {
    admission: {
      subject: sub,
      email: email.toLowerCase(),
      name: shown,
      organisations: [...new Set(admitted)],
      role,
    },
  }
}

/** What the values of a claim (one, or a list) stand for. Only own properties: a value may be `constructor`. */
function mapped<Value>(to: Readonly<Record<string, Value>>, claims: Claims, claim: string): Value[] {
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  const table = new Map(Object.entries(to))
  return values.flatMap((one) => {
    const found = typeof one === 'string' ? table.get(one) : undefined
    return found === undefined ? [] : [found]
  })
}
