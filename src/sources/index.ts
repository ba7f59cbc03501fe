/** What other rooms and the commands may use of the sources. */
export { type AreaOrder, areaOrderOf, areaOrdersOf } from './area-order.ts'
export { type CbsBases, cbsBases, cbsOrigins } from './cbs/address.ts'
export type { Net } from './cbs/fetch.source.ts'
export type { ChangeCounts } from './compare-columns.ts'
export { type CsvReader, createCsvReader } from './csv.ts'
export type { ImportIo } from './import.job.ts'
export type { ChangeRecord } from './import.queries.ts'
export { type ImportFileArgs, importFile } from './import-file.job.ts'
export { isEditionDate, takesMoreThanItBrings } from './import-guard.ts'
export { type ImportRecord, listChanges, listImports } from './import-record.queries.ts'
export { describeImport, type ImportResult } from './import-result.ts'
export {
  type ImportTableArgs,
  type ImportTableIo,
  importTable,
  type TableRequest,
} from './import-table.job.ts'
export { knownTables } from './known-tables.ts'
export type { MeasureMapping, TableMapping } from './mapping.ts'
export { readMappingFile } from './mapping-file.ts'
export type { Progress, ShowProgress } from './progress.ts'
export type { RowSink } from './raw-row.ts'
export type { FilePart } from './read-file.source.ts'
export type { Refusal } from './refusal.ts'
export { describeRefusal, type RefusalCount } from './refusal-count.ts'
export { exportSnapshot, loadSnapshot, type SnapshotIo } from './snapshot.job.ts'
export { describeSnapshot, type SnapshotResult } from './snapshot-result.ts'
export { readXlsx } from './xlsx.source.ts'
