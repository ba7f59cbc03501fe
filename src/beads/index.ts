/** The door of the room: what hangs on the red thread, whoever made it. */

export { listAround } from './around.queries.ts'
export type { Around, Near } from './around.ts'
export { beadColumns, beadFrom, createBead, findBeadAt, type NewBead } from './bead.queries.ts'
export {
  type BeadChange,
  type BeadRefusal,
  removeBead,
  restoreBead,
  updateBead,
} from './change-bead.queries.ts'
export { createBeads } from './create-beads.queries.ts'
export { follow, isFollowing, listFollowed, unfollow } from './follow.queries.ts'
export { createLink, type Link, type LinkRefusal, type NewLink, removeLink } from './link.queries.ts'
export { type BeadQuestion, countBeads, findBead, isVisibleTo, listBeads } from './list-beads.queries.ts'
export { makeOnce } from './make-once.queries.ts'
export {
  type FoundBead,
  listBeadsByWords,
  listBeadsWithWords,
  MOST_FOUND,
  type WordQuestion,
} from './search-beads.queries.ts'
export { listTitleWords } from './search-words.queries.ts'
