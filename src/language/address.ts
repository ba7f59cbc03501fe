import { type Locale, locales } from '../base/locale.ts'

/** Addresses are Dutch; English has the same ones after `/en`. */
const ENGLISH = '/en'

/**
 * The address of a page in a language.
 *
 * @param path address on this site, with or without `/en`, with its query: "/gebieden/GM0355?jaar=2024"
 */
export function addressIn(locale: Locale, path: string): string {
  const dutch = withoutLocale(path)
  if (locale === 'nl') return dutch
  if (dutch === '/') return ENGLISH
  return dutch.startsWith('/?') || dutch.startsWith('/#')
    ? `${ENGLISH}${dutch.slice(1)}`
    : `${ENGLISH}${dutch}`
}

/** The language that an address asks for. */
export function localeOf(path: string): Locale {
  return path.startsWith(ENGLISH) && /^\/en(?=[/?#]|$)/.test(path) ? 'en' : 'nl'
}

/** The Dutch address of a page: what routes and breadcrumbs are written in. */
export function withoutLocale(path: string): string {
  if (localeOf(path) === 'nl') return path
  const rest = path.slice(ENGLISH.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** The same page in every language, for `hreflang`. */
export function alternatesOf(path: string): readonly { readonly locale: Locale; readonly path: string }[] {
  return locales.map((locale) => ({ locale, path: addressIn(locale, path) }))
}
