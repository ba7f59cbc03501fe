import { describe, expect, test } from 'vitest'
import { knownTables } from './known-tables.ts'
import { readMappingFile } from './mapping-file.ts'
import { mappedFiles } from './mappings/mapped-files.ts'
import { describeRefusal } from './refusal-count.ts'
import { testMapping } from './testing.ts'

describe('a mapping file', () => {
  test('is read as it was written', () => {
    expect(readMappingFile(JSON.stringify(testMapping))).toEqual({ mapping: testMapping })
    for (const { mapping } of mappedFiles)
      expect(readMappingFile(JSON.stringify(mapping))).toEqual({ mapping })
  })

  test('that is wrong is refused, with every part that is', () => {
    const wrong = {
      ...testMapping,
      vintage: '2024',
      blnk: 'zero',
      measures: [{ column: 'x', indicator: 'y', status: 'sure' }],
    }
    const read = readMappingFile(JSON.stringify(wrong))
    expect('faults' in read && read.faults.map(({ column }) => column)).toEqual([
      'vintage',
      'measures.0.status',
      '',
    ])
    expect(readMappingFile('{"source": ')).toMatchObject({ faults: [{ reason: 'bad-mapping' }] })
  })

  test('with a source that is in no list is refused: its figures could not be shown', () => {
    const read = readMappingFile(JSON.stringify({ ...testMapping, source: '85984NEDD' }))
    expect('faults' in read && read.faults.map((fault) => describeRefusal(fault, 'nl'))).toEqual([
      'Het koppelbestand noemt bij "source" een bron die Noaber niet kent. Een cijfer zonder bekende bron kan niet worden getoond. (kolom "source", "85984NEDD") Kies de code van een tabel op de pagina /bronnen, of laat de bron eerst toevoegen (docs/mapping-file.md).',
    ])
  })
})

describe('the tables that can be fetched', () => {
  test('bring every indicator that the shipped files have of that table', () => {
    expect(knownTables.size).toBeGreaterThan(0)
    for (const [source, requests] of knownTables) {
      const shipped = mappedFiles.filter(({ mapping }) => mapping.source === source)
      const indicators = (mappings: readonly { mapping: { measures: readonly { indicator: string }[] } }[]) =>
        [
          ...new Set(mappings.flatMap(({ mapping }) => mapping.measures.map(({ indicator }) => indicator))),
        ].sort()
      expect([source, ...indicators(requests)]).toEqual([source, ...indicators(shipped)])
    }
  })
})
