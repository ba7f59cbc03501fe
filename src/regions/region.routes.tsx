import { Hono } from 'hono'
import type { FigureEnv } from '../figures/env.ts'
import type { Region } from './region.ts'

export type RegionEnv = { Variables: FigureEnv['Variables'] & { regions: readonly Region[] } }

/** `/regios` and `/regios/:region`. */
export const regionRoutes = new Hono<RegionEnv>()
