import { hashOf, hashOfChanges } from './audit.queries.ts'
import { type AuditRow, canonicalRow } from './audit.ts'

/** A row of the trail as it is stored, or as it stands in an exported file. */
export interface StoredEvent extends AuditRow {
  readonly changes: string | null
  readonly salt: string | null
  readonly hash: string
  /** Parts of its moment that are smaller than a millisecond: never written, so somebody else did. */
  readonly beyondMs?: boolean
}

export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

/** Something that shows that the trail was tampered with. */
export type AuditFault =
  /** The row is not what it was when it was written. */
  | { readonly fault: 'row-changed'; readonly seq: number }
  /** What changed, or its salt, is not what it was. */
  | { readonly fault: 'words-changed'; readonly seq: number }
  /** What changed was taken out, and nobody was erased for it. */
  | { readonly fault: 'words-gone'; readonly seq: number }
  | { readonly fault: 'rows-missing'; readonly seq: number; readonly until: number }
  /** The number was there before, or comes after a higher one: only in a file. */
  | { readonly fault: 'out-of-order'; readonly seq: number }
  /** The row does not belong behind the one before it: moved, inserted, or the one before was replaced. */
  | { readonly fault: 'not-linked'; readonly seq: number }
  /** The last rows are gone: `seq` is the last that is left. */
  | { readonly fault: 'tail-missing'; readonly seq: number; readonly until: number }
  /** The head does not tell of the last row. */
  | { readonly fault: 'head-changed'; readonly seq: number }
  /** A head that was noted elsewhere is nowhere in the trail. */
  | { readonly fault: 'expected-absent' }

export interface AuditCheck {
  readonly rows: number
  /** Last row as it was found; compare with a note of it that is kept elsewhere. */
  readonly head: AuditHead
  /** The first of them; there may be more. */
  readonly faults: readonly AuditFault[]
  readonly faultCount: number
  /** Rows whose words were erased with the person they were about. */
  readonly erased: number
  /** Row of the head that was noted elsewhere, when one was given. */
  readonly expectedAt?: number
}

/** More faults than this are counted only. */
const MOST_FAULTS = 20

const START: AuditHead = { seq: 0, hash: '0'.repeat(64) }

/**
 * Checks the trail row by row, in the order in which it is given. Words about a person may be gone from a row when a
 * later row says that this person was erased, and the row is by them or about them.
 *
 * @param expect hash of a head that was noted elsewhere; it must be in the trail
 */
export function checkAudit(expect?: string): {
  readonly add: (event: StoredEvent) => void
  /** @param head as stored; left out for a file that has none */
  readonly finish: (head?: AuditHead) => AuditCheck
} {
  const faults: AuditFault[] = []
  let faultCount = 0
  let last = START
  let rows = 0
  let erased = 0
  let expectedAt: number | undefined = expect === START.hash ? 0 : undefined
  /** Rows without words that wait for the erasure of one of the two. */
  const waiting = new Map<number, readonly (string | null)[]>()
  const waitingFor = new Map<string, Set<number>>()
  const blame = (fault: AuditFault) => {
    faultCount += 1
    if (faults.length < MOST_FAULTS) faults.push(fault)
  }
  const add = (event: StoredEvent) => {
    const { seq } = event
    rows += 1
    if (seq <= last.seq) blame({ fault: 'out-of-order', seq })
    else if (seq > last.seq + 1) blame({ fault: 'rows-missing', seq: last.seq + 1, until: seq - 1 })
    else if (event.previous !== last.hash) blame({ fault: 'not-linked', seq })
    if (hashOf(canonicalOf(event)) !== event.hash || event.beyondMs === true)
      blame({ fault: 'row-changed', seq })
    if (event.changes === null && event.salt === null && event.changesHash !== '') {
      waiting.set(seq, [event.person, event.thing])
      for (const id of [event.person, event.thing]) if (id !== null) put(waitingFor, id, seq)
    } else if (hashOfChanges(event.changes, event.salt) !== event.changesHash) {
      blame({ fault: 'words-changed', seq })
    }
    if (event.action === 'erase' && event.kind === 'person' && event.thing !== null) {
      for (const one of waitingFor.get(event.thing) ?? []) if (waiting.delete(one)) erased += 1
      waitingFor.delete(event.thing)
    }
    if (event.hash === expect) expectedAt = seq
    last = { seq, hash: event.hash }
  }
  const finish = (head?: AuditHead): AuditCheck => {
    for (const seq of waiting.keys()) blame({ fault: 'words-gone', seq })
    if (head && head.seq > last.seq) blame({ fault: 'tail-missing', seq: last.seq, until: head.seq })
    else if (head && (head.seq !== last.seq || head.hash !== last.hash))
      blame({ fault: 'head-changed', seq: last.seq })
    if (expect !== undefined && expectedAt === undefined) blame({ fault: 'expected-absent' })
    return {
      rows,
      head: last,
      faults,
      faultCount,
      erased,
      ...(expectedAt === undefined ? {} : { expectedAt }),
    }
  }
  return { add, finish }
}

function put(map: Map<string, Set<number>>, key: string, seq: number): void {
  const known = map.get(key)
  if (known) known.add(seq)
  else map.set(key, new Set([seq]))
}

function canonicalOf(event: StoredEvent): string {
  const { seq, at, person, organisation, means, action, kind, thing, region, changesHash, previous } = event
  // A moment that is none cannot be written out; the empty one has no hash that fits.
  if (Number.isNaN(at.getTime())) return ''
  return canonicalRow({
    seq,
    at,
    person,
    organisation,
    means,
    action,
    kind,
    thing,
    region,
    changesHash,
    previous,
  })
}
