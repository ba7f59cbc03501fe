// Writes .env.example from the settings. Run after a change of src/base/settings.ts, on Node 24 (that reads .ts):
//   node_modules/.bin/node tools/env-example.mjs

import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Text of .env.example: each setting with what it means, switched off, with its standard value. */
export function renderEnvExample(docs) {
  const head = '# Settings of Noaber, with their standard values. Remove the # in front of what you change.\n'
  return head + docs.map(({ name, meaning, standard }) => `\n# ${meaning}\n# ${name}=${standard}\n`).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { settingDocs } = await import('../src/base/settings.ts')
  writeFileSync(new URL('../.env.example', import.meta.url), renderEnvExample(settingDocs))
}
