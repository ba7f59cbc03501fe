// npm start: from a clean checkout to an open site. Runs on any Node >= 20; what follows `--` goes to the server:
//   npm start -- --port 8080 --host 0.0.0.0 --data /srv/noaber --no-example
// With --dev it builds again and restarts when a source changes.

import { existsSync, rmSync, watch } from 'node:fs'
import path from 'node:path'
import { assetBuilder, build, serverBuilder, stampFile } from './build.mjs'
import { Advice, handOver, pinnedEnvironment, root, runAsCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await runAsCommand(async () => {
  const args = process.argv.slice(2)
  const isDevelopment = args.includes('--dev')
  const node = await setUp()
  await build(node)
  const server = path.join(root, 'dist', 'server', 'main.js')
  if (!existsSync(server))
    throw new Advice('dist/server/main.js was not built: delete the folder dist and run this again.')
  if (isDevelopment) buildOnChange(node)
  const watching = isDevelopment ? ['--watch-path=dist', '--watch-preserve-output'] : []
  const env = pinnedEnvironment(node, { NODE_ENV: isDevelopment ? 'development' : 'production' })
  const rest = args.filter((arg) => arg !== '--dev')
  return handOver(node, ['--enable-source-maps', ...watching, server, ...rest], { env })
})

/** Builds while somebody edits; the server restarts on what comes out. */
function buildOnChange(node) {
  // What lies in dist from now on need not be what the stamp says.
  rmSync(stampFile, { force: true })
  const env = pinnedEnvironment(node)
  handOver(node, [serverBuilder, 'build', '--watch', '--emptyOutDir=false'], { env })
  let due
  watch(path.join(root, 'src'), { recursive: true }, (_event, name) => {
    if (!/\.css$|\bbrowser\b/.test(name ?? '')) return
    clearTimeout(due)
    due = setTimeout(() => handOver(node, [assetBuilder], { env }), 200)
  })
}
