import { defineConfig } from 'vite'

const name = process.env['NOABER_BENCHMARK'] ?? ''

/** One benchmark, built as the server is. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/bench',
    minify: false,
    sourcemap: true,
    rollupOptions: { input: { [name]: `benchmarks/${name}.ts` } },
  },
})
