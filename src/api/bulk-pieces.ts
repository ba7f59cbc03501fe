import { type ExportRow, exportCsv, exportJson } from '../figures/export.ts'

/** Rows in one piece: some 200 kB of text. */
const ROWS_PER_PIECE = 1000

/** A CSV file in pieces, with one header. */
export function* csvPieces(rows: Iterable<ExportRow>): Iterable<string> {
  let isFirst = true
  for (const piece of piecesOf(rows)) {
    const text = exportCsv(piece)
    yield isFirst ? text : text.slice(text.indexOf('\r\n') + 2)
    isFirst = false
  }
  if (isFirst) yield exportCsv([])
}

/** A JSON document in pieces: what it says of itself, then `observations`. */
export function* jsonPieces(
  rows: Iterable<ExportRow>,
  about: Readonly<Record<string, unknown>>,
): Iterable<string> {
  const open = JSON.stringify(about).replace(/\}$/, '')
  yield `${open}${open === '{' ? '' : ','}"observations":[`
  let isFirst = true
  for (const piece of piecesOf(rows)) {
    yield `${isFirst ? '' : ','}${piece.map((row) => JSON.stringify(exportJson(row))).join(',')}`
    isFirst = false
  }
  yield ']}'
}

function* piecesOf(rows: Iterable<ExportRow>): Iterable<readonly ExportRow[]> {
  let piece: ExportRow[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < ROWS_PER_PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}
