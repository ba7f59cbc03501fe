import type { KnownSeat, Values } from './import-known.ts'

/** How one step of an import is taken back, if nothing changed since. */
export type Undo =
  | { readonly was: 'organisation-made'; readonly id: string; readonly revision: number }
  | {
      readonly was: 'organisation-changed'
      readonly id: string
      /** After the import. */
      readonly revision: number
      readonly before: Values
    }
  | {
      readonly was: 'partner-added'
      readonly id: string
      /** It had taken part before. */
      readonly before?: { readonly since: string; readonly until: string | null }
    }
  | { readonly was: 'person-made'; readonly id: string }
  | { readonly was: 'seat-made'; readonly id: string; readonly revision: number }
  | { readonly was: 'seat-changed'; readonly revision: number; readonly before: KnownSeat }
