/** The door of the room: the messages as their operator sees them, and turning them off. */
export { outboxRoutes } from './outbox.routes.tsx'
