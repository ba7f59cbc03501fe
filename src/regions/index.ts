/** The door of the room: collaborations with a territory, and their pages. */
export { createRegion, createRegions, listRegions, removeRegion } from './region.queries.ts'
export { type RegionEnv, regionRoutes } from './region.routes.tsx'
