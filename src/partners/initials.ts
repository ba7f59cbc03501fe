/** First letters of the first and the last name: "Anke van der Berg" is AB. At most two, in capitals. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /^\p{L}/u.test(part))
  const [first] = parts
  const last = parts.length > 1 ? parts.at(-1) : undefined
  return [first, last]
    .flatMap((part) => (part === undefined ? [] : [[...part][0] ?? '']))
    .join('')
    .toLocaleUpperCase('nl')
}
