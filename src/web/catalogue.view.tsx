import type { VNode } from 'preact'
import type { PageDefaults } from './env.ts'
import { Page } from './page.view.tsx'
import type { Example } from './ui/example.ts'
import { Heading } from './ui/heading/heading.view.tsx'
import { Opening } from './ui/opening/opening.view.tsx'

export interface CatalogueEntry {
  readonly room: string
  /** Name of the component. */
  readonly name: string
  readonly examples: readonly Example[]
}

/** Every component in its named states. Development only, so in English. */
export function CataloguePage(props: { page: PageDefaults; entries: readonly CatalogueEntry[] }): VNode {
  return (
    <Page page={props.page} title="Catalogue" indexed={false}>
      <Opening title="Catalogue" sub={`${props.entries.length} components`} />
      <ul>
        {props.entries.map((entry) => (
          <li>
            <a href={`#${idOf(entry)}`}>
              {entry.room}: {entry.name}
            </a>
          </li>
        ))}
      </ul>
      {props.entries.map((entry) => (
        <section class="catalogue" id={idOf(entry)}>
          <Heading level={2}>
            {entry.room}: {entry.name}
          </Heading>
          {entry.examples.map((example) => (
            <div class="catalogue__example">
              <p class="soft">{example.name}</p>
              {example.render()}
            </div>
          ))}
        </section>
      ))}
    </Page>
  )
}

function idOf(entry: CatalogueEntry): string {
  return `${entry.room}-${entry.name}`.replace(/\W+/g, '-').toLowerCase()
}
