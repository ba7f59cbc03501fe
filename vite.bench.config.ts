import { defineConfig } from 'vite'

const name = process.env['NOABER_BENCHMARK'] ?? ''

/** One benchmark, built as the server is; each in a folder of its own, so that one can be built while another runs. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: `dist/bench/${name}`,
    minify: false,
    sourcemap: true,
    rollupOptions: { input: { [name]: `benchmarks/${name}.ts` } },
  },
})
