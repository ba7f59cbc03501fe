/** The door of the room: finding anything by name, code, postcode or something that looks like it. */
export { type SearchDocument, type SearchKind, searchKinds } from './document.ts'
export { findBeads } from './find-beads.queries.ts'
export { matchTiers } from './find-matches.ts'
export { LONGEST_QUERY } from './fold.ts'
export type { FoundPage, Hit } from './found-page.ts'
export { HITS_PER_PAGE, indexOf, type SearchOptions, searchEverything } from './search.queries.ts'
export { searchRoutes } from './search.routes.tsx'
export { suggestFor } from './suggest.queries.ts'
