import type { VNode } from 'preact'
import type { Problem } from '../base/problem.ts'
import { addressIn, describeProblem, texts } from '../language/index.ts'
import type { PageDefaults } from './env.ts'
import { Page } from './page.view.tsx'
import { ButtonLink } from './ui/button/button.view.tsx'
import { Link } from './ui/link/link.view.tsx'
import { Opening } from './ui/opening/opening.view.tsx'
import { SearchForm } from './ui/search-form/search-form.view.tsx'

export interface Suggestion {
  readonly name: string
  /** Dutch address. */
  readonly path: string
}

export interface ProblemPageProps {
  readonly page: PageDefaults
  readonly problem: Problem
  /** Number under which an unexpected error was logged. */
  readonly reference?: string | undefined
  /** Places or pages that were perhaps meant. */
  readonly suggestions?: readonly Suggestion[]
}

/** What happened and what to do now. Something that was not found comes with a way to find it. */
export function ProblemPage({ page, problem, reference, suggestions = [] }: ProblemPageProps): VNode {
  const { locale } = page
  const words = describeProblem(problem.code, problem.values, locale)
  const frame = texts[locale].frame
  // Nobody searches for a place with a link from a mail.
  const isSearchable = problem.status < 500 && problem.code !== 'link-unknown'
  // Then the advice itself says what the links are.
  const isMoved = problem.code === 'area-has-successor'
  return (
    <Page page={page} title={words.title} indexed={false}>
      <Opening
        title={words.title}
        lead={words.happened === '' ? undefined : words.happened}
        actions={
          <ButtonLink href={addressIn(locale, '/')} weight="secondary">
            {frame.home}
          </ButtonLink>
        }
      >
        {words.advice === '' ? null : <p class="nl-paragraph">{words.advice}</p>}
        {suggestions.length === 0 ? null : (
          <div class="prose">
            {isMoved ? null : <p class="nl-paragraph">{frame.suggestions}:</p>}
            <ul>
              {suggestions.map((suggestion) => (
                <li>
                  <Link href={addressIn(locale, suggestion.path)}>{suggestion.name}</Link>
                </li>
              ))}
            </ul>
          </div>
        )}
        {isSearchable ? <SearchForm locale={locale} /> : null}
        {reference === undefined || words.advice.includes(reference) ? null : (
          <p class="soft">
            {frame.reference}: <code>{reference}</code>
          </p>
        )}
      </Opening>
    </Page>
  )
}
