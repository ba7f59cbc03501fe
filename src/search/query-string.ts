/** The questions in an address, decoded; or `undefined` for text that is no UTF-8. */
export type QueryValues = ReadonlyMap<string, readonly string[]>

/**
 * Reads the part of an address after the question mark.
 *
 * Unlike the platform's own reader it does not turn damaged text into question marks: it says so.
 *
 * @param url whole address
 * @returns values by key in the order of the address; undefined when a percent-code is not valid UTF-8
 */
export function readQueryString(url: string): QueryValues | undefined {
  const start = url.indexOf('?')
  const end = url.indexOf('#')
  const text = start === -1 ? '' : url.slice(start + 1, end === -1 ? undefined : end)
  const values = new Map<string, string[]>()
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const key = decode(at === -1 ? pair : pair.slice(0, at))
    const value = decode(at === -1 ? '' : pair.slice(at + 1))
    if (key === undefined || value === undefined) return undefined
    const known = values.get(key)
    if (known) known.push(value)
    else values.set(key, [value])
  }
  return values
}

function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text.replaceAll('+', ' '))
    // PostgreSQL and files cannot hold it, and nobody types it.
    return decoded.includes('\0') ? undefined : decoded
  } catch {
    return undefined
  }
}
