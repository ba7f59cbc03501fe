import { SaxesParser } from 'saxes'
import { createRowWriter, type RowSink } from './raw-row.ts'
import type { Refusal } from './refusal.ts'
import { columnOfReference, numberText } from './xlsx-cell.ts'

/** Reader of one part of a workbook; a refusal stops the reading. */
export interface XmlReader {
  push(text: string): Refusal | undefined
  end(): Refusal | undefined
}

const MAX_COLUMNS = 4096

/**
 * Rows of a worksheet (ECMA-376 part 1, 18.3) from its XML, as it comes in. The first row with a text is the header.
 *
 * A formula counts for its stored result; without one the cell holds `=` and is refused where a number is needed.
 *
 * @param strings the shared strings of the workbook
 * @param refuseFormulas stops at the first formula: a list that people fill in has no use for one
 */
export function createSheetReader(
  strings: readonly string[],
  sink: RowSink,
  refuseFormulas = false,
): XmlReader {
  let fault: Refusal | undefined
  let cells: string[] = []
  let line = 0
  let column = 0
  let kind = ''
  let reference = ''
  let text = ''
  let hasFormula = false
  let hasValue = false
  let inText = false
  let writer: ReturnType<typeof createRowWriter> | undefined
  let width = 0

  const parser = new SaxesParser()
  parser.on('error', (error) => {
    fault ??= { reason: 'bad-workbook', line: line + 1, found: error.message }
  })
  parser.on('opentag', ({ name, attributes }) => {
    const tag = localName(name)
    if (tag === 'row') {
      line = Number(attributes['r'] ?? line + 1) || line + 1
      cells = []
      column = -1
    } else if (tag === 'c') {
      reference = attributes['r'] ?? ''
      column = columnOfReference(reference) ?? column + 1
      kind = attributes['t'] ?? 'n'
      text = ''
      hasFormula = false
      hasValue = false
    } else if (tag === 'f') {
      hasFormula = true
      if (refuseFormulas) fault ??= { reason: 'formula-in-cell', found: reference }
    } else if (tag === 'v' || tag === 't') {
      hasValue = true
      inText = true
    }
  })
  parser.on('text', (part) => {
    if (inText) text += part
  })
  parser.on('closetag', ({ name }) => {
    const tag = localName(name)
    if (tag === 'v' || tag === 't') inText = false
    else if (tag === 'c') keepCell()
    else if (tag === 'row') keepRow()
  })

  function keepCell(): void {
    if (column >= MAX_COLUMNS) fault ??= { reason: 'workbook-too-large', line, found: `${column + 1}` }
    else if (hasFormula && (!hasValue || text === '')) cells[column] = '='
    else if (kind === 's') cells[column] = strings[Number(text)] ?? ''
    else cells[column] = kind === 'n' ? numberText(text) : text
  }

  function keepRow(): void {
    if (fault || !cells.some((cell) => cell !== undefined && cell.trim() !== '')) return
    if (!writer) {
      const names = Array.from(cells, (cell) => (cell ?? '').trim())
      width = names.length
      writer = createRowWriter(width)
      fault = sink.header(names)[0]
      return
    }
    if (cells.slice(width).some((cell) => cell !== undefined && cell.trim() !== '')) {
      sink.refuse({ reason: 'row-length', line, found: `${cells.length} ≠ ${width}` })
      return
    }
    writer.begin(line)
    for (let place = 0; place < width; place++) writer.put(cells[place] ?? '')
    sink.row(writer.row)
  }

  return {
    push(part) {
      if (!fault) parser.write(part)
      return fault
    },
    end() {
      if (!fault) parser.close()
      if (!fault && !writer) fault = { reason: 'empty-file' }
      return fault
    },
  }
}

/**
 * The shared strings of a workbook. Rich text is put together, phonetic hints are left out.
 *
 * @param limit most characters together: beyond it the workbook is refused
 */
export function createStringsReader(strings: string[], limit: number): XmlReader {
  let fault: Refusal | undefined
  let text = ''
  let size = 0
  let inText = false
  let hint = 0
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    fault ??= { reason: 'bad-workbook', found: error.message }
  })
  parser.on('opentag', ({ name }) => {
    const tag = localName(name)
    if (tag === 'si') text = ''
    else if (tag === 'rPh') hint++
    else if (tag === 't') inText = hint === 0
  })
  parser.on('text', (part) => {
    if (inText) text += part
  })
  parser.on('closetag', ({ name }) => {
    const tag = localName(name)
    if (tag === 't') inText = false
    else if (tag === 'rPh') hint--
    else if (tag === 'si') {
      strings.push(text)
      size += text.length + 16
      if (size > limit) fault ??= { reason: 'workbook-too-large', found: 'sharedStrings' }
    }
  })
  return {
    push(part) {
      if (!fault) parser.write(part)
      return fault
    },
    end() {
      if (!fault) parser.close()
      return fault
    },
  }
}

/** Elements by name with their attributes, for the two small parts that say which sheet is where. */
export function listElements(xml: string, wanted: string): Readonly<Record<string, string>>[] | undefined {
  const found: Readonly<Record<string, string>>[] = []
  let isBroken = false
  const parser = new SaxesParser()
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (localName(name) === wanted) found.push({ ...attributes })
  })
  parser.write(xml).close()
  return isBroken ? undefined : found
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
