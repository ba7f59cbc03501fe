import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { committedDocument } from './committed-document.ts'
import { operations } from './operations.ts'
import { parameterWords } from './parameters.ts'

/** The document as a program reads it. */
interface Described {
  openapi: string
  info: { version: string; contact: Record<string, string>; license: { name: string } }
  servers: { url: string }[]
  paths: Record<string, Record<string, DescribedOperation>>
  components: {
    schemas: Record<string, { properties: object }>
    responses: Record<string, DescribedResponse>
  }
}
interface DescribedOperation {
  operationId: string
  parameters?: { name: string; in: string; description?: string; schema?: object }[]
  responses: Record<string, DescribedResponse>
}
interface DescribedResponse {
  $ref?: string
  headers?: object
  content?: Record<string, { schema: object }>
}

const document = JSON.parse(JSON.stringify(committedDocument())) as Described
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

test('docs/openapi.json is what the program would write now: run tools/openapi.mjs', () => {
  const file = new URL('../../docs/openapi.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(document)
})

// The rules as the linter of the NL API Design Rules 2.2 checks them.
describe('the NL API Design Rules', () => {
  test('doc-openapi: OpenAPI 3, with a contact that has a name, an e-mail address and a page', () => {
    expect(document.openapi).toMatch(/^3(.\d+){1,2}$/)
    expect(Object.keys(document.info.contact).sort()).toEqual(['email', 'name', 'url'])
  })

  test('semver and uri-version: a whole version in the document, the first number in the address', () => {
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(document.servers.map(({ url }) => url)).toEqual(['https://noaber.example/api/v1'])
  })

  test('http-methods: only reading', () => {
    expect(all.length).toBeGreaterThan(operations.length)
    expect(new Set(all.map(({ method }) => method))).toEqual(new Set(['get']))
  })

  test('paths are kebab-case without a slash at the end', () => {
    for (const { path } of all) expect(path).toMatch(/^(\/([a-z0-9-]+|\{[a-z]+\}|openapi\.json))+$/)
  })

  test('query keys are camelCase', () => {
    const keys = all.flatMap(({ operation }) =>
      (operation.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name),
    )
    expect(keys).toContain('pageSize')
    for (const key of keys) expect(key).toMatch(/^[a-z][a-z\d]*([A-Z][a-z\d]*)*$/)
  })

  test('version-header: on every answer that is no problem', () => {
    for (const { operation } of all) {
      const good = Object.entries(operation.responses).filter(([status]) => /^[23]/.test(status))
      expect(good.length).toBeGreaterThan(0)
      for (const [, response] of good) expect(Object.keys(response.headers ?? {})).toContain('API-Version')
    }
  })

  test('problem-details: every problem is problem+json with status, title and detail', () => {
    const problems = Object.values(document.components.responses)
    expect(problems).toHaveLength(3)
    for (const { content } of problems)
      expect(Object.keys(content ?? {})).toEqual(['application/problem+json'])
    const { properties } = document.components.schemas['Problem'] ?? { properties: {} }
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(['status', 'title', 'detail', 'errors']))
  })

  test('invalid-input: whatever has parameters may answer 400', () => {
    for (const { operation } of all.filter((each) => each.operation.parameters?.length))
      expect(Object.keys(operation.responses)).toContain('400')
  })
})

describe('the document', () => {
  test('has every reference that it makes', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, at]) => at ?? '',
    )
    expect(references.length).toBeGreaterThan(20)
    for (const reference of references) {
      const found = reference.split('/').reduce<unknown>((node, key) => (node as never)?.[key], document)
      expect(found, reference).toBeTypeOf('object')
    }
  })

  test('names every part of a path as a parameter, and explains every parameter', () => {
    for (const { path, operation } of all) {
      const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      const described = (operation.parameters ?? []).filter((each) => each.in === 'path')
      expect(described.map(({ name }) => name)).toEqual(parts)
      for (const each of operation.parameters ?? []) expect(each.description, each.name).toMatch(/\.$/)
    }
  })

  test('has a different name for every operation', () => {
    const names = all.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
  })

  test('every parameter has its words in both languages', () => {
    const fields = operations.flatMap(({ query }) => Object.values(query.shape))
    expect(fields.length).toBeGreaterThan(10)
    for (const field of fields) {
      const words = parameterWords.get(field)
      expect(words?.text.nl).toMatch(/\.$/)
      expect(words?.text.en).toMatch(/\.$/)
    }
  })
})
