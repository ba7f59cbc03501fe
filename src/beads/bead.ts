/**
 * What people link, follow, discuss or find. A later room adds its kind here, and its address below: search, links,
 * following, the audit trail and removal then work for it.
 */
export const beadKinds = [
  'organisation',
  'person',
  'body',
  'theme',
  'project',
  'action',
  'meeting',
  'article',
] as const
export type BeadKind = (typeof beadKinds)[number]

/** Who may see a bead. `partners`: whoever acts for a partner of the region. `team`: the team of the region. */
export const visibilities = ['public', 'partners', 'team', 'draft'] as const
export type Visibility = (typeof visibilities)[number]

/** One bead on the thread. The room of its kind has a table of its own with the same id. */
export interface Bead {
  readonly id: string
  /** Slug of the region that it belongs to. */
  readonly region: string
  readonly kind: BeadKind
  readonly title: string
  /** One or two sentences of plain Dutch; may be empty. */
  readonly summary: string
  /** Last part of its address, unique within region and kind. */
  readonly slug: string
  readonly visibility: Visibility
  /** The organisation that it is from: whoever has rights for that organisation has them here. */
  readonly owner?: string
  /** Invented, and marked as such. */
  readonly example: boolean
  /** Goes up with every change; a form that was opened before another's change is refused. */
  readonly revision: number
}

/** Middle part of the address of a kind. */
export const kindPaths: Readonly<Record<BeadKind, string>> = {
  organisation: 'partners',
  person: 'personen',
  body: 'gremia',
  theme: 'themas',
  project: 'projecten',
  action: 'acties',
  meeting: 'bijeenkomsten',
  article: 'nieuws',
}

/** Dutch address of a bead, without `/en`. */
export function beadPath({ region, kind, slug }: Pick<Bead, 'region' | 'kind' | 'slug'>): string {
  return `/regios/${region}/${kindPaths[kind]}/${slug}`
}

/**
 * The last part of an address from a title: "Welzijn ’t Gooi & Co" becomes "welzijn-t-gooi-co".
 *
 * @returns at most 60 characters; "zonder-naam" when no letter or digit is left
 */
export function slugOf(title: string): string {
  const bare = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return bare === '' ? 'zonder-naam' : bare
}

/** Slugs that would be taken for a page of the region itself. */
export const takenSlugs: readonly string[] = [
  'nieuw',
  'importeren',
  'exporteren',
  'kaart',
  'bewerken',
  'geschiedenis',
]
