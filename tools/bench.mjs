// npm run bench -- NAME [ARGUMENTS]: builds one benchmark of benchmarks/ like the server is built, and runs it on the pinned Node.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { Advice, handOver, pinnedEnvironment, root, runAsCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await runAsCommand(async () => {
  const [name, ...args] = process.argv.slice(2)
  const source = path.join(root, 'benchmarks', `${name}.ts`)
  if (name === undefined || !existsSync(source)) {
    const names = readdirSync(path.join(root, 'benchmarks')).filter((file) => file.endsWith('.ts'))
    throw new Advice(`Name a benchmark: ${names.map((file) => path.basename(file, '.ts')).join(', ')}.`)
  }
  const node = await setUp()
  const env = pinnedEnvironment(node, { NODE_ENV: 'production', NOABER_BENCHMARK: name })
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(node, [vite, 'build', '--config', 'vite.bench.config.ts'], { cwd: root, env, stdio: 'inherit' })
  if (built.status !== 0) throw new Advice(`The benchmark ${name} was not built.`)
  return handOver(node, ['--expose-gc', path.join(root, 'dist', 'bench', `${name}.js`), ...args], { env })
})
