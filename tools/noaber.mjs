// npm run noaber -- COMMAND: the commands for the operator (import, export, check …); `--help` lists them.

import path from 'node:path'
import { build } from './build.mjs'
import { handOver, pinnedEnvironment, root, runAsCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await runAsCommand(async () => {
  const node = await setUp()
  await build(node)
  const command = path.join(root, 'dist', 'server', 'cli.js')
  const env = pinnedEnvironment(node, { NODE_ENV: process.env.NODE_ENV ?? 'production' })
  return handOver(node, ['--enable-source-maps', command, ...process.argv.slice(2)], { env })
})
