/** What people chose for a row that looks like something known. */
export type RowChoice = 'same' | 'new' | 'skip'

/** What a sender agreed to: their choices, and what the list would do as they saw it. */
export interface Wish {
  /** For which organisation it is done, as the page knew. */
  readonly organisation?: string
  readonly choices: readonly (readonly [line: number, choice: RowChoice])[]
  readonly stand: string
}

/** Why a list was not written: a choice is missing, something changed since it was shown, or a fault of ours. */
export type DraftTrouble = 'choose' | 'changed' | 'failed'

/** From the fields of a form: `rij-12` = same, new or skip. */
export function choicesOf(form: Readonly<Record<string, string>>): ReadonlyMap<number, RowChoice> {
  return new Map(
    Object.entries(form).flatMap(([name, value]) => {
      const line = /^rij-(\d{1,7})$/.exec(name)?.[1]
      const choice = (['same', 'new', 'skip'] as const).find((one) => one === value)
      return line === undefined || choice === undefined ? [] : [[Number(line), choice] as const]
    }),
  )
}

/** What a list would do in short (FNV-1a of its parts): another text means that something changed since. */
export function digestOf(parts: Iterable<unknown>): string {
  let value = 0x811c9dc5
  for (const part of parts) {
    const text = JSON.stringify(part) ?? ''
    for (let at = 0; at < text.length; at += 1) {
      value ^= text.charCodeAt(at)
      value = Math.imul(value, 0x01000193)
    }
  }
  return (value >>> 0).toString(16)
}
