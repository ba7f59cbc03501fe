/** Something that was typed and has not arrived yet. */
export interface Waiting {
  /** Drawn here: however often it is sent, it is kept once. */
  readonly id: string
  readonly fields: Readonly<Record<string, string>>
  /** Why it was refused: it waits for somebody to improve it. */
  readonly refused?: string
}

/** What a browser kept; what cannot be read is left out, so that one bad entry does not block the others. */
export function readQueue(text: string | null): Waiting[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isWaiting) : []
  } catch {
    return []
  }
}

function isWaiting(entry: unknown): entry is Waiting {
  return (
    typeof entry === 'object' &&
    entry !== null &&
    'id' in entry &&
    typeof entry.id === 'string' &&
    'fields' in entry &&
    typeof entry.fields === 'object' &&
    entry.fields !== null
  )
}

/** What an answer of the server means for what was sent. */
export type Fate = 'kept' | 'refused' | 'sign-in' | 'later'

export function fateOf({ status, ok, redirected }: Pick<Response, 'status' | 'ok' | 'redirected'>): Fate {
  // Somebody else's answer, such as the page of a network that wants a password, says nothing of ours.
  if (ok && !redirected) return 'kept'
  if (status === 401 || status === 403 || redirected) return 'sign-in'
  return [400, 404, 413, 422].includes(status) ? 'refused' : 'later'
}
