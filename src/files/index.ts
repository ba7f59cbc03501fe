/** The door of the room: files outside the database, and who may have them. */
export { checkFile } from './check-file.source.ts'
export { cleanFilesJob } from './clean-files.job.ts'
export { createFolderStore } from './folder-store.source.ts'
export {
  findFile,
  listFiles,
  type NewFile,
  removeFile,
  type StoredFile,
  storeFile,
} from './stored-file.queries.ts'
