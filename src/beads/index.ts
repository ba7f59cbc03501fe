/** The door of the room: what hangs on the red thread, whoever made it. */
export { createBead, findBeadAt, type NewBead } from './bead.queries.ts'
