/** What somebody with bad intentions types: markup that breaks out of text and attributes, and a formula. */
export const SCRIPT = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`
export const FORMULA = '=HYPERLINK("http://evil.invalid")'
/** A new line that would begin another line of the head of a message. */
export const HEAD_LINE = 'Bcc: dief@evil.invalid'

export interface FormField {
  readonly name: string
  readonly type: string
  readonly value: string
  /** What a browser would let somebody choose from; empty where they type. */
  readonly choices: readonly string[]
  readonly id: string
}

export interface PostForm {
  readonly action: string
  readonly hasFiles: boolean
  readonly fields: readonly FormField[]
}

/** The forms of a page that send something to the site. */
export function formsOf(html: string, address: string): PostForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, head = '', within = '']) =>
    attributeOf(head, 'method') === 'post'
      ? [
          {
            action: attributeOf(head, 'action') || address,
            hasFiles: head.includes('multipart'),
            fields: fieldsOf(within),
          },
        ]
      : [],
  )
}

function fieldsOf(html: string): FormField[] {
  const found = new Map<string, FormField>()
  const controls = html.matchAll(
    /<(input|textarea|select|button)\b((?:[^>"]|"[^"]*")*)>(?:(?<=<textarea[^>]*>)\n?([^<]*)|(?<=<select[^>]*>)(.*?)<\/select>)?/gs,
  )
  for (const [, tag = '', head = '', typed = '', options = ''] of controls) {
    const name = attributeOf(head, 'name')
    if (name === '') continue
    const known = found.get(name)
    const type = tag === 'input' ? attributeOf(head, 'type') || 'text' : tag
    const value = tag === 'textarea' ? plain(typed) : attributeOf(head, 'value')
    const offered =
      tag === 'select'
        ? [...options.matchAll(/<option\b((?:[^>"]|"[^"]*")*)>/g)].map(([, o = '']) =>
            attributeOf(o, 'value'),
          )
        : ['radio', 'checkbox', 'button', 'hidden'].includes(type)
          ? [value]
          : []
    const choices = [...(known?.choices ?? []), ...offered]
    found.set(
      name,
      known ? { ...known, choices } : { name, type, value, choices, id: attributeOf(head, 'id') },
    )
  }
  return [...found.values()]
}

/** Names of the fields that an answer says are wrong. */
export function wrongFieldsOf(html: string, form: PostForm): string[] {
  const linked = new Set([...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id))
  const marked = new Set(
    [
      ...html.matchAll(/<(?:input|textarea|select)\b((?:[^>"]|"[^"]*")*aria-invalid(?:[^>"]|"[^"]*")*)>/g),
    ].map(([, head = '']) => attributeOf(head, 'name')),
  )
  return form.fields.filter(({ id, name }) => marked.has(name) || linked.has(id)).map(({ name }) => name)
}

function attributeOf(head: string, name: string): string {
  return plain(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '')
}

function plain(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What of the hostile text a browser would run on this page. */
export function holesOf(html: string): string[] {
  return [
    ...html.matchAll(/<script>alert|<img src=x|\/script(?:>|&gt;)"|\s(?:href|src|action)="\s*javascript:/gi),
  ].map(
    ([hole]) => `${hole} in …${html.slice(Math.max(0, html.indexOf(hole) - 80), html.indexOf(hole) + 20)}`,
  )
}

/** Cells that a spreadsheet would run as a formula. */
export function formulasOf(csv: string): string[] {
  const cells = csv.replace(/^\uFEFF/, '').matchAll(/(?<=^|[,;\r\n])(?:"((?:[^"]|"")*)"|([^",;\r\n]*))/g)
  return [...cells]
    .map(([, quoted, bare]) => quoted ?? bare ?? '')
    .filter((cell) => /^[=+@\t\r]|^-(?![\d.]+$)/.test(cell))
}
