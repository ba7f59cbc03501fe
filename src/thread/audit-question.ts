import { isId } from '../base/id.ts'

/** What the address of the log asks for: each combination is an address of its own. */
export interface AuditQuestion {
  readonly persoon?: string
  readonly soort?: string
  readonly actie?: string
  readonly over?: string
  readonly vanaf?: string
  readonly tot?: string
}

export const auditParts = ['persoon', 'soort', 'actie', 'over', 'vanaf', 'tot'] as const

/** Reads the question of an address; empty parts are left out. @returns what is wrong otherwise */
export function readAuditQuestion(
  valueIn: (name: string) => string | undefined,
): { readonly question: AuditQuestion } | { readonly wrong: 'id' | 'day' } {
  const entries = auditParts.flatMap((name) => {
    const value = valueIn(name)?.trim() ?? ''
    return value === '' ? [] : [[name, value.slice(0, 100)] as const]
  })
  const question: AuditQuestion = Object.fromEntries(entries)
  if (question.persoon !== undefined && !isId(question.persoon)) return { wrong: 'id' }
  if ([question.vanaf, question.tot].some((day) => day !== undefined && !isDay(day))) return { wrong: 'day' }
  return { question }
}

/** The same as the filter of the database. */
export function filterOf(question: AuditQuestion, regions: readonly string[] | undefined) {
  const { persoon, soort, actie, over, vanaf, tot } = question
  return {
    ...(persoon === undefined ? {} : { person: persoon }),
    ...(soort === undefined ? {} : { kind: soort }),
    ...(actie === undefined ? {} : { action: actie }),
    ...(over === undefined ? {} : { thing: over }),
    ...(vanaf === undefined ? {} : { from: vanaf }),
    ...(tot === undefined ? {} : { until: tot }),
    ...(regions === undefined ? {} : { regions }),
  }
}

/** The part of the address after the question mark; "" for everything. */
export function queryOf(question: AuditQuestion, page = 1): string {
  const values = new URLSearchParams()
  for (const name of auditParts) {
    const value = question[name]
    if (value !== undefined) values.set(name, value)
  }
  if (page > 1) values.set('pagina', String(page))
  return values.size === 0 ? '' : `?${values}`
}

/** A day that exists: not the 31st of February. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}
