import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { startS3Server } from '../../tests/doubles/s3-server.ts'
import { contentOf } from './content.source.ts'
import { createFolderStore } from './folder-store.source.ts'
import { createS3Store, readS3Address } from './s3-store.source.ts'
import { type FileStore, readRange } from './store.ts'

const ids = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`)
const [first = '', second = '', third = ''] = ids

async function textOf(bytes: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!bytes) return undefined
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** What every store does. */
async function tryStore(store: FileStore): Promise<void> {
  expect(await store.open(first)).toBeUndefined()
  for (const id of ids) await store.put(id, contentOf(Buffer.from(`bestand ${id.at(-1)}`)))
  await store.put(second, contentOf(Buffer.from('anders')))
  expect(await textOf(await store.open(first))).toBe('bestand 1')
  expect(await textOf(await store.open(first, { first: 8, last: 8 }))).toBe('1')
  expect(await textOf(await store.open(second))).toBe('anders')
  await store.remove(third)
  await store.remove(third)
  const listed: string[] = []
  for await (const { id } of store.list()) listed.push(id)
  expect(listed.sort()).toEqual([first, second])
  await expect(store.put('../../etc/passwd', contentOf(Buffer.from('x')))).rejects.toThrow('UUID')
}

describe('a store of files', () => {
  test('in a folder keeps, gives parts, removes and lists, and takes no path for an id', async () => {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'noaber-store-'))
    await tryStore(createFolderStore(path.join(folder, 'files')))
    // A name that waits, as after a fault halfway, is no file.
    await fs.writeFile(path.join(folder, 'files', '01', '.half'), 'half')
    const listed: string[] = []
    for await (const { id } of createFolderStore(path.join(folder, 'files')).list()) listed.push(id)
    expect(listed).toHaveLength(2)
    await fs.rm(folder, { recursive: true })
  })

  test('in a bucket does the same, each request signed; another key is refused', async () => {
    const double = await startS3Server('sleutel', 'geheim', 1)
    const address = new URL(`${double.address}/bucket?region=eu-west-1`)
    address.username = 'sleutel'
    address.password = 'geheim'
    const settings = readS3Address(address.href)
    if (!settings) throw new Error('not read')
    await tryStore(createS3Store(settings))
    expect([...double.kept.keys()].sort()).toEqual([`files/${first}`, `files/${second}`])
    const stranger = createS3Store({ ...settings, secret: 'fout' })
    await expect(stranger.put(first, contentOf(Buffer.from('x')))).rejects.toThrow('403')
    await expect(stranger.open(first)).rejects.toThrow('403')
    await double.stop()
  })

  test('is set by one address with a key, a secret and a bucket', () => {
    expect(readS3Address('https://a:b%2Fc@s3.example/bucket?region=eu')).toEqual({
      endpoint: 'https://s3.example',
      bucket: 'bucket',
      region: 'eu',
      key: 'a',
      secret: 'b/c',
    })
    for (const wrong of [
      '',
      'https://s3.example/bucket',
      'https://a:b@s3.example/',
      'ftp://a:b@s3.example/x',
    ])
      expect(readS3Address(wrong)).toBeUndefined()
  })

  test('gives the part that a browser asks for (RFC 9110, 14.1.2)', () => {
    expect(readRange('bytes=0-99', 1000)).toEqual({ first: 0, last: 99 })
    expect(readRange('bytes=900-', 1000)).toEqual({ first: 900, last: 999 })
    expect(readRange('bytes=-500', 1000)).toEqual({ first: 500, last: 999 })
    expect(readRange('bytes=900-5000', 1000)).toEqual({ first: 900, last: 999 })
    expect(readRange('bytes=1000-', 1000)).toBe('outside')
    for (const whole of [undefined, 'bytes=-', 'items=0-1', 'bytes=5-2', 'bytes=0-1,3-4'])
      expect(readRange(whole, 1000)).toBeUndefined()
  })
})
