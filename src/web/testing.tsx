import { Hono } from 'hono'
import { HtmlValidate } from 'html-validate'
import { Problem } from '../base/problem.ts'
import { assetsFrom } from './assets.ts'
import { catalogueRoutes } from './catalogue.routes.tsx'
import type { WebEnv } from './env.ts'
import { Page } from './page.view.tsx'
import { problemHandlers } from './problem.routes.tsx'
import { answerPage, withPageDefaults, withSecurityHeaders } from './respond.ts'
import { staticRoutes } from './static.routes.tsx'
import { webExamples } from './web.examples.tsx'

/** Makers for the tests of this room: a small site with a page, an example region and two ways to go wrong. */
export const site = {
  origin: 'https://noaber.example',
  assets: assetsFrom({ style: 'style-1.css', fraunces: 'fraunces-1.woff2', 'map-zoom': 'map-zoom-1.js' }),
}
/** What the last requests logged. */
export const logged: { reference: string; cause: unknown }[] = []

export function createApp(operator?: { name: string; contact: string }) {
  const handlers = problemHandlers<WebEnv>({
    site,
    https: true,
    log: (line) => logged.push(line),
    createReference: () => 'k7f2',
    suggest: async () => [{ name: 'Nieuwegein <b>', path: '/gebieden/GM0356' }],
  })
  const pages = new Hono<WebEnv>()
    .route('/', staticRoutes)
    .route('/', catalogueRoutes(webExamples))
    .get('/kaart', (c) =>
      answerPage(
        c,
        <Page page={c.var.page} title="Kaart" islands={['map-zoom', 'unknown']} description={'"><script>'}>
          <h1>Kaart</h1>
        </Page>,
      ),
    )
    .get('/voorbeeld', (c) =>
      answerPage(
        c,
        <Page page={c.var.page} title="Twente" example crumbs={[{ name: 'Regio’s', path: '/regios' }]}>
          <h1>Twente</h1>
        </Page>,
      ),
    )
    .get('/stuk', () => {
      throw new Error('database password is hunter2')
    })
    .get('/gebieden/:code', (c) => {
      throw new Problem('area-not-found', { code: c.req.param('code') })
    })
  return new Hono<WebEnv>()
    .use(withSecurityHeaders({ https: true, speculation: '/assets/speculation-1.json' }))
    .use(withPageDefaults(operator ? { ...site, operator } : site))
    .route('/', pages)
    .route('/en', pages)
    .onError(handlers.onError)
    .notFound(handlers.notFound)
}

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'no-inline-style': 'error',
    // Preact writes void elements, booleans and doctype in a style of its own.
    'void-style': 'off',
    'doctype-style': 'off',
    'attr-case': 'off',
    'long-title': 'off',
    // Boxes of one group share a name, as HTML has it.
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
  },
})

/** Faults in the markup of a page, each with its rule and place; empty when it is valid. */
export async function listFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((each) =>
    each.messages.map((m) => `${m.ruleId}: ${m.message} (${m.selector})`),
  )
}
