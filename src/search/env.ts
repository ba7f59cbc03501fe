import type { FigureEnv } from '../figures/env.ts'
import type { Region } from '../regions/region.ts'

/** All figures of one content version; see `figures/library.queries.ts`. */
export type Library = FigureEnv['Variables']['library']

/** Variables of a request that can find anything. */
export type SearchEnv = {
  Variables: FigureEnv['Variables'] & { readonly regions: readonly Region[] }
}
