/** The door of the room: files outside the database, and who may have them. */
export { checkFile } from './check-file.source.ts'
export { cleanFilesJob } from './clean-files.job.ts'
export { contentOf } from './content.source.ts'
export { fileRoutes } from './file.routes.ts'
export { createFolderStore } from './folder-store.source.ts'
export { type Received, type ReceivedForm, receiveForm } from './receive.source.ts'
export { createS3Store, readS3Address } from './s3-store.source.ts'
export type { Content, FileStore } from './store.ts'
export {
  findFile,
  listFiles,
  type NewFile,
  removeFile,
  type StoredBytes,
  type StoredFile,
  storeBytes,
  storeFile,
  storeRow,
} from './stored-file.queries.ts'
