/**
 * Builds what the browser fetches, into dist/assets: one stylesheet, the typefaces, one file for each island in
 * src/web/browser, each with a hash of its content in its name (so that it may be kept for a year), each also
 * compressed. dist/assets/manifest.json says which name has which address:
 *   {"style": "style-1a2b3c4d.css", "fraunces": "fraunces-….woff2", "map-zoom": "map-zoom-….js"}
 */
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { bundleAsync } from 'lightningcss'
import { build } from 'vite'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const from = (...parts) => path.join(root, ...parts)
/** Phones of some five years old: this is who reads us (chrome and safari, encoded as major << 16). */
const targets = {
  chrome: 90 << 16,
  firefox: 90 << 16,
  safari: (15 << 16) | (4 << 8),
  ios_saf: (15 << 16) | (4 << 8),
}

/** @returns the manifest, name to file name */
export async function buildAssets(target = from('dist', 'assets')) {
  rmSync(target, { recursive: true, force: true })
  mkdirSync(target, { recursive: true })
  const manifest = {}
  const emit = (name, extension, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    const file = `${name}-${hash}.${extension}`
    writeFileSync(path.join(target, file), content)
    if (extension !== 'woff2') {
      const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
      writeFileSync(path.join(target, `${file}.br`), brotliCompressSync(content, quality))
      writeFileSync(path.join(target, `${file}.gz`), gzipSync(content, { level: 9 }))
    }
    manifest[name] = file
    return file
  }

  const fonts = new Map()
  for (const file of readdirSync(from('src/web/fonts')).filter((each) => each.endsWith('.woff2'))) {
    const name = path.basename(file, '.woff2')
    fonts.set(file, emit(name, 'woff2', readFileSync(from('src/web/fonts', file))))
  }
  emit('style', 'css', await bundleStyle(fonts))
  emit('work', 'css', await bundleWork())
  emit('icon', 'svg', readFileSync(from('src/web/icon.svg')))
  emit('speculation', 'json', readFileSync(from('src/web/speculation.json')))
  for (const [name, script] of await bundleIslands()) emit(name, 'js', script)

  writeFileSync(path.join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  return manifest
}

/** The stylesheet: our own files, charts and maps when there, and of the design system only the classes that we use. */
export async function bundleStyle(fonts = new Map()) {
  const entry = from('src/web/styles/index.css')
  const rooms = [
    'src/charts/charts.css',
    'src/maps/maps.css',
    'src/figures/figures.css',
    'src/figures/subject.css',
    'src/thread/thread.css',
    'src/search/search.css',
    'src/api/api.css',
    'src/partners/partners.css',
    'src/people/people.css',
  ].filter((each) => existsSync(from(each)))
  const resolver = {
    read: (file) => {
      const text = readFileSync(file, 'utf8').replace(/\/\*# sourceMappingURL.*?\*\//g, '')
      // Charts and maps come before forced colours and print, which have the last word.
      const imports = rooms.map((each) => `@import '${from(each)}';`).join('\n')
      return file === entry ? text.replace('/* @rooms */', imports) : text
    },
    resolve: (specifier, importer) => {
      if (path.isAbsolute(specifier)) return specifier
      if (specifier.startsWith('.')) return path.resolve(path.dirname(importer), specifier)
      const [scope, name, file] = specifier.split('/')
      return from('node_modules', scope, name, 'dist', file ?? 'index.css')
    },
  }
  const { code } = await bundleAsync({
    filename: entry,
    resolver,
    minify: true,
    targets,
    unusedSymbols: unusedClasses(),
    visitor: {
      Url: (url) => {
        const font = fonts.get(path.basename(url.url))
        return font === undefined ? undefined : { ...url, url: font }
      },
    },
  })
  return Buffer.from(code)
}

/** Styles of the rooms where the work of a region is; only their pages fetch it. */
export async function bundleWork() {
  const rooms = globSync('src/{outbox,sheets,projects,meetings,news,monitor}/*.css', { cwd: root })
  rooms.push('src/partners/network.css')
  const { code } = await bundleAsync({
    filename: from('work.css'),
    resolver: {
      read: (file) =>
        file === from('work.css')
          ? rooms
              .sort()
              .map((each) => `@import '${from(each)}';`)
              .join('\n')
          : readFileSync(file, 'utf8'),
      resolve: (specifier) => specifier,
    },
    minify: true,
    targets,
  })
  return Buffer.from(code)
}

/** Classes of the design system that no view of ours names. */
function unusedClasses() {
  const sheets = globSync('node_modules/{@nl-design-system-candidate,@utrecht}/*-css/dist/*.css', {
    cwd: root,
  })
  const offered = new Set()
  for (const sheet of sheets) {
    for (const [, name] of readFileSync(from(sheet), 'utf8').matchAll(/\.((?:nl|utrecht)-[\w-]+)/g))
      offered.add(name)
  }
  const views = globSync('src/**/*.{tsx,css}', { cwd: root }).map((each) => readFileSync(from(each), 'utf8'))
  const used = new Set(
    views.flatMap((text) => [...text.matchAll(/\b(?:nl|utrecht)-[\w-]+/g)].map(([name]) => name)),
  )
  return [...offered].filter((name) => !used.has(name))
}

/** Each file that defines a custom element or is a worker, as one self-contained script: `map-zoom.ts` becomes `map-zoom-….js`. */
async function bundleIslands() {
  const folder = from('src/web/browser')
  const files = (existsSync(folder) ? readdirSync(folder) : []).filter(
    (each) =>
      each.endsWith('.worker.ts') ||
      (/(?<!\.test)\.tsx?$/.test(each) &&
        readFileSync(path.join(folder, each), 'utf8').includes('customElements.define(')),
  )
  const scripts = []
  for (const file of files.sort()) {
    const built = await build({
      configFile: false,
      root,
      logLevel: 'warn',
      publicDir: false,
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        write: false,
        target: 'es2022',
        modulePreload: false,
        rollupOptions: { input: path.join(folder, file), output: { format: 'es' } },
      },
    })
    const outputs = [built].flat().flatMap((each) => each.output)
    const chunk = outputs.find((each) => each.type === 'chunk' && each.isEntry)
    if (chunk === undefined || outputs.length !== 1)
      throw new Error(`${file}: an island must build to one script`)
    scripts.push([file.replace(/(\.worker)?\.tsx?$/, ''), chunk.code])
  }
  return scripts
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = await buildAssets()
  const style = gzipSync(readFileSync(from('dist/assets', manifest.style))).length
  console.log(`${Object.keys(manifest).length} assets in dist/assets; stylesheet ${style} bytes gzip`)
}
