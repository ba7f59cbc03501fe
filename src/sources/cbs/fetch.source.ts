import type { Clock } from '../../base/clock.ts'
import type { Refusal } from '../refusal.ts'
import { allowedAddress, type CbsBases } from './address.ts'

/** The outside world, as an import needs it: everything that touches it is passed in. */
export interface Net {
  readonly http: typeof fetch
  readonly clock: Clock
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  readonly signal: AbortSignal
  /** Number from 0 to 1 that spreads the waits of many clients. */
  readonly jitter: () => number
  /** Origins that may be fetched; the allow-list. */
  readonly origins: readonly string[]
  readonly bases?: CbsBases
  /** Longest wait for one answer; 60 s unless given. */
  readonly timeoutMs?: number
  /** Most attempts for one answer; 5 unless given. */
  readonly attempts?: number
  /** Largest answer; 256 MB unless given. */
  readonly maxBytes?: number
}

export interface Answer<T> {
  readonly address: string
  readonly text: string
  readonly read: T
}

/** ODataApi answers 500 to a question with more than 10,000 rows: not a failure that goes away. */
export const TOO_MANY_ROWS = 'too-many-rows'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000
const MAX_REDIRECTS = 3

/**
 * Fetches an answer and reads it, with retries: growing waits, spread by `jitter`. An answer that `read` does not
 * understand (cut off) counts as a failure of the line and is asked for again.
 */
export async function fetchAnswer<T>(
  address: string,
  net: Net,
  read: (text: string) => T | undefined,
): Promise<Answer<T> | Refusal | typeof TOO_MANY_ROWS> {
  let last: Refusal = { reason: 'source-unreachable', found: address }
  const attempts = net.attempts ?? 5
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if (net.signal.aborted) return { reason: 'stopped' }
    if (attempt > 1) {
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 2)) * (0.5 + net.jitter())
      await net.sleep(wait, net.signal).catch(() => undefined)
      if (net.signal.aborted) return { reason: 'stopped' }
    }
    const outcome = await attemptOnce(address, net)
    if ('refusal' in outcome) return outcome.refusal
    if ('failure' in outcome) {
      if (/10[.,]?000/.test(outcome.body)) return TOO_MANY_ROWS
      last = { reason: 'source-unreachable', found: `${outcome.failure}: ${address}` }
      continue
    }
    const value = read(outcome.text)
    if (value !== undefined) return { address, text: outcome.text, read: value }
    last = { reason: 'source-unreachable', found: `JSON: ${address}` }
  }
  return last
}

type Outcome =
  | { readonly text: string }
  /** Worth another attempt. */
  | { readonly failure: string; readonly body: string }
  | { readonly refusal: Refusal }

async function attemptOnce(address: string, net: Net): Promise<Outcome> {
  const timeout = AbortSignal.timeout(net.timeoutMs ?? 60_000)
  const signal = AbortSignal.any([net.signal, timeout])
  try {
    let target = allowedAddress(address, net.origins)
    if (target === undefined) return { refusal: { reason: 'host-not-allowed', found: address } }
    for (let redirects = 0; ; redirects++) {
      const response = await net.http(target, {
        redirect: 'manual',
        signal,
        headers: { accept: 'application/json' },
      })
      if (response.status >= 300 && response.status < 400) {
        const location = new URL(response.headers.get('location') ?? '', target).href
        await response.body?.cancel()
        target = allowedAddress(location, net.origins)
        if (target === undefined || redirects >= MAX_REDIRECTS)
          return { refusal: { reason: 'redirect-refused', found: location } }
        continue
      }
      const body = await readBody(response, net.maxBytes ?? 256_000_000)
      if (body === undefined) return { refusal: { reason: 'answer-too-large', found: target } }
      if (response.ok) return { text: body }
      if (response.status === 404) return { refusal: { reason: 'table-not-found', found: target } }
      if (response.status >= 500 || response.status === 429 || response.status === 408)
        return { failure: `HTTP ${response.status}`, body }
      return { refusal: { reason: 'source-unreachable', found: `HTTP ${response.status}: ${target}` } }
    }
  } catch (error) {
    if (net.signal.aborted) return { refusal: { reason: 'stopped' } }
    return { failure: error instanceof Error ? error.message : String(error), body: '' }
  }
}

async function readBody(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  if (!response.body) return text
  for await (const chunk of response.body) {
    size += chunk.length
    // Leaving the loop cancels the rest of the answer.
    if (size > maxBytes) return undefined
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
