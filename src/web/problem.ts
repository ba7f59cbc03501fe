import type { Locale } from '../base/locale.ts'
import { Problem } from '../base/problem.ts'
import { describeProblem } from '../language/index.ts'

/** RFC 9457, with our code and the advice beside the standard members. */
export interface ProblemDocument {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly advice: string
  readonly reference?: string
  /** Codes of the areas that an area was merged into. */
  readonly successors?: readonly string[]
  /** Everything that is wrong with the question, by parameter. */
  readonly errors?: readonly {
    readonly in: 'query'
    readonly location: { readonly name: string }
    readonly code: string
    readonly detail: string
  }[]
}

/** What went wrong as a problem. Anything that is not one of ours is unexpected, and keeps its cause. */
export function problemOf(error: unknown, reference: string): Problem {
  if (error instanceof Problem) return error
  return new Problem('unexpected', { reference }, { cause: error })
}

/**
 * @param instance address that was asked for
 * @param reference number of an unexpected error, as it stands in the log
 */
export function problemDocument(
  problem: Problem,
  instance: string,
  locale: Locale,
  reference?: string,
): ProblemDocument {
  const { faults } = problem
  const said = faults.map(({ detail }) => detail[locale].replace(/\.$/, '')).join('; ')
  const values = faults.length === 0 ? problem.values : { ...problem.values, fault: said }
  const words = describeProblem(problem.code, values, locale)
  return {
    type: `urn:noaber:problem:${problem.code}`,
    title: words.title,
    status: problem.status,
    detail: words.happened,
    instance,
    code: problem.code,
    advice: words.adviceForPrograms,
    ...(reference === undefined ? {} : { reference }),
    ...(problem.values['successors'] === undefined
      ? {}
      : { successors: problem.values['successors'].split(' ') }),
    ...(faults.length === 0
      ? {}
      : {
          errors: faults.map(({ name, code, detail }) => ({
            in: 'query' as const,
            location: { name },
            code,
            detail: detail[locale],
          })),
        }),
  }
}

/** Whether a program asks: by its address, or because it accepts JSON and says nothing of HTML. */
export function wantsJson(path: string, accept: string | undefined): boolean {
  const bare = path.split(/[?#]/, 1)[0] ?? path
  if (/^(?:\/en)?\/api(?:\/|$)/.test(bare) || /\.(?:json|csv|geojson)$/.test(bare)) return true
  return accept !== undefined && /[/+]json/.test(accept) && !accept.includes('text/html')
}

/** A fault of ours, that has to be logged; the rest are ordinary answers. */
export function isOurFault(problem: Problem): boolean {
  return problem.status >= 500
}
