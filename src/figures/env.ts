import type { WebEnv } from '../web/env.ts'
import type { Library } from './library.queries.ts'

/** Variables of a request that shows figures: one library from begin to end. */
export type FigureEnv = { Variables: WebEnv['Variables'] & { library: Library } }
