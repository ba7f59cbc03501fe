/** Who does something, for which organisation, and when: every write takes one and leaves it in the audit trail. */
export interface Act {
  readonly at: Date
  /** Absent for what the program or an operator's command does. */
  readonly person?: string
  /** The organisation on whose behalf; what was done for it stays with it when the person leaves. */
  readonly organisation?: string
  readonly means: 'web' | 'job' | 'command'
}
