import type { Bilingual } from './locale.ts'

/**
 * The one error class of the program, with a code from one catalogue.
 *
 * Rules return values; only the shell (routes, queries, jobs, commands) throws a Problem. One place turns it
 * into a page or into RFC 9457 JSON; the words per language are in `language/`.
 */
export const problems = {
  'page-not-found': { status: 404 },
  'link-unknown': { status: 404 },
  'area-not-found': { status: 404 },
  'area-has-successor': { status: 404 },
  'region-not-found': { status: 404 },
  'indicator-not-found': { status: 404 },
  'wrong-level': { status: 400 },
  'bad-input': { status: 400 },
  'query-too-long': { status: 414 },
  'method-not-allowed': { status: 405 },
  'not-acceptable': { status: 406 },
  'too-many-areas': { status: 400 },
  'database-unavailable': { status: 503 },
  'store-unavailable': { status: 503 },
  'bead-not-found': { status: 404 },
  'sign-in-first': { status: 401 },
  'second-step-first': { status: 401 },
  'no-right': { status: 403 },
  'foreign-form': { status: 403 },
  'bad-form': { status: 400 },
  'form-too-large': { status: 413 },
  'file-too-large': { status: 413 },
  'file-not-found': { status: 404 },
  'changed-meanwhile': { status: 409 },
  'too-many-requests': { status: 429 },
  unexpected: { status: 500 },
} as const satisfies Record<string, { status: number }>

export type ProblemCode = keyof typeof problems

/** What is wrong with one part of a question. */
export interface InputFault {
  /** The parameter; "" when it is not about one. */
  readonly name: string
  /** Stable word for the kind of fault. */
  readonly code: string
  /** A whole sentence. */
  readonly detail: Bilingual
}

export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: number
  /** Values for the message, already safe to show; a view escapes them like any text. */
  readonly values: Readonly<Record<string, string>>

  /** Everything that is wrong with the question, where that is known part by part. */
  readonly faults: readonly InputFault[]

  constructor(
    code: ProblemCode,
    values: Record<string, string> = {},
    options?: { cause?: unknown; faults?: readonly InputFault[] },
  ) {
    super(code, options)
    this.name = 'Problem'
    this.code = code
    this.status = problems[code].status
    this.values = values
    this.faults = options?.faults ?? []
  }
}
