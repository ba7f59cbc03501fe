import type { FrameTexts } from '../language/texts-frame.ts'

/** A fixed address with the key of its name. */
export interface SiteLink {
  readonly path: string
  readonly name: keyof FrameTexts & string
}

/** The menu, in the order of the page. Dutch addresses. */
export const menu = [
  { path: '/zoeken', name: 'findYourPlace' },
  { path: '/regios', name: 'regions' },
  { path: '/cijfers', name: 'figures' },
  { path: '/kaart', name: 'map' },
] as const satisfies readonly SiteLink[]

export const footLinks = [
  { path: '/vergelijk', name: 'compare' },
  { path: '/bronnen', name: 'sources' },
  { path: '/api/v1', name: 'api' },
  { path: '/toegankelijkheid', name: 'accessibility' },
  { path: '/privacy', name: 'privacy' },
  { path: '/over', name: 'about' },
] as const satisfies readonly SiteLink[]

/** The entry of the menu that a page belongs to. A place belongs to finding a place. */
export function menuEntryOf(path: string): string | undefined {
  const bare = path.split(/[?#]/, 1)[0] ?? path
  if (bare.startsWith('/gebieden/')) return '/zoeken'
  return menu.find((entry) => bare === entry.path || bare.startsWith(`${entry.path}/`))?.path
}
