// npm start: from a clean checkout to an open site. Runs on any Node >= 20; what follows `--` goes to the server:
//   npm start -- --port 8080 --host 0.0.0.0 --data /srv/noaber --no-example
// With --dev it builds again and restarts when a source changes.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { Advice, handOver, pinnedEnvironment, root, runAsCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await runAsCommand(async () => {
  const args = process.argv.slice(2)
  const node = await setUp()
  await build(node)
  const server = path.join(root, 'dist', 'server', 'main.js')
  if (!existsSync(server))
    throw new Advice('dist/server/main.js was not built: delete the folder dist and run this again.')
  const run = [
    '--enable-source-maps',
    ...(args.includes('--dev') ? ['--watch-path=dist/server', '--watch-preserve-output'] : []),
  ]
  if (args.includes('--dev')) {
    const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    handOver(node, [vite, 'build', '--watch', '--emptyOutDir=false'], { env: pinnedEnvironment(node) })
  }
  const env = pinnedEnvironment(node, { NODE_ENV: args.includes('--dev') ? 'development' : 'production' })
  return handOver(node, [...run, server, ...args.filter((arg) => arg !== '--dev')], { env })
})
