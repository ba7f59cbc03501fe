import { z } from 'zod'
import { type Operation, operations, schemas, tags } from './operations.ts'
import { parameterWords } from './parameters.ts'
import { API_PATH, API_VERSION } from './version.ts'

/** Who answers for this site, as the NL API Design Rules want it. */
export interface ApiContact {
  readonly name: string
  readonly url: string
  /** Absent when the operator has only given a page. */
  readonly email?: string
}

type Json = Readonly<Record<string, unknown>>

/**
 * The OpenAPI 3.1 document, from the same schemas that read the questions and describe the answers.
 *
 * @param origin where the site is to be found; "" for addresses without a host
 */
export function openApiDocument({ origin, contact }: { origin: string; contact: ApiContact }): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Noaber: open data over ouder worden in Nederland',
      version: API_VERSION,
      description:
        'Figures on ageing, health, care, housing and provision for every region, municipality, district and neighbourhood of the Netherlands. Every figure names its source, licence and definition. Reading only; no key needed.',
      contact,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: `${origin}${API_PATH}` }],
    tags: tags.map(({ name, text }) => ({ name, description: text.en })),
    paths: {
      ...Object.fromEntries(operations.map((each) => [each.path, { get: describeOperation(each) }])),
      '/openapi.json': { get: ownOperation },
    },
    components: {
      schemas: componentSchemas(),
      headers: {
        'API-Version': {
          description: 'Full version of the API',
          required: true,
          schema: { type: 'string', example: API_VERSION },
        },
      },
      responses: Object.fromEntries(
        Object.entries(problemWords).map(([name, description]) => [
          name,
          {
            description,
            headers: versionHeader,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

const versionHeader = { 'API-Version': { $ref: '#/components/headers/API-Version' } }
const problemWords = {
  BadRequest: 'Something in the question is not right; `errors` has all of it',
  NotFound: 'There is no such thing',
  Unexpected: 'Something went wrong on our side',
}

function describeOperation({
  id,
  tag,
  summary,
  description,
  parts,
  query,
  answer,
  ...rest
}: Operation): Json {
  const json = { 'application/json': { schema: { $ref: `#/components/schemas/${answer}` } } }
  const csv = { 'text/csv': { schema: { type: 'string' } } }
  return {
    operationId: id,
    tags: [tag],
    summary: summary.en,
    description: description.en,
    parameters: [
      ...parts.map(({ name, text, example }) => ({
        name,
        in: 'path',
        required: true,
        description: text.en,
        schema: { type: 'string' },
        example,
      })),
      ...describeParameters(query),
    ],
    responses: {
      200: {
        description: 'The answer',
        headers: versionHeader,
        content: rest.csv ? { ...json, ...csv } : json,
      },
      304: { description: 'Nothing changed since the ETag that you sent', headers: versionHeader },
      400: { $ref: '#/components/responses/BadRequest' },
      ...(rest.notFound ? { 404: { $ref: '#/components/responses/NotFound' } } : {}),
      500: { $ref: '#/components/responses/Unexpected' },
    },
  }
}

function describeParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, asked)
  return Object.entries(query.shape).map(([name, field]) => {
    const words = parameterWords.get(field)
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(words ? { description: words.text.en } : {}),
      ...(words?.repeat ? { style: 'form', explode: true } : {}),
      schema: properties[name],
    }
  })
}

/** As somebody writes it: what has a default may be left out, and an answer may get new parts within a version. */
const asked = {
  io: 'input',
  override({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
    // Bounds of what a program can count, not of the figure.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  },
} as const

const ownOperation = {
  operationId: 'readDescription',
  tags: ['search'],
  summary: 'This document',
  responses: {
    200: {
      description: 'OpenAPI 3.1',
      headers: versionHeader,
      content: { 'application/json': { schema: { type: 'object' } } },
    },
  },
}

/** The named schemas, which refer to each other. */
function componentSchemas(): Json {
  const named = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(schemas)) named.add(schema, { id })
  const { schemas: made } = z.toJSONSchema(named, { ...asked, uri: (id) => `#/components/schemas/${id}` })
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]),
  )
}
