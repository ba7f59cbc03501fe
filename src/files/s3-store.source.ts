import { AwsClient } from 'aws4fetch'
import { isId } from '../base/id.ts'
import type { FileStore } from './store.ts'
import { streamOf } from './stream.source.ts'

/** Where and by whom; any storage that speaks S3. */
export interface S3Settings {
  /** Such as https://s3.example; the bucket is the first part of the path. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

const PREFIX = 'files/'

/** Files in a bucket. Nothing of it is public: the site reads them for whoever may see them. */
export function createS3Store(settings: S3Settings, http: typeof fetch = fetch): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    region: settings.region,
    service: 's3',
    retries: 0,
  })
  const bucket = `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}`
  const addressOf = (id: string) => {
    if (!isId(id)) throw new Error('the id of a file is a UUID')
    return `${bucket}/${PREFIX}${id}`
  }
  const ask = async (method: string, address: string, headers: Record<string, string> = {}) =>
    http(await client.sign(address, { method, headers }))
  return {
    async put(id, content) {
      const { url, headers } = await client.sign(addressOf(id), {
        method: 'PUT',
        headers: { 'X-Amz-Content-Sha256': content.hash },
      })
      headers.set('Content-Length', String(content.size))
      const body = streamOf(content.open())
      // Node sends a stream only when it is told that the answer comes after it.
      const init: RequestInit & { readonly duplex: 'half' } = { method: 'PUT', headers, body, duplex: 'half' }
      const answer = await http(url, init)
      await answer.body?.cancel()
      if (!answer.ok) throw trouble('PUT', answer)
    },
    async open(id, range) {
      const headers = range ? { Range: `bytes=${range.first}-${range.last}` } : {}
      const answer = await ask('GET', addressOf(id), headers)
      if (answer.status === 404) {
        await answer.body?.cancel()
        return undefined
      }
      if (!answer.ok || !answer.body) throw trouble('GET', answer)
      return answer.body
    },
    async remove(id) {
      const answer = await ask('DELETE', addressOf(id))
      await answer.body?.cancel()
      if (!answer.ok && answer.status !== 404) throw trouble('DELETE', answer)
    },
    async *list() {
      for (let token = ''; ; ) {
        const query = new URLSearchParams({ 'list-type': '2', prefix: PREFIX })
        if (token !== '') query.set('continuation-token', token)
        const answer = await ask('GET', `${bucket}?${query}`)
        if (!answer.ok) throw trouble('LIST', answer)
        const xml = await answer.text()
        for (const [part] of xml.matchAll(/<Contents>.*?<\/Contents>/gs)) {
          const id = element(part, 'Key').slice(PREFIX.length)
          if (isId(id)) yield { id, storedAt: new Date(element(part, 'LastModified')) }
        }
        token = element(xml, 'NextContinuationToken').replaceAll('&amp;', '&')
        if (token === '') return
      }
    },
  }
}

/** Text of the first element of this name; "" when there is none. Keys and dates of ours need no unescaping. */
function element(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? ''
}

/** Status only: the answer of a store may name what is in it. */
function trouble(method: string, answer: Response): Error {
  return new Error(`file store: ${method} answered ${answer.status}`)
}

/**
 * The settings in one address: `https://KEY:SECRET@s3.example/bucket?region=eu-west-1`.
 *
 * @returns undefined when it is not such an address
 */
export function readS3Address(text: string): S3Settings | undefined {
  const url = URL.parse(text)
  const bucket = url?.pathname.replace(/^\/|\/$/g, '') ?? ''
  if (!url || !/^https?:$/.test(url.protocol) || !/^[a-z0-9][a-z0-9.-]{1,62}$/.test(bucket)) return undefined
  if (url.username === '' || url.password === '') return undefined
  return {
    endpoint: url.origin,
    bucket,
    region: url.searchParams.get('region') ?? 'us-east-1',
    key: decodeURIComponent(url.username),
    secret: decodeURIComponent(url.password),
  }
}
