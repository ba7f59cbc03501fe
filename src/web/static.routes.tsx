import { Hono } from 'hono'
import type { WebEnv } from './env.ts'
import { answerPage } from './respond.ts'
import { AboutPage, AccessibilityPage, PrivacyPage } from './static.view.tsx'

/** What a public site owes its readers. */
export const staticRoutes = new Hono<WebEnv>()
  .get('/toegankelijkheid', (c) => answerPage(c, <AccessibilityPage page={c.var.page} />))
  .get('/privacy', (c) => answerPage(c, <PrivacyPage page={c.var.page} />))
  .get('/over', (c) => answerPage(c, <AboutPage page={c.var.page} />))
