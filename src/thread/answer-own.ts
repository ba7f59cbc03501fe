import type { Context } from 'hono'
import type { VNode } from 'preact'
import type { PeopleEnv } from '../people/index.ts'
import { drawPage } from '../web/index.ts'

/** Answers with a page that may be somebody's own: it is kept by nobody who shares it. */
export function answerOwn<Env extends PeopleEnv>(
  c: Context<Env>,
  page: VNode,
  status: 200 | 422 | 409 = 200,
): Response {
  c.header('Cache-Control', c.var.viewer.person ? 'private, no-store' : 'no-cache')
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(drawPage(page), status)
}
