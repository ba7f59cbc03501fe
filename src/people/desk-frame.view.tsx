import type { ComponentChildren, VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { regionTexts } from '../language/texts-region.ts'
import { roleTexts } from '../language/texts-roles.ts'
import type { Region } from '../regions/region.ts'
import type { PageDefaults } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { ScrollTable } from '../web/ui/scroll-table/scroll-table.view.tsx'

/** What was just done, from `?gedaan=` in the address; nothing for a word that we do not use. */
export function DoneNotice({
  locale,
  done,
  link,
}: {
  readonly locale: Locale
  readonly done: string | undefined
  /** What to do now. */
  readonly link?: VNode | undefined
}): VNode | null {
  const words: Readonly<Record<string, string>> = roleTexts[locale].doneWords
  const text = done !== undefined && Object.hasOwn(words, done) ? words[done] : undefined
  if (text === undefined) return null
  return (
    <Alert title={roleTexts[locale].done}>
      <p>{text}</p>
      {link ? <p>{link}</p> : null}
    </Alert>
  )
}

/** The way to partners whose sector is not known yet: those that were made by their name alone. */
export function toOtherPartners(locale: Locale, region: Region): VNode {
  const href = addressIn(locale, `/regios/${region.slug}/partners?sector=other`)
  return <a href={href}>{roleTexts[locale].otherPartners}</a>
}

/** A table whose cells may hold forms. */
export function DeskTable({
  id,
  caption,
  columns,
  rows,
}: {
  readonly id: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ComponentChildren[])[]
}): VNode {
  return (
    <ScrollTable captionId={`${id}-c`} caption={caption} kind="desk-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr>
            <th scope="row">{head}</th>
            {cells.map((cell, index) => (
              <td data-label={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}

/** Links one under the other. */
export function DeskLinks({
  locale,
  links,
}: {
  readonly locale: Locale
  readonly links: readonly (readonly [path: string, text: string])[]
}): VNode {
  return (
    <nav aria-label={roleTexts[locale].links}>
      <ul class="desk-links">
        {links.map(([path, text]) => (
          <li>
            <a href={addressIn(locale, path)}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The first choice of a list, that means nothing yet. */
export function choicesFrom(
  locale: Locale,
  list: readonly { readonly id: string; readonly name: string }[],
  first: string = roleTexts[locale].choose,
): { readonly value: string; readonly text: string }[] {
  return [{ value: '', text: first }, ...list.map(({ id, name }) => ({ value: id, text: name }))]
}

/** The way to a page of the desk of a region. */
export function deskCrumbs({ locale }: PageDefaults, region: Region) {
  const home = `/regios/${region.slug}`
  return [...regionCrumbs(locale, region), { name: roleTexts[locale].desk, path: `${home}/beheer` }]
}

/** The way to the desk itself. */
export function regionCrumbs(locale: Locale, region: Region) {
  return [
    { name: regionTexts[locale].regionsTitle, path: '/regios' },
    { name: region.name, path: `/regios/${region.slug}` },
  ]
}
