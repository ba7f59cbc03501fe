import { expect } from 'vitest'
import { databaseTest } from '../database/testing.ts'
import { contactOf } from './contact.ts'
import { operations } from './operations.ts'
import { makeApi } from './testing.ts'

databaseTest('the description names this site and everything that can be asked', async ({ own }) => {
  const ask = await makeApi(own)
  const { json } = await ask('/openapi.json')
  expect(json.servers).toEqual([{ url: 'https://noaber.example/api/v1' }])
  expect(Object.keys(json.paths)).toEqual([...operations.map(({ path }) => path), '/openapi.json'])
  expect(contactOf('https://x.example', { name: 'Regio', contact: 'mailto:post@x.example' })).toEqual({
    name: 'Regio',
    url: 'https://x.example/over',
    email: 'post@x.example',
  })
  expect(contactOf('https://x.example', { name: '', contact: 'https://x.example/contact' })).toEqual({
    name: 'Noaber',
    url: 'https://x.example/contact',
  })
})

databaseTest('every example in it works', async ({ own }) => {
  const ask = await makeApi(own)
  for (const { path, parts } of operations.filter((each) => each.parts.length > 0)) {
    const filled = parts.reduce((at, { name, example }) => at.replace(`{${name}}`, example), path)
    const { status } = await ask(filled.replace('twente', 'heuvelrug'))
    expect(status, filled).toBe(200)
  }
})
