import { sliceText } from './raw-row.ts'

/**
 * Gives each different slice of bytes a small number, so that a code that comes back a million times is looked up
 * once and no string is made for it again. Beyond `limit` different slices it answers -1: memory stays bounded.
 */
export function createIntern(limit = 262_144): Intern {
  let slots = new Int32Array(1024).fill(-1)
  let offsets = new Int32Array(1025)
  let store = new Uint8Array(16_384)
  let used = 0
  let size = 0

  function find(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = slots[slot] ?? -1
      if (id < 0) return ~slot
      const from = offsets[id] ?? 0
      if ((offsets[id + 1] ?? 0) - from === end - start && same(bytes, start, end, from)) return id
      slot = (slot + 1) & mask
    }
  }

  function same(bytes: Uint8Array, start: number, end: number, from: number): boolean {
    for (let i = start, k = from; i < end; i++, k++) if (bytes[i] !== store[k]) return false
    return true
  }

  function add(bytes: Uint8Array, start: number, end: number, slot: number): number {
    if (size >= limit) return -1
    const length = end - start
    if (used + length > store.length) {
      const wider = new Uint8Array(Math.max(store.length * 2, used + length))
      wider.set(store)
      store = wider
    }
    for (let i = start; i < end; i++) store[used++] = bytes[i] ?? 0
    const id = size++
    if (id + 1 >= offsets.length) {
      const wider = new Int32Array(offsets.length * 2)
      wider.set(offsets)
      offsets = wider
    }
    offsets[id + 1] = used
    slots[slot] = id
    if (size * 2 > slots.length) rehash()
    return id
  }

  function rehash(): void {
    const wider = new Int32Array(slots.length * 4).fill(-1)
    const mask = wider.length - 1
    for (let id = 0; id < size; id++) {
      let slot = hashOf(store, offsets[id] ?? 0, offsets[id + 1] ?? 0) & mask
      while ((wider[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      wider[slot] = id
    }
    slots = wider
  }

  return {
    idOf(bytes, start, end) {
      const found = find(bytes, start, end, hashOf(bytes, start, end))
      return found >= 0 ? found : add(bytes, start, end, ~found)
    },
    lookup(bytes, start, end) {
      const found = find(bytes, start, end, hashOf(bytes, start, end))
      return found >= 0 ? found : -1
    },
    textOf: (id) => sliceText(store, offsets[id] ?? 0, offsets[id + 1] ?? 0),
    size: () => size,
  }
}

export interface Intern {
  idOf(bytes: Uint8Array, start: number, end: number): number
  /** As `idOf`, but adds nothing: -1 for a slice that is not known. */
  lookup(bytes: Uint8Array, start: number, end: number): number
  textOf(id: number): string
  size(): number
}

/** FNV-1a, 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
