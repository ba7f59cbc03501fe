import { importRoutes } from '../sheets/index.ts'
import { partnerImport } from './import-look.queries.ts'

/** `/regios/:region/importeren`: a list of partners, people and seats is sent, looked at, written and taken back. */
export const partnerImportRoutes = importRoutes(partnerImport)
