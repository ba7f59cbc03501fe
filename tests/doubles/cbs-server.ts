import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type DoubleTable, makeTables } from './cbs-tables.ts'
import { matchesFilter } from './odata-filter.ts'

/** Ways in which the double can fail an answer, in the order in which they are asked for; `none` lets one through. */
export type Fault = 'none' | 'error-500' | 'hang' | 'truncate' | 'redirect-away' | 'redirect-here' | 'drop'

export interface CbsDouble {
  readonly origin: string
  readonly bases: { readonly v3: string; readonly thirdParty: string; readonly v4: string }
  readonly tables: Map<string, DoubleTable>
  /** Addresses that were asked for, without the origin. */
  readonly requests: string[]
  /** The next answers to figures (not metadata) fail like this, one each. */
  fail(...faults: readonly Fault[]): void
  /** Rows on a page of the feed (10,000) and of v4 (100,000); smaller in a test. */
  pageSize: { feed: number; v4: number }
  /** ODataApi refuses more rows than this. */
  mostRows: number
  /** Wait before each answer to figures [ms]. */
  delayMs: number
  stop(): Promise<void>
}

/** A local server that answers as the CBS interfaces do, see docs of each rule at the place where it is kept. */
export async function startCbsServer(): Promise<CbsDouble> {
  const faults: Fault[] = []
  const double = {
    origin: '',
    bases: { v3: '', thirdParty: '', v4: '' },
    tables: makeTables(),
    requests: [] as string[],
    fail: (...more: readonly Fault[]) => void faults.push(...more),
    pageSize: { feed: 10_000, v4: 100_000 },
    mostRows: 10_000,
    delayMs: 0,
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  const server = createServer((request, response) => {
    void answer(double, faults, request, response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  double.origin = `http://127.0.0.1:${port}`
  double.bases = {
    v3: `${double.origin}/cbs`,
    thirdParty: `${double.origin}/derden`,
    v4: `${double.origin}/v4`,
  }
  return double
}

async function answer(
  double: CbsDouble,
  faults: Fault[],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const url = new URL(request.url ?? '/', double.origin)
  double.requests.push(decodeURIComponent(url.pathname + url.search))
  const isFigures = /dataset$|observations$/i.test(url.pathname)
  if (isFigures && double.delayMs > 0) await new Promise((done) => setTimeout(done, double.delayMs))
  const fault = isFigures ? faults.shift() : undefined
  if (fault === 'hang') return
  if (fault === 'drop') return void request.socket.destroy()
  if (fault === 'error-500')
    return send(response, 500, { 'odata.error': { message: 'Internal Server Error' } })
  if (fault === 'redirect-away') {
    response.writeHead(302, { location: 'https://evil.example/steal' })
    return void response.end()
  }
  if (fault === 'redirect-here') {
    response.writeHead(307, { location: `${double.origin}${url.pathname}${url.search}` })
    return void response.end()
  }
  const { status, body } = route(double, url)
  if (fault === 'truncate') {
    const whole = JSON.stringify(body)
    response.writeHead(200, { 'content-type': 'application/json' })
    return void response.end(whole.slice(0, Math.floor(whole.length * 0.7)))
  }
  send(response, status, body)
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}

interface Reply {
  readonly status: number
  readonly body: unknown
}

const notFound: Reply = { status: 404, body: { 'odata.error': { message: 'Resource not found' } } }

function route(double: CbsDouble, url: URL): Reply {
  // Case does not matter in a path: OData and odata are both in use.
  const v3 = /^\/(cbs|derden)\/OData(Api|Feed)\/odata\/(\w+)\/(\w+)$/i.exec(url.pathname)
  const v4 = /^\/v4\/(\w+)\/(\w+)\/(\w+)$/i.exec(url.pathname)
  if (v3) {
    const [, place, api, id, entity] = v3
    const table = double.tables.get(id ?? '')
    const isThirdParty = place?.toLowerCase() === 'derden'
    if (table === undefined || entity === undefined || isThirdParty === (table.catalogue === 'CBS'))
      return notFound
    return replyV3(double, url, table, id ?? '', entity, api?.toLowerCase() === 'feed')
  }
  if (v4) {
    const [, catalogue, id, entity] = v4
    const table = double.tables.get(id ?? '')
    if (table === undefined || table.catalogue !== catalogue || !entity) return notFound
    return replyV4(double, url, table, id ?? '', entity)
  }
  return notFound
}

function replyV3(
  double: CbsDouble,
  url: URL,
  table: DoubleTable,
  id: string,
  entity: string,
  isFeed: boolean,
): Reply {
  const { columns } = table
  const set = (value: unknown): Reply => ({
    status: 200,
    body: {
      'odata.metadata': `${double.bases.v3}/ODataApi/OData/${id}/$metadata#Cbs.OData.WebAPI.${entity}`,
      value,
    },
  })
  if (entity === 'TableInfos')
    return set([{ ID: 0, Identifier: id, Title: table.title, Modified: table.modified }])
  if (entity === 'DataProperties')
    return set(
      columns.map(({ key, type, title, unit, decimals }, ID) => ({
        'odata.type': `Cbs.OData.${type}`,
        ID,
        Position: ID,
        ParentID: null,
        Type: type,
        Key: key,
        Title: title,
        Description: '',
        ...(type === 'Topic'
          ? { Datatype: decimals ? 'Float' : 'Integer', Unit: unit, Decimals: decimals }
          : {}),
      })),
    )
  if (entity === 'Perioden' && columns.some(({ key }) => key === entity))
    return set(table.periods.map(({ key, status }) => ({ Key: key, Title: key.slice(0, 4), Status: status })))
  if (entity !== 'UntypedDataSet' && entity !== 'TypedDataSet') return notFound
  const isTyped = entity === 'TypedDataSet'
  const kept = columns.filter(({ key }) => key !== '')
  const all = table.rows.map((row, ID) => {
    const cells = kept.map(({ key, type, width, decimals, unit }) => {
      const value = row[key] ?? null
      const isText = type !== 'Topic' || (unit === '' && width !== undefined)
      // Texts keep their padding in both; numbers are right-aligned texts in Untyped, where missing is a point.
      if (isText) return [key, String(value ?? '').padEnd(width ?? 0)]
      if (isTyped) return [key, value === null ? null : Number(value)]
      return [
        key,
        value === null
          ? '       .'
          : Number(value)
              .toFixed(decimals ?? 0)
              .padStart(8),
      ]
    })
    return { ID, ...Object.fromEntries(cells) } as Record<string, unknown>
  })
  const filter = url.searchParams.get('$filter')
  // An `eq` without the padding finds nothing, as in the real tables.
  const found = filter === null ? all : all.filter((row) => matchesFilter(filter, row))
  const skip = Number(url.searchParams.get('$skip') ?? 0)
  const top = Number(url.searchParams.get('$top') ?? Number.POSITIVE_INFINITY)
  const wanted = found.slice(skip, skip + top)
  if (!isFeed && wanted.length > double.mostRows)
    return {
      status: 500,
      body: {
        'odata.error': {
          message: `The query returns more than ${double.mostRows} records.`.replace(/\d+/, '10000'),
        },
      },
    }
  const page = isFeed ? wanted.slice(0, double.pageSize.feed) : wanted
  const select = url.searchParams.get('$select')?.split(',')
  const value = page.map((row) =>
    select ? Object.fromEntries(Object.entries(row).filter(([key]) => select.includes(key))) : row,
  )
  const reply = set(value)
  if (page.length < wanted.length) {
    const next = new URL(url)
    next.searchParams.set('$skip', String(skip + page.length))
    return { status: 200, body: { ...(reply.body as object), 'odata.nextLink': next.href } }
  }
  return reply
}

function replyV4(double: CbsDouble, url: URL, table: DoubleTable, id: string, entity: string): Reply {
  const set = (value: unknown): Reply => ({
    status: 200,
    body: { '@odata.context': `${double.bases.v4}/CBS/${id}/$metadata#${entity}`, value },
  })
  const dimensions = table.columns.filter(({ type }) => type.endsWith('Dimension'))
  if (entity === 'Properties')
    return {
      status: 200,
      body: {
        Identifier: id,
        Title: table.title,
        ObservationCount: table.rows.length,
        Modified: table.modified,
      },
    }
  if (entity === 'Dimensions')
    return set(
      dimensions.map(({ key, type, title }) => ({
        Identifier: key,
        Title: title,
        Kind: type,
        ContainsCodes: true,
      })),
    )
  if (entity === 'MeasureCodes')
    return set(
      table.columns
        .filter(({ type }) => type === 'Topic')
        .map(({ key, title, unit }, Index) => ({
          Identifier: key,
          Index,
          Title: title,
          DataType: 'Long',
          Unit: unit,
          Decimals: 0,
        })),
    )
  if (entity === 'PeriodenCodes')
    return set(
      table.periods.map(({ key, status }) => ({ Identifier: key, Title: key.slice(0, 4), Status: status })),
    )
  if (entity !== 'Observations') return notFound
  const all = table.rows.map((row, Id) => ({ Id, ...row, StringValue: null }))
  const skip = Number(url.searchParams.get('$skip') ?? 0)
  const page = all.slice(skip, skip + double.pageSize.v4)
  const reply = set(page)
  if (skip + page.length >= all.length) return reply
  const next = new URL(url)
  next.searchParams.set('$skip', String(skip + page.length))
  return { status: 200, body: { ...(reply.body as object), '@odata.nextLink': next.href } }
}
