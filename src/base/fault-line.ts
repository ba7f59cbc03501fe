/** How deep causes of causes are told. */
const DEEPEST = 4

/**
 * What went wrong as text for the log: where, and by what code. What a database or library says besides of the row that
 * it could not take is left out, and mail addresses and secrets of links are covered: a log is read by others.
 */
export function describeFault(fault: unknown, depth = 0): string {
  if (!(fault instanceof Error)) return coverSecrets(String(fault))
  const { code, constraint } = { code: undefined, constraint: undefined, ...fault }
  const words = [code, constraint].filter((word) => typeof word === 'string').join(' ')
  const first = coverSecrets(fault.stack ?? `${fault.name}: ${fault.message}`)
  const own = words === '' ? first : `${first}\n    (${coverSecrets(words)})`
  if (fault.cause === undefined || depth >= DEEPEST) return own
  return `${own}\ncaused by ${describeFault(fault.cause, depth + 1)}`
}

/** An address that was asked for, on one line of the log whatever was put in it. */
export function coverAddress(address: string): string {
  return coverSecrets(address.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '·'))
}

/** A text without mail addresses, and without words so long that only a secret can be meant. */
export function coverSecrets(text: string): string {
  return text
    .replace(/[^\s@"'<>()]{1,64}@[^\s@"'<>()]{1,255}/g, '…@…')
    .replace(/(?:\b[\w-]{36}\.)?[\w-]{40,}/g, '…')
}
