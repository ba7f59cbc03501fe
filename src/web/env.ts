import type { Locale } from '../base/locale.ts'
import type { Assets } from './assets.ts'

/** What every page needs to know and no page should have to ask for. */
export interface PageDefaults {
  readonly locale: Locale
  /** Dutch address of this page, without `/en`, with its query: where breadcrumbs and the language switch start from. */
  readonly path: string
  /** Where this site is to be found, such as "https://noaber.example"; never taken from the request. */
  readonly origin: string
  readonly assets: Assets
  /** The browser sent a session: the header leads to one's own page. Whether it holds is asked where it matters. */
  readonly signedIn: boolean
  /** The organisation that runs this site, where it is known. */
  readonly operator?: Operator
}

export interface Operator {
  readonly name: string
  /** Address that people can write to: `https:` or `mailto:`. */
  readonly contact: string
}

/** Variables of a request. Later rooms need more (`db`, `figures`): they extend it with an intersection. */
export type WebEnv = { Variables: { locale: Locale; page: PageDefaults } }
