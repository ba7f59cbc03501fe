/** Typing errors that are forgiven in a word: none in a short one, or every short name would look like it. */
export function typosAllowed(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\d/.test(word)) return 0
  return word.length < 8 ? 1 : 2
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Every word of plain letters that is one typing error from this one: some fifty for each of its letters. */
export function listOneTypo(word: string): string[] {
  const found = new Set<string>()
  for (let i = 0; i <= word.length; i += 1) {
    const [before, after] = [word.slice(0, i), word.slice(i)]
    const [first = '', second = ''] = after
    for (const letter of letters) {
      found.add(before + letter + after)
      if (first !== '') found.add(before + letter + after.slice(1))
    }
    if (first !== '') found.add(before + after.slice(1))
    if (second !== '') found.add(before + second + first + after.slice(2))
  }
  found.delete(word)
  return [...found]
}

/** The letters of a word as bits (a = 1, b = 2 …); every typing error changes at most two of them. */
export function letterBits(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) % 32)
  return bits
}

/** Whether two words can be at most `limit` errors apart, by their letters alone. Never wrongly false. */
export function mayBeNear(a: number, b: number, limit: number): boolean {
  let differing = a ^ b
  let count = 0
  while (differing !== 0) {
    differing &= differing - 1
    count += 1
  }
  return count <= 2 * limit
}

/**
 * Errors between two words: a letter too many, missing, wrong, or two neighbours swapped.
 *
 * @param limit stop counting here
 * @returns the number of errors [count], or `limit + 1` for anything more
 * @source Optimal string alignment: F. J. Damerau (1964), Comm. ACM 7(3):171-176
 */
export function countTypos(a: string, b: string, limit: number): number {
  const tooMany = limit + 1
  if (Math.abs(a.length - b.length) > limit) return tooMany
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min(
        (row[j] ?? tooMany) + 1,
        (next[j - 1] ?? tooMany) + 1,
        (row[j - 1] ?? tooMany) + (same ? 0 : 1),
      )
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) errors = Math.min(errors, (before[j - 2] ?? tooMany) + 1)
      next.push(errors)
      if (errors < least) least = errors
    }
    if (least > limit) return tooMany
    before = row
    row = next
  }
  return Math.min(row[b.length] ?? tooMany, tooMany)
}
