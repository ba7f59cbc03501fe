import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../base/problem.ts'

/** Largest form without a file [bytes]. */
export const LARGEST_FORM = 256 * 1024

/**
 * The fields of a form that was sent, as text; what was sent twice is joined by newlines, files are left out.
 *
 * @throws Problem `form-too-large`, `bad-form`
 */
export async function readForm(
  c: Context,
  largest = LARGEST_FORM,
): Promise<Readonly<Record<string, string>>> {
  const form = await readFormData(c, largest)
  const fields: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    // Browsers send \r\n; NUL cannot be stored.
    const text = value.replaceAll('\r\n', '\n').replaceAll('\u0000', '')
    fields[name] = fields[name] === undefined ? text : `${fields[name]}\n${text}`
  }
  return fields
}

/** The same with its files. @throws Problem `form-too-large`, `bad-form` */
export async function readFormData(c: Context, largest: number): Promise<FormData> {
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type))
    throw new Problem('bad-form')
  const bytes = await readBytes(c, largest)
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData()
  } catch (cause) {
    throw new Problem('bad-form', {}, { cause })
  }
}

/** What a script of ours sent, not yet checked. @throws Problem `form-too-large`, `bad-form` */
export async function readJson(c: Context, largest: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Problem('bad-form')
  const text = new TextDecoder().decode(await readBytes(c, largest))
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem('bad-form', {}, { cause })
  }
}

/** At most so many bytes, whatever the length that was promised. */
async function readBytes(c: Context, largest: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(c.req.header('content-length') ?? 0) > largest) throw new Problem('form-too-large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.byteLength
    if (size > largest) throw new Problem('form-too-large')
    chunks.push(chunk)
  }
  const all = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.byteLength
  }
  return all
}

/**
 * Refuses forms that another site sends in somebody's name (cross-site request forgery), by what the browser says of
 * where they come from; the session cookie is `SameSite=Lax` besides. No hidden tokens: pages can be kept.
 *
 * @param origin public address of the site; "" to take the host that was asked for
 * @param exempt paths for programs, that carry their own secret
 */
export function refuseForeignForms(origin: string, exempt: readonly string[]): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req
    if (method !== 'GET' && method !== 'HEAD' && !exempt.some((start) => path.startsWith(start))) {
      if (!isOwn(c, origin)) throw new Problem('foreign-form')
    }
    await next()
  }
}

function isOwn(c: Context, origin: string): boolean {
  const fetchSite = c.req.header('sec-fetch-site')
  if (fetchSite !== undefined) return fetchSite === 'same-origin'
  const from = c.req.header('origin')
  if (from === undefined || from === 'null') return false
  return origin === '' ? URL.parse(from)?.host === c.req.header('host') : from === new URL(origin).origin
}
