// npm run bench -- NAME [ARGUMENTS]: builds one benchmark of benchmarks/ like the server is built, and runs it on the pinned Node.

import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Advice, handOver, pinnedEnvironment, root, runAsCommand } from './command.mjs'
import { setUp } from './setup.mjs'

await runAsCommand(async () => {
  const [name, ...args] = process.argv.slice(2)
  const source = path.join(root, 'benchmarks', `${name}.ts`)
  if (name === undefined || !existsSync(source)) {
    throw new Advice(`Name a benchmark: ${listBenchmarks().join(', ')}.`)
  }
  const node = await setUp()
  const env = pinnedEnvironment(node, { NODE_ENV: 'production', NOABER_BENCHMARK: name })
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const built = spawnSync(node, [vite, 'build', '--config', 'vite.bench.config.ts'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  if (built.status !== 0) throw new Advice(`The benchmark ${name} was not built.`)
  return handOver(node, ['--expose-gc', path.join(root, 'dist', 'bench', name, `${name}.js`), ...args], {
    env,
  })
})

/** The files that say how they are run; the others are what they share. */
function listBenchmarks() {
  const folder = path.join(root, 'benchmarks')
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(' * Run: npm run bench -- '))
    .map((file) => path.basename(file, '.ts'))
}
