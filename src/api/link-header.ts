import type { PageLinks, UsedIndicator, UsedSource } from './resources.ts'

/** Most links in a header; more are in the answer itself. */
const MOST_LINKS = 10

/**
 * The header `Link`: pages beside this one, definitions and licences. A CSV file has no other place for them.
 *
 * @source RFC 8288, RFC 4946 (license), RFC 9264 (describedby)
 */
export function linkHeader(
  pages: Partial<PageLinks>,
  definitions: readonly UsedIndicator[],
  sources: readonly UsedSource[],
): string {
  const link = (address: string, relation: string) => `<${address}>; rel="${relation}"`
  return [
    ...(pages.previous === undefined ? [] : [link(pages.previous, 'prev')]),
    ...(pages.next === undefined ? [] : [link(pages.next, 'next')]),
    ...definitions.slice(0, MOST_LINKS).map(({ links }) => link(links.self, 'describedby')),
    ...sources.slice(0, MOST_LINKS).map(({ links }) => link(links.self, 'license')),
  ].join(', ')
}
