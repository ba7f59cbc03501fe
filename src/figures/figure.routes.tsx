import { Hono } from 'hono'
import { catalogueRoutes } from './catalogue.routes.tsx'
import { type CompareSlots, compareRoutes } from './compare.routes.tsx'
import type { FigureEnv } from './env.ts'
import { indicatorRoutes } from './indicator.routes.tsx'
import { mapRoutes } from './map.routes.tsx'

/** Pages of the figures by subject: `/cijfers`, `/kaart`, `/vergelijk`. */
export function figureRoutes(slots: CompareSlots) {
  return new Hono<FigureEnv>()
    .route('/', catalogueRoutes)
    .route('/', indicatorRoutes)
    .route('/', mapRoutes)
    .route('/', compareRoutes(slots))
}
