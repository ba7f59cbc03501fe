import { defineConfig } from 'vite'

/** Server bundle: `.tsx` does not run on Node directly. Packages stay outside the bundle. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/server',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli.ts',
        'resize-child': 'src/resize-child.ts',
      },
    },
  },
})
