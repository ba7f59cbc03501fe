/** The door of the room: the figures for programs, and the page that explains how to ask for them. */
export { apiDocsRoutes } from './docs.routes.tsx'
export { withApiHeaders } from './headers.api.ts'
export { apiRoutes } from './resources.api.ts'
