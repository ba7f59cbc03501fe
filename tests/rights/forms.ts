/** One form of a page, as a browser would send it. */
export interface FoundForm {
  /** Address that it is sent to. */
  readonly action: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * The forms of a page that change something, with what stands in them; what is empty gets a word of its kind, and of a
 * choice that was not made the first. The first button with a name is the one that is pressed.
 *
 * @param words what to type in a field of this name, whatever stands in it
 */
export function listForms(html: string, words: Readonly<Record<string, string>>): FoundForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
    const { method, action } = attributesOf(head)
    return method === 'post' && action !== undefined ? [{ action, fields: fieldsOf(inside, words) }] : []
  })
}

function fieldsOf(html: string, words: Readonly<Record<string, string>>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, head = ''] of html.matchAll(/<input\b([^>]*)>/g)) {
    const { name, type = 'text', value = '', checked } = attributesOf(head)
    if (name === undefined || type === 'file') continue
    if (type === 'checkbox') {
      if (checked !== undefined) fields[name] = [fields[name] ?? [], value || 'on'].flat().join('\n')
    } else if (type === 'radio') {
      if (checked !== undefined || fields[name] === undefined) fields[name] = value
    } else if (type === 'hidden') fields[name] = value
    else fields[name] = words[name] ?? (value || typed(type))
  }
  for (const [, head = '', inside = ''] of html.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)) {
    const { name } = attributesOf(head)
    if (name !== undefined)
      fields[name] = words[name] ?? (decoded(inside.replace(/^\n/, '')) || typed('text'))
  }
  for (const [, head = '', inside = ''] of html.matchAll(/<select\b([^>]*)>([\s\S]*?)<\/select>/g)) {
    const { name } = attributesOf(head)
    if (name === undefined) continue
    const options = [...inside.matchAll(/<option\b([^>]*)>/g)].map(([, one = '']) => attributesOf(one))
    const chosen = options.find(({ selected, value }) => selected !== undefined && value)
    fields[name] = chosen?.['value'] ?? options.find(({ value }) => value)?.['value'] ?? ''
  }
  for (const [, head = ''] of html.matchAll(/<button\b([^>]*)>/g)) {
    const { name, value = '' } = attributesOf(head)
    if (name !== undefined) fields[name] ??= value
  }
  return fields
}

function typed(type: string): string {
  if (type === 'date') return '2026-01-15'
  if (type === 'email') return 'iemand@zorg.example'
  return type === 'url' ? 'https://zorg.example' : 'Tekst'
}

function attributesOf(head: string): Record<string, string> {
  const found = head.matchAll(/([\w-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries([...found].map(([, name, value]) => [name, decoded(value ?? '')]))
}

function decoded(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}
