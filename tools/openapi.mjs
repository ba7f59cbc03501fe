// Writes docs/openapi.json from the schemas of the API. Run it after a change there: node_modules/.bin/node tools/openapi.mjs

import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { committedDocument } from '../src/api/committed-document.ts'

const file = path.join(import.meta.dirname, '..', 'docs', 'openapi.json')
writeFileSync(file, `${JSON.stringify(committedDocument(), null, 2)}\n`)
console.log(`docs/openapi.json is written.`)
