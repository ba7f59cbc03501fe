/**
 * Whether there is a number in a text that can be a citizen service number (BSN): eight or nine digits that pass the
 * eleven-test, written together or with dots, spaces or hyphens between. One in eleven other numbers of that length
 * passes it too, so what is plainly something else is left out: telephone numbers, dates, years, sums, KvK numbers.
 *
 * @source eleven-test: Logisch ontwerp BSN, RvIG
 */
export function hasBsn(text: string): boolean {
  const bare = others.reduce((left, other) => left.replace(other, ' # '), text.normalize('NFKC'))
  return [...bare.matchAll(RUN)].some(([run]) => isBsnRun(run.split(/\D+/)))
}

/**
 * Whether eight or nine digits pass the eleven-test: the sum of nine times the first to twice the eighth, less the
 * ninth, can be divided by eleven. Eight digits are nine with a zero before them.
 */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{8,9}$/.test(digits) || /^0+$/.test(digits)) return false
  const sum = [...digits.padStart(9, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  )
  return sum % 11 === 0
}

/** Digits with at most one mark between two of them. */
const RUN = /\d(?:[\s.\-–/]?\d)*/g

/** What has digits and is plainly no BSN. */
const others: readonly RegExp[] = [
  // Telephone: ten digits from a 0, or nine after the code of the Netherlands.
  /(?:\+|(?<!\d)00)31[\s.-]*(?:\(0\))?(?:[\s.-]{0,2}\d){9}(?!\d)/g,
  /(?<!\d)\(?0\d{1,3}[)\s.-]{0,3}\d(?:[\s.-]?\d){5,7}(?<=(?:\D*\d\D*){10})(?!\d)/g,
  // Dates and years.
  /(?<!\d)\d{1,2}[\s.\-/]\d{1,2}[\s.\-/](?:19|20)\d\d(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d[\s.\-/]?(?:0[1-9]|1[0-2])[\s.\-/]?(?:0[1-9]|[12]\d|3[01])(?!\d)/g,
  /(?<!\d)(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d(?!\d)/g,
  // Sums of money and numbers of the Chamber of Commerce.
  /(?:€|\beuro?)\s*\d[\d.]*/gi,
  /\bkvk(?:-?nummer|-?nr\.?)?:?\s*\d{8}(?!\d)/gi,
]

/** A run of groups of digits: as a whole, one of its groups, or three in the way that a BSN is often written. */
function isBsnRun(groups: readonly string[]): boolean {
  if (passesElevenTest(groups.join(''))) return true
  return groups.some((group, at) => {
    const three = groups.slice(at, at + 3)
    const shape = three.map(({ length }) => length).join('')
    return passesElevenTest(group) || (['333', '423'].includes(shape) && passesElevenTest(three.join('')))
  })
}
