import type { OwnDatabase } from '../database/testing.ts'
import { makeFigures, makeSite } from '../figures/testing.ts'
import { createRegion } from '../regions/index.ts'

/** What came back, with the body as JSON when it is that. */
export interface ApiReply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any form
  readonly json: any
}

/** The API on the small country of the tests, with one region, "Heuvelrug": Zeist and De Bilt. */
export async function makeApi(own: OwnDatabase) {
  await makeFigures(own.db)
  await createRegion(own.db, {
    slug: 'heuvelrug',
    name: 'Heuvelrug',
    description: { nl: 'Een voorbeeld.', en: 'An example.' },
    membership: { nl: 'Bedacht.', en: 'Made up.' },
    members: [{ code: 'GM0310' }, { code: 'GM0355', doubtful: { nl: 'Misschien.', en: 'Perhaps.' } }],
    example: true,
  })
  const site = makeSite(own.db)
  return async (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<ApiReply> => {
    const response = await site.request(`/api/v1${path}`, { method, headers })
    const text = await response.text()
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    }
  }
}
