/** The door of the room: messages to people. */
export type { Posting } from './letter.ts'
export { queueMail, queueMails, updateDigestOff } from './mail.queries.ts'
export { createOffAddress, readOffToken } from './off-token.queries.ts'
export { sendMailJob } from './send-mail.job.ts'
export { createPost, type Post } from './smtp.source.ts'
