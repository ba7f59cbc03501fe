/** Fields that a draft does not keep: they belong to the form, not to what was typed. */
const NOT_TYPED = new Set(['revisie', 'begonnen', 'stand-was', 'actie', 'deel-van', 'sleutel', 'knop'])

/** What was typed in a form, without what only the form needs. */
export function typedFields(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !NOT_TYPED.has(name)))
}

/** Dutch path of a form of this site, as drafts are kept by: no query, no other site. */
export function isFormPath(path: string): boolean {
  return path.length <= 300 && /^\/[a-z0-9][\w/.-]*$/i.test(path) && !path.includes('//')
}
