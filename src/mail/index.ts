/** The door of the room: messages to people. */
export { queueMail } from './mail.queries.ts'
