const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/

/**
 * Whether a text is one plain mail address: letters that every mail server takes, a domain with a dot, no name, no
 * comment, no quotes, no white space. Stricter than RFC 5321 on purpose: it goes into the head of a message.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false
  const at = text.lastIndexOf('@')
  const local = text.slice(0, Math.max(at, 0))
  const labels = text.slice(at + 1).split('.')
  return (
    local.length <= 64 &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    /^[A-Za-z]/.test(labels.at(-1) ?? '')
  )
}

/** A sender: "Noaber Utrecht <post@noaber.example>", or the address alone. */
export interface Mailbox {
  readonly name: string
  readonly address: string
}

/** @returns undefined when it is neither form, or would put more into a head than a name */
export function readMailbox(text: string): Mailbox | undefined {
  const found = /^(?:"?([^"<>\p{Cc}\p{Zl}\p{Zp}]{0,100}?)"?\s*<([^<>\s]+)>|([^<>\s]+))$/u.exec(text.trim())
  const address = found?.[2] ?? found?.[3] ?? ''
  return isMailAddress(address) ? { name: (found?.[1] ?? '').trim(), address } : undefined
}
