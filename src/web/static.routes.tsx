import { Hono } from 'hono'
import type { WebEnv } from './env.ts'
import { answerPage } from './respond.ts'
import { AboutPage, AccessibilityPage } from './static.view.tsx'

/** What a public site owes its readers; `/privacy` is drawn by the room people, from its map of what is kept. */
export const staticRoutes = new Hono<WebEnv>()
  .get('/toegankelijkheid', (c) => answerPage(c, <AccessibilityPage page={c.var.page} />))
  .get('/over', (c) => answerPage(c, <AboutPage page={c.var.page} />))
