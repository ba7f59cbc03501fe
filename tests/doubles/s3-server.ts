import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'

/** A storage that speaks the four words of S3 that we use, and checks who asks by the signature itself (AWS SigV4). */
export interface S3Double {
  readonly address: string
  readonly kept: Map<string, Buffer>
  stop(): Promise<void>
}

export async function startS3Server(key: string, secret: string, page = 2): Promise<S3Double> {
  const kept = new Map<string, Buffer>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(Buffer.from(chunk))
    const body = Buffer.concat(chunks)
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`)
    if (!isSigned(request, url, body, key, secret))
      return void response.writeHead(403).end('SignatureDoesNotMatch')
    const name = url.pathname.slice('/bucket/'.length)
    if (request.method === 'PUT') {
      kept.set(name, body)
      return void response.writeHead(200).end()
    }
    if (request.method === 'DELETE') {
      kept.delete(name)
      return void response.writeHead(204).end()
    }
    if (url.searchParams.get('list-type') === '2') {
      const names = [...kept.keys()].sort()
      const from = Number(url.searchParams.get('continuation-token') ?? 0)
      const contents = names
        .slice(from, from + page)
        .map(
          (each) =>
            `<Contents><Key>${each}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents>`,
        )
      const next =
        from + page < names.length ? `<NextContinuationToken>${from + page}</NextContinuationToken>` : ''
      return void response
        .writeHead(200)
        .end(`<ListBucketResult>${contents.join('')}${next}</ListBucketResult>`)
    }
    const bytes = kept.get(name)
    if (!bytes) return void response.writeHead(404).end('<Error/>')
    const range = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')
    if (!range) return void response.writeHead(200).end(bytes)
    response.writeHead(206).end(bytes.subarray(Number(range[1]), Number(range[2]) + 1))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  if (typeof at !== 'object' || at === null) throw new Error('no port')
  return {
    address: `http://127.0.0.1:${at.port}`,
    kept,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Signature Version 4 of AWS, worked out anew from its description. */
function isSigned(request: IncomingMessage, url: URL, body: Buffer, key: string, secret: string): boolean {
  const read =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/.exec(
      request.headers.authorization ?? '',
    )
  if (!read) return false
  const [, who, scope = '', signed = '', signature] = read
  const said = String(request.headers['x-amz-content-sha256'] ?? '')
  if (request.method === 'PUT' && said !== sha(body)) return false
  const names = signed.split(';')
  const canonical = [
    request.method,
    url.pathname,
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...names.map((name) => `${name}:${String(request.headers[name] ?? '').trim()}`),
    '',
    signed,
    said,
  ].join('\n')
  const text = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha(Buffer.from(canonical))].join(
    '\n',
  )
  const derived = scope.split('/').reduce<Buffer | string>((last, part) => hmac(last, part), `AWS4${secret}`)
  return who === key && hmac(derived, text).toString('hex') === signature
}

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()
