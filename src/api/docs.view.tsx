import type { VNode } from 'preact'
import { addressIn, texts } from '../language/index.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { OperationSection } from './operation.view.tsx'
import { operations, tags } from './operations.ts'
import { API_PATH, API_VERSION } from './version.ts'

const example = `${API_PATH}/observations?indicator=share-65-plus&area=GM0355&format=csv`

/** What the API can do, for people: how to begin, the rules, and each question with a form to try it. */
export function ApiPage({ page }: { readonly page: PageDefaults }): VNode {
  const { locale } = page
  const words = texts[locale].api
  return (
    <Page page={page} title={words.title} description={words.lead}>
      <Opening title={words.title} sub={words.version(API_VERSION)} lead={words.lead} />
      <div class="prose">
        <Heading level={2}>{words.startTitle}</Heading>
        <ol>
          {words.start.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <p class="nl-paragraph">
          {words.exampleTitle}: <a href={example}>{example}</a>
        </p>
        <Heading level={2}>{words.rulesTitle}</Heading>
        <ul>
          {words.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
        <p class="nl-paragraph">
          <Link href={`${API_PATH}/openapi.json`}>{words.description}</Link>
        </p>
      </div>
      <nav class="kinds" aria-label={words.contents}>
        <ul>
          {tags.map(({ name, text }) => (
            <li>
              <a href={`#about-${name}`}>{text[locale]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map(({ name, text }) => (
        <section aria-labelledby={`about-${name}`}>
          <Heading level={2} id={`about-${name}`}>
            {text[locale]}
          </Heading>
          {operations
            .filter(({ tag }) => tag === name)
            .map((operation) => (
              <OperationSection operation={operation} locale={locale} action={addressIn(locale, API_PATH)} />
            ))}
        </section>
      ))}
    </Page>
  )
}
