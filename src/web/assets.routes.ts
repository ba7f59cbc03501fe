import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Hono } from 'hono'
import { Problem } from '../base/problem.ts'
import { type Assets, assetsFrom } from './assets.ts'
import { securityHeaders } from './respond.ts'

/** Files of dist/assets by name, in memory: some 150 kB, compressed twins (`.br`, `.gz`) included. */
export type AssetFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>

/** Reads what tools/build-assets.mjs made. Nothing there (a build was left out): no files, pages without style. */
export async function readAssets(folder: string): Promise<{ assets: Assets; files: AssetFiles }> {
  const names = await readdir(folder).catch(() => [])
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const name of names) files.set(name, new Uint8Array(await readFile(path.join(folder, name))))
  const manifest = files.get('manifest.json')
  const parsed: unknown = manifest === undefined ? {} : JSON.parse(new TextDecoder().decode(manifest))
  return { assets: assetsFrom(textEntries(parsed)), files }
}

/** `/assets/…`: every name holds a hash of its content, so it may be kept for a year. */
export function assetRoutes(files: AssetFiles): Hono {
  const shared = {
    ...securityHeaders({ https: false }),
    'Cache-Control': 'public, max-age=31536000, immutable',
  }
  return new Hono().get('/assets/:file', (c) => {
    const name = c.req.param('file')
    const type = types[path.extname(name)]
    const plain = files.get(name)
    if (plain === undefined || type === undefined || name === 'manifest.json')
      throw new Problem('page-not-found')
    const accepted = c.req.header('accept-encoding') ?? ''
    const coding = codings.find(
      ({ name: coded, end }) => accepted.includes(coded) && files.has(`${name}${end}`),
    )
    const body = coding === undefined ? plain : (files.get(`${name}${coding.end}`) ?? plain)
    return new Response(body, {
      headers: {
        ...shared,
        'Content-Type': name.startsWith('speculation-') ? 'application/speculationrules+json' : type,
        'Content-Length': String(body.byteLength),
        Vary: 'Accept-Encoding',
        // A worker answers for the address that registers it, not for those beside its file.
        ...(name.startsWith('room-offline-') ? { 'Service-Worker-Allowed': '/' } : {}),
        ...(coding === undefined ? {} : { 'Content-Encoding': coding.name }),
      },
    })
  })
}

const codings = [
  { name: 'br', end: '.br' },
  { name: 'gzip', end: '.gz' },
]

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=UTF-8',
  '.js': 'text/javascript; charset=UTF-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

function textEntries(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, file]) => (typeof file === 'string' ? [[name, file]] : [])),
  )
}
