import type { Locale } from '../../../base/locale.ts'

/** What each field of a form has: its value, and what is wrong with it. */
export function fieldsFrom(
  locale: Locale,
  fields: Readonly<Record<string, string>>,
  errors: readonly { readonly field: string; readonly message: string }[],
) {
  return (name: string) => ({
    locale,
    id: name,
    name,
    value: fields[name] ?? '',
    error: errors.find(({ field }) => field === name)?.message,
  })
}
