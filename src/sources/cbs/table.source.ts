import type { Refusal } from '../refusal.ts'
import { addressOf, figuresAddress, isTableName, type TableRef } from './address.ts'
import { type Answer, fetchAnswer, type Net, TOO_MANY_ROWS } from './fetch.source.ts'
import { type ODataPage, type ODataRow, readPage, readSingle } from './odata-page.ts'
import { readShapeV3, readShapeV4, type TableShape } from './shape.ts'

/** What the publisher says about the table now. */
export async function readShape(ref: TableRef, net: Net): Promise<TableShape | Refusal> {
  if (!isTableName(ref.table) || !isTableName(ref.catalogue))
    return { reason: 'table-not-found', found: `${ref.catalogue}/${ref.table}` }
  return ref.version === 'v3' ? readV3(ref, net) : readV4(ref, net)
}

async function readV3(ref: TableRef, net: Net): Promise<TableShape | Refusal> {
  const infos = await readRows(ref, 'TableInfos', net)
  if ('reason' in infos) return infos
  const properties = await readRows(ref, 'DataProperties', net)
  if ('reason' in properties) return properties
  const time = properties.rows.find((row) => row['Type'] === 'TimeDimension')?.['Key']
  const periods = typeof time === 'string' ? await readRows(ref, time, net) : { rows: [] }
  if ('reason' in periods) return periods
  return readShapeV3(infos.rows, properties.rows, periods.rows)
}

async function readV4(ref: TableRef, net: Net): Promise<TableShape | Refusal> {
  const about = await fetchAnswer(addressOf(ref, 'Properties', net.bases), net, readSingle)
  if (about === TOO_MANY_ROWS) return { reason: 'source-unreachable', found: 'Properties' }
  if ('reason' in about) return about
  const dimensions = await readRows(ref, 'Dimensions', net)
  if ('reason' in dimensions) return dimensions
  const measures = await readRows(ref, 'MeasureCodes', net)
  if ('reason' in measures) return measures
  const time = dimensions.rows.find((row) => row['Kind'] === 'TimeDimension')?.['Identifier']
  const periods = typeof time === 'string' ? await readRows(ref, `${time}Codes`, net) : { rows: [] }
  if ('reason' in periods) return periods
  return readShapeV4(about.read, dimensions.rows, measures.rows, periods.rows)
}

/** All rows of a small entity set, over its pages. */
async function readRows(
  ref: TableRef,
  entity: string,
  net: Net,
): Promise<{ rows: readonly ODataRow[] } | Refusal> {
  const rows: ODataRow[] = []
  let address: string | undefined =
    `${addressOf(ref, entity, net.bases)}${ref.version === 'v3' ? '?$format=json' : ''}`
  while (address !== undefined) {
    const answer: Answer<ODataPage> | Refusal | typeof TOO_MANY_ROWS = await fetchAnswer(
      address,
      net,
      (text) => readPage(text, ref.version),
    )
    if (answer === TOO_MANY_ROWS) return { reason: 'source-unreachable', found: entity }
    if ('reason' in answer) return answer
    rows.push(...answer.read.rows)
    address = answer.read.next
  }
  return { rows }
}

/**
 * One page of figures: the first, or the one at the address that the page before it named.
 *
 * v3 is asked at ODataApi first, in one answer; when that has more than 10,000 rows, ODataFeed gives them in pages.
 */
export async function readFiguresPage(
  ref: TableRef,
  next: string | undefined,
  net: Net,
): Promise<Answer<ODataPage> | Refusal> {
  const read = (text: string): ODataPage | undefined => readPage(text, ref.version)
  const answer = await fetchAnswer(next ?? figuresAddress(ref, net.bases), net, read)
  if (answer !== TOO_MANY_ROWS) return answer
  const fed = await fetchAnswer(figuresAddress(ref, net.bases, 'Feed'), net, read)
  return fed === TOO_MANY_ROWS ? { reason: 'source-unreachable', found: ref.table } : fed
}
