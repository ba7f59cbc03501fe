/**
 * Keeps what is worked out from a list for as long as that list lives. Lists that catch up with the database stay the
 * same array until something was written, so what follows from them is worked out once and not for each page.
 *
 * @param most different keys that are kept for one list: what people type has no end
 * @returns the value of this list and key; it is made when it was not known
 */
export function createKept<Value>(most = 1): (list: object, key: string, make: () => Value) => Value {
  const byList = new WeakMap<object, Map<string, Value>>()
  return (list, key, make) => {
    const byKey = byList.get(list) ?? new Map<string, Value>()
    byList.set(list, byKey)
    const known = byKey.get(key)
    if (known !== undefined) return known
    const made = make()
    if (byKey.size >= most) byKey.clear()
    byKey.set(key, made)
    return made
  }
}
