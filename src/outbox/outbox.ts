import type { Locale } from '../base/locale.ts'

export const outboxStates = ['waiting', 'sending', 'sent', 'failed', 'dropped'] as const
export type OutboxState = (typeof outboxStates)[number]

/** A message as its operator sees it. */
export interface OutboxMessage {
  readonly id: string
  readonly subject: string
  readonly locale: Locale
  readonly state: OutboxState
  readonly attempts: number
  readonly createdAt: Date
  readonly dueAt: Date
  readonly sentAt: Date | null
  readonly trouble: string | null
  /** Absent for who has no account yet. */
  readonly name: string | null
  /** Part of the address after the @; "" when it was not an address. */
  readonly domain: string
}

export interface Outbox {
  readonly messages: readonly OutboxMessage[]
  /** At least 1. */
  readonly pages: number
}

/** A text in parts: what is between them, and the addresses that can be followed. */
export function splitAddresses(
  text: string,
): readonly { readonly text: string; readonly isAddress: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => ({ text: part, isAddress: i % 2 === 1 }))
    .filter((part) => part.text !== '')
}
