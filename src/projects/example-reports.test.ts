import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentTypes } from '../files/file-type.ts'
import { checkFile } from '../files/index.ts'
import { exampleDetails, exampleGrant, grantProject } from './example-detail.ts'
import { pdfOf } from './example-pdf.ts'
import { listExampleReports } from './example-reports.ts'

/** A PDF as its objects by their numbers, read by the table at its end as every reader does. */
function readPdf(bytes: Uint8Array): ReadonlyMap<number, string> {
  const file = Buffer.from(bytes).toString('latin1')
  expect(file.startsWith('%PDF-1.7\n')).toBe(true)
  const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  const [, size = '', table = ''] =
    /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer/.exec(file.slice(at)) ?? []
  const rows = table.match(/.{19}\n/g) ?? []
  expect(rows).toHaveLength(Number(size))
  return new Map(
    rows.slice(1).map((row, place) => {
      const [, body = ''] =
        new RegExp(`^${place + 1} 0 obj\n([\\s\\S]*?)\nendobj\n`).exec(
          file.slice(Number(row.slice(0, 10))),
        ) ?? []
      expect(body).not.toBe('')
      return [place + 1, body]
    }),
  )
}

/** What is read aloud, in the order of the pages. */
function wordsOf(objects: ReadonlyMap<number, string>): string {
  return [...objects.values()]
    .flatMap((body) => [...body.matchAll(/\((.*?[^\\])\) Tj/g)].map(([, words = '']) => words))
    .join('')
    .replaceAll(/\\([()\\])/g, '$1')
    .replaceAll('\x92', '’')
}

describe('the example reports', () => {
  test('are taken by the check that every upload goes through', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-report-'))
    try {
      for (const { name, type, bytes } of listExampleReports()) {
        const file = path.join(folder, name)
        await fs.writeFile(file, bytes)
        expect(await checkFile(file, bytes.length, documentTypes)).toEqual({ type })
      }
    } finally {
      await fs.rm(folder, { recursive: true })
    }
  })

  test('say that they are examples, and what stands on the page of the project', () => {
    const [progress, , final] = listExampleReports()
    for (const report of [progress, final]) {
      const words = wordsOf(readPdf(report?.bytes ?? new Uint8Array()))
      expect(words).toContain('Dit verslag is een voorbeeld')
      expect(words).toContain(exampleGrant.number)
    }
    const words = wordsOf(readPdf(final?.bytes ?? new Uint8Array()))
    const { needs = [], factors = [] } = exampleDetails[grantProject] ?? {}
    for (const text of [...needs.map(([, , what]) => what), ...factors.map(([, , , what]) => what)])
      expect(words).toContain(text)
  })
})

describe('a PDF of ours', () => {
  const parts = [
    { kind: 'text', text: 'Een (haakje), een \\ en een € met ’s.' },
    { kind: 'heading', text: 'Kop' },
    { kind: 'list', items: ['één', 'twee'] },
    { kind: 'list', items: ['drie'] },
    ...Array.from({ length: 90 }, (_, n) => ({ kind: 'text' as const, text: `Regel ${n}` })),
  ] as const
  const objects = readPdf(pdfOf({ title: 'Vóór & na', day: '2020-01-31', parts }))
  const all = [...objects.values()].join('\n')

  test('tells its title and language, and shows the title', () => {
    expect(objects.get(1)).toContain('/Lang(nl-NL)')
    expect(objects.get(1)).toContain('/DisplayDocTitle true')
    expect(all).toContain('<FEFF005600f300f3007200200026')
    expect(all).toContain('Vóór &amp; na'.replaceAll('ó', '\xc3\xb3'))
  })

  test('gives every word its place in the structure, in order, over all pages', () => {
    const elements = [...objects.values()].filter((body) => body.includes('/S/P/'))
    expect(elements).toHaveLength(91)
    expect(all.match(/\/S\/LI\//g)).toHaveLength(3)
    expect(all.match(/\/S\/H1\//g)).toHaveLength(1)
    const pages = [...objects.values()].filter((body) => body.includes('/Type/Page/'))
    expect(pages.length).toBeGreaterThan(1)
    // Every marked piece of a page is in the table that leads back to the structure.
    const [, nums = ''] = /\/Nums\[(.*)\]>>/.exec(all) ?? []
    const marked = all.match(/\/MCID \d+/g) ?? []
    expect(nums.match(/\d+ 0 R/g)).toHaveLength(marked.length)
    // A reference to an object that is not there makes a file damaged.
    for (const [, number] of all.matchAll(/(\d+) 0 R/g)) expect(objects.has(Number(number))).toBe(true)
  })

  test('keeps signs that mean something in a PDF, and the lengths of its streams', () => {
    expect(all).toContain('(Een \\(haakje\\), een \\\\ en een \x80 met \x92s. )')
    for (const body of objects.values()) {
      const [, length, stream = ''] = /^<<.*\/Length (\d+)>>\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? []
      if (length !== undefined) expect(stream.length).toBe(Number(length))
    }
  })
})
