import { type Role, roles } from './rights.ts'

/** Who a second step can be required of. */
export const factorRoles = [...roles, 'operator'] as const
export type FactorRole = Role | 'operator'

/** How long a code is shown [s]; what every app for codes takes for granted (RFC 6238). */
const STEP_S = 30

export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / STEP_S)
}

/** What was typed, without spaces and lines between: six digits of an app, or ten characters of a code on paper. */
export function readCode(typed: string): { readonly app: string } | { readonly paper: string } | undefined {
  const bare = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^\d{6}$/.test(bare)) return { app: bare }
  return /^[A-Z2-7]{10}$/.test(bare) ? { paper: bare } : undefined
}

/** In groups, to read and type over. */
export function groupsOf(text: string, size: number, between: string): string {
  return (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(between)
}
