import { Hono } from 'hono'
import type { SearchEnv } from '../search/env.ts'
import { answerKept } from './answer.ts'
import { contactOf } from './contact.ts'
import { openApiDocument } from './openapi.ts'

/** `/openapi.json`: what this API can do, for programs. */
export const openApi = new Hono<SearchEnv>().get('/openapi.json', (c) => {
  const { origin, operator } = c.var.page
  return answerKept(c, openApiDocument({ origin, contact: contactOf(origin, operator) }))
})
