import type { Locale } from '../base/locale.ts'
import type { Refusal, RefusalReason } from './refusal.ts'
import { refusalTexts } from './refusal-texts.ts'

/** How often a reason came up, with the first examples. */
export interface RefusalCount {
  readonly reason: RefusalReason
  readonly count: number
  readonly examples: readonly Refusal[]
}

const EXAMPLES = 5
const FOUND_LENGTH = 80

/** Counts refusals by reason; memory stays the same however many there are. */
export function createRefusalCounter(): {
  add(refusal: Refusal): void
  list(): RefusalCount[]
} {
  const counts = new Map<RefusalReason, { count: number; examples: Refusal[] }>()
  return {
    add(refusal) {
      const known = counts.get(refusal.reason)
      if (!known) counts.set(refusal.reason, { count: 1, examples: [shorten(refusal)] })
      else {
        known.count++
        if (known.examples.length < EXAMPLES) known.examples.push(shorten(refusal))
      }
    },
    list() {
      return [...counts].map(([reason, { count, examples }]) => ({ reason, count, examples }))
    },
  }
}

function shorten(refusal: Refusal): Refusal {
  const { found } = refusal
  return found && found.length > FOUND_LENGTH
    ? { ...refusal, found: `${found.slice(0, FOUND_LENGTH)}…` }
    : refusal
}

/** One refusal as a sentence: what happened, where, what stood there, what to do. */
export function describeRefusal(refusal: Refusal, locale: Locale): string {
  const words = refusalTexts[refusal.reason]
  const place = [
    refusal.line === undefined ? '' : `${locale === 'nl' ? 'rij' : 'row'} ${refusal.line}`,
    refusal.column === undefined ? '' : `${locale === 'nl' ? 'kolom' : 'column'} "${refusal.column}"`,
    refusal.found === undefined ? '' : `"${printable(refusal.found)}"`,
  ].filter((part) => part !== '')
  const where = place.length === 0 ? '' : ` (${place.join(', ')})`
  return `${words.what[locale]}${where} ${words.advice[locale]}`
}

/** Control characters of a hostile file must not reach a terminal. */
function printable(found: string): string {
  return Array.from(found, (sign) => (/\p{C}/u.test(sign) ? '\uFFFD' : sign)).join('')
}
