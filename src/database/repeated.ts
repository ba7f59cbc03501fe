/** A statement is planned once from the time that it was asked so often. */
const OFTEN = 12
/** Most statements that have a name: each connection keeps the plan of each. */
const MOST_NAMED = 160
/** Most texts that are counted. Texts that never come back, such as lists of another length, must not pile up. */
const MOST_COUNTED = 2000

/**
 * Gives statements that come back a name, so that PostgreSQL plans them once a connection instead of every time: of a
 * page that asks a dozen small questions, planning is most of the work.
 */
export class Repeated {
  readonly #names = new Map<string, string>()
  #counts = new Map<string, number>()
  #stopped = false

  /** The name of this statement, from the time that it came often enough. */
  nameOf(text: string): string | undefined {
    if (this.#stopped) return undefined
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (this.#names.size >= MOST_NAMED) return undefined
    const count = (this.#counts.get(text) ?? 0) + 1
    if (count < OFTEN) {
      if (this.#counts.size >= MOST_COUNTED) this.#counts = new Map()
      this.#counts.set(text, count)
      return undefined
    }
    this.#counts.delete(text)
    const name = `noaber_${this.#names.size}`
    this.#names.set(text, name)
    return name
  }

  /** No names any more. */
  stop(): void {
    this.#stopped = true
  }
}

/** Errors that only a named statement has: a table changed under its plan, or a pooler gave the plan to somebody else. */
const faultsOfNames = new Set(['0A000', '26000', '42P05'])

export function isFaultOfName(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    'code' in fault &&
    typeof fault.code === 'string' &&
    faultsOfNames.has(fault.code)
  )
}
