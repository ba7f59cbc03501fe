import { type AppParts, createApp } from '../src/app.ts'
import { systemClock } from '../src/base/clock.ts'
import { assetsFrom } from '../src/web/assets.ts'
import { createPageCache } from '../src/web/page-cache.ts'

/** The whole site in memory, without page cache: every page is made. */
export function createBenchmarkSite(
  parts: Pick<AppParts, 'db' | 'libraries'> & Partial<AppParts>,
): ReturnType<typeof createApp> {
  return createApp({
    assets: assetsFrom({}),
    files: new Map(),
    cache: { ...createPageCache({ maxBytes: 0 }), middleware: async (_c, next) => next() },
    site: { origin: '' },
    siteAddress: () => 'https://noaber.example',
    clock: systemClock,
    identity: { whoAsks: async () => undefined },
    // Nothing is uploaded here.
    store: {
      put: async () => undefined,
      open: async () => undefined,
      remove: async () => undefined,
      list: noFiles,
    },
    log: ({ cause }) => console.error(cause),
    ...parts,
  })
}

async function* noFiles(): AsyncGenerator<never> {}
