import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { addressIn } from '../language/index.ts'
import { mineTexts } from '../language/texts-mine.ts'
import { describeTable, privacyTexts } from '../language/texts-privacy.ts'
import type { PageDefaults } from '../web/env.ts'
import { Page } from '../web/index.ts'
import { Alert } from '../web/ui/alert/alert.view.tsx'
import { DefinitionList } from '../web/ui/definition-list/definition-list.view.tsx'
import { Details } from '../web/ui/details/details.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { dataMap, listPersonal } from './data-map.ts'
import type { End, KeptData } from './kept-data.ts'

const parts = ['account', 'work', 'mail', 'security'] as const

interface PrivacyPageProps {
  readonly page: PageDefaults
  /** Somebody was erased just now. */
  readonly erased?: boolean
}

/** What is kept of whom, why and how long: drawn from the map that the retention job carries out. */
export function PrivacyPage({ page, erased }: PrivacyPageProps): VNode {
  const { locale, operator } = page
  const words = privacyTexts[locale]
  return (
    <Page page={page} title={words.title} description={words.lead}>
      <Opening title={words.title} lead={words.lead} />
      {erased ? (
        <Alert title={mineTexts[locale].doneTitle}>
          <p class="nl-paragraph">{mineTexts[locale].erased}</p>
        </Alert>
      ) : null}
      <div class="prose">
        <Heading level={2}>{words.notDone.title}</Heading>
        <ul>
          {words.notDone.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
        <Text title={words.cookies.title} text={words.cookies.text} />
        <Text title={words.log.title} text={words.log.text} />
        <p class="nl-paragraph">{words.log.operator}</p>
        <Text title={words.figures.title} text={words.figures.text} />
        <Text title={words.kept.title} text={words.kept.intro} />
        {parts.map((part) => (
          <section aria-labelledby={`deel-${part}`}>
            <Heading level={3} id={`deel-${part}`}>
              {words.parts[part]}
            </Heading>
            {listPersonal()
              .filter((kept) => kept.part === part)
              .map((kept) => (
                <Kept locale={locale} kept={kept} />
              ))}
          </section>
        ))}
        <Details summary={words.kept.none}>
          <p class="nl-paragraph">{words.kept.noneIntro}</p>
          <ul>
            {Object.entries(dataMap)
              .filter(([, { ground }]) => ground === 'none')
              .map(([table]) => (
                <li>{nameOf(locale, table)}</li>
              ))}
          </ul>
        </Details>
        <Text title={words.rights.title} text={words.rights.text} />
        <p class="nl-paragraph">
          <Link href={addressIn(locale, '/mijn/gegevens')}>{words.rights.link}</Link>
        </p>
        <p class="nl-paragraph">{words.rights.complaint}</p>
        <Text title={words.contact.title} text={words.contact.text} />
        <p class="nl-paragraph">
          {operator === undefined ? (
            words.contact.none
          ) : (
            <Link href={operator.contact}>{operator.name || words.contact.link}</Link>
          )}
        </p>
      </div>
    </Page>
  )
}

function Text({ title, text }: { readonly title: string; readonly text: string }): VNode {
  return (
    <>
      <Heading level={2}>{title}</Heading>
      <p class="nl-paragraph">{text}</p>
    </>
  )
}

function Kept({
  locale,
  kept,
}: {
  readonly locale: Locale
  readonly kept: KeptData & { table: string }
}): VNode {
  const words = privacyTexts[locale]
  const described = describeTable(locale, kept.table)
  if (typeof described === 'string') return <p class="nl-paragraph">{described}</p>
  return (
    <>
      <p class="nl-paragraph">
        <b>{described.name}.</b> {described.what}
      </p>
      <DefinitionList
        items={[
          { term: words.kept.why, description: described.why },
          { term: words.kept.ground, description: words.grounds[kept.ground] },
          {
            term: words.kept.howLong,
            description: kept.ends.map((end) => endWords(locale, end, kept.table)).join(' '),
          },
        ]}
      />
    </>
  )
}

function endWords(locale: Locale, end: End, table: string): string {
  const { ends, since, madeOf } = privacyTexts[locale]
  if (end.until === 'erased') return ends.erased
  if (end.until === 'kept') return ends.kept
  if (end.until === 'no-person') return ''
  const made = Object.entries(madeOf).find(([name]) => name === table && end.since === 'created_at')
  return ends.days(end.days, made?.[1] ?? since[end.since])
}

/** What a table is called on the page. */
export function nameOf(locale: Locale, table: string): string {
  const described = describeTable(locale, table)
  return typeof described === 'string' ? described : described.name
}
