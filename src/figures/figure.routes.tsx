import { Hono } from 'hono'
import type { FigureEnv } from './env.ts'

/** Pages of the figures by subject: `/cijfers`, `/kaart`, `/vergelijk`. */
export const figureRoutes = new Hono<FigureEnv>()
