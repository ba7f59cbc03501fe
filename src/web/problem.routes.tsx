import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Problem } from '../base/problem.ts'
import { localeOf } from '../language/index.ts'
import type { PageDefaults, WebEnv } from './env.ts'
import { isOurFault, problemDocument, problemOf, wantsJson } from './problem.ts'
import { ProblemPage, type Suggestion } from './problem.view.tsx'
import { drawPage, pageDefaultsOf, securityHeaders } from './respond.ts'
import { hasSession } from './session-cookie.ts'

export interface ProblemOptions {
  readonly site: Pick<PageDefaults, 'origin' | 'assets' | 'operator'>
  readonly https: boolean
  /** Writes one line with the cause; called once for each fault of ours. */
  readonly log: (line: { reference: string; address: string; cause: unknown }) => void
  /** A new number for a person to mention, such as "k7f2-9qd1". */
  readonly createReference: () => string
  /** What was perhaps meant; never fails. */
  readonly suggest?: (problem: Problem, page: PageDefaults) => Promise<readonly Suggestion[]>
}

/** A longer address is not repeated in the page, as it is in its language switch [characters]. */
const LONGEST_REPEATED = 4000

/** The one place that makes an answer of an error: a page for people, RFC 9457 for programs. */
export function problemHandlers<Env extends WebEnv>(
  options: ProblemOptions,
): { onError: ErrorHandler<Env>; notFound: NotFoundHandler<Env> } {
  return {
    onError: (error, c) => answerProblem(c, knownError(error), options),
    notFound: (c) => answerProblem(c, new Problem('page-not-found'), options),
  }
}

async function answerProblem(c: Context, error: unknown, options: ProblemOptions): Promise<Response> {
  const reference = options.createReference()
  const problem = problemOf(error, reference)
  const asked = pageDefaultsOf(c.req.url, options.site, hasSession(c.req.header('cookie')))
  const page = c.req.url.length > LONGEST_REPEATED ? { ...asked, path: '/' } : asked
  const ours = isOurFault(problem)
  if (ours) options.log({ reference, address: c.req.path, cause: problem.cause ?? problem })
  const shown = ours ? reference : undefined
  const headers = {
    ...securityHeaders({ https: options.https }),
    'Cache-Control': 'no-store',
    Vary: 'Accept',
    ...(problem.status === 405 ? { Allow: 'GET, HEAD' } : {}),
  }
  if (wantsJson(c.req.path, c.req.header('accept'))) {
    const locale = languageOf(c)
    const document = problemDocument(problem, c.req.path, locale, shown)
    return new Response(`${JSON.stringify(document, null, 2)}\n`, {
      status: problem.status,
      headers: { ...headers, 'Content-Type': 'application/problem+json', 'Content-Language': locale },
    })
  }
  const suggestions = ours ? [] : await options.suggest?.(problem, page)
  return new Response(
    drawPage(
      <ProblemPage
        page={page}
        problem={problem}
        reference={shown}
        {...(suggestions ? { suggestions } : {})}
      />,
    ),
    { status: problem.status, headers: { ...headers, 'Content-Type': 'text/html; charset=UTF-8' } },
  )
}

/** What Hono itself refuses, in our words. */
function knownError(error: unknown): unknown {
  if (!(error instanceof HTTPException)) return error
  if (error.status === 404) return new Problem('page-not-found')
  if (error.status === 405) return new Problem('method-not-allowed')
  if (error.status === 414) return new Problem('query-too-long')
  return error.status < 500 ? new Problem('bad-input', {}, { cause: error }) : error
}

/** An API address has no language in it: there the header decides. */
function languageOf(c: Context): 'nl' | 'en' {
  if (!c.req.path.startsWith('/api')) return localeOf(c.req.path)
  return /^\s*en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'nl'
}
