import type { ComponentChildren, VNode } from 'preact'
import { addressIn, texts } from '../language/index.ts'
import type { Operator, PageDefaults } from './env.ts'
import { Page } from './page.view.tsx'
import { Heading } from './ui/heading/heading.view.tsx'
import { Link } from './ui/link/link.view.tsx'
import { Note } from './ui/note/note.view.tsx'
import { Opening } from './ui/opening/opening.view.tsx'
import { Bead, Thread } from './ui/thread/thread.view.tsx'

interface StaticPageProps {
  readonly page: PageDefaults
}

/** What is tested, what is not, and whom to tell. Not an official statement, and says so. */
export function AccessibilityPage({ page }: StaticPageProps): VNode {
  const words = texts[page.locale].static.accessibility
  return (
    <TextPage page={page} title={words.title} lead={words.lead}>
      <Section title={words.goal.title}>{words.goal.text}</Section>
      <Heading level={2}>{words.tested.title}</Heading>
      <p class="nl-paragraph">{words.tested.intro}</p>
      <List items={words.tested.items} />
      <Note label={texts[page.locale].frame.noteLabel}>{words.tested.limits}</Note>
      <Section title={words.charts.title}>{words.charts.text}</Section>
      <Section title={words.statement.title}>{words.statement.text}</Section>
      <Contact words={words.contact} operator={page.operator} />
    </TextPage>
  )
}

/** What noaber is, told along the thread. */
export function AboutPage({ page }: StaticPageProps): VNode {
  const { locale } = page
  const words = texts[locale].static.about
  return (
    <Page page={page} title={words.title} description={words.lead}>
      <Opening title={words.title} lead={words.lead} />
      <Thread>
        <Bead id="wat" title={words.what.title}>
          <p class="nl-paragraph">{words.what.text}</p>
        </Bead>
        <Bead id="draad" title={words.thread.title}>
          <p class="nl-paragraph">{words.thread.text}</p>
        </Bead>
        <Bead id="cijfers" title={words.figures.title}>
          <p class="nl-paragraph">{words.figures.text}</p>
          <p class="nl-paragraph">
            <Link href={addressIn(locale, '/bronnen')}>{words.figures.link}</Link>
          </p>
        </Bead>
        <Bead id="voorbeelden" title={words.example.title}>
          <p class="nl-paragraph">{words.example.text}</p>
        </Bead>
        <Bead id="open" title={words.open.title}>
          <p class="nl-paragraph">{words.open.text}</p>
          <p class="nl-paragraph">
            <Link href="/api/v1">{words.open.link}</Link>
          </p>
        </Bead>
      </Thread>
    </Page>
  )
}

function TextPage(
  props: StaticPageProps & { title: string; lead: string; children: ComponentChildren },
): VNode {
  return (
    <Page page={props.page} title={props.title} description={props.lead}>
      <Opening title={props.title} lead={props.lead} />
      <div class="prose">{props.children}</div>
    </Page>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: string }): VNode {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <p class="nl-paragraph">{children}</p>
    </>
  )
}

function List({ items }: { readonly items: readonly string[] }): VNode {
  return (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
}

interface ContactProps {
  readonly words: { readonly title: string; readonly text: string; readonly none: string }
  readonly operator: Operator | undefined
}

function Contact({ words, operator }: ContactProps): VNode {
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <p class="nl-paragraph">{words.text}</p>
      <p class="nl-paragraph">
        {operator === undefined ? (
          words.none
        ) : (
          <Link href={operator.contact}>{operator.name || operator.contact.replace(/^mailto:/, '')}</Link>
        )}
      </p>
    </>
  )
}
