/** The door of the room: figures of any place or set of places, their pages, and the parts that other pages borrow. */
export { CountMap } from './count-map.view.tsx'
export type { FigureEnv } from './env.ts'
export { figureRoutes } from './figure.routes.tsx'
export {
  createLibraryKeeper,
  type Library,
  type LibraryKeeper,
  openLibrary,
  StaleLibrary,
  warmLibrary,
} from './library.queries.ts'
export { loadObservations } from './load-observations.queries.ts'
export { Members } from './members.view.tsx'
export { findArea, type PlaceSlots, placeRoutes } from './place.routes.tsx'
export { type PlaceLinks, ProfilePage } from './place.view.tsx'
export { loadProfile, type Profile, profileRows } from './profile.queries.ts'
export { PyramidFigure } from './pyramid.view.tsx'
export { SetMap } from './set-map.view.tsx'
export { SourceCredit, SourceTitle } from './source-name.view.tsx'
export { StandOuts } from './standout.view.tsx'
