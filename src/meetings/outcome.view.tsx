import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatDate } from '../language/index.ts'
import { outcomeTexts } from '../language/texts-outcomes.ts'
import type { Action } from '../projects/project-page.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { Form } from '../web/ui/form/form.view.tsx'
import { Heading } from '../web/ui/heading/heading.view.tsx'
import { Link } from '../web/ui/link/link.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import type { FormFields, Outcome } from './outcome.ts'
import { OutcomeFields } from './outcome-form.view.tsx'
import type { OutcomeChoices } from './outcome-posted.queries.ts'

export interface OutcomesPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly outcomes: readonly Outcome[]
  readonly choices: OutcomeChoices
  readonly fields: FormFields
  readonly errors: readonly FieldError[]
  readonly done?: string | undefined
}

/** All outcomes of a meeting, and the form to add one. */
export function OutcomesPage(props: OutcomesPageProps): VNode {
  const { page, bead, outcomes, fields, errors, choices } = props
  const { locale } = page
  const words = outcomeTexts[locale]
  const path = `${beadPath(bead)}/uitkomsten`
  const done = Object.entries(words.done).find(([name]) => name === props.done)?.[1]
  return (
    <Page page={page} title={words.titleOf(bead.title)} crumbs={props.crumbs} indexed={false} sheet="work">
      <Opening
        title={words.titleOf(bead.title)}
        lead={words.lead}
        actions={
          <>
            <ButtonLink href={addressIn(locale, `${beadPath(bead)}/zaal`)} weight="secondary">
              {words.toRoom}
            </ButtonLink>
            <ButtonLink href={addressIn(locale, `${beadPath(bead)}/verslag`)} weight="secondary">
              {words.toReport}
            </ButtonLink>
          </>
        }
      />
      {done === undefined ? null : (
        <Alert title={words.doneTitle}>
          <p class="nl-paragraph">{done}</p>
        </Alert>
      )}
      {outcomes.length === 0 ? (
        <p class="nl-paragraph">{words.none}</p>
      ) : (
        <ol class="plain-list outcomes">
          {outcomes.map((outcome, i) => (
            <li>
              <OutcomeText locale={locale} outcome={outcome} />
              <OutcomeTools
                locale={locale}
                path={`${path}/${outcome.id}`}
                first={i === 0}
                outcome={outcome}
              />
            </li>
          ))}
        </ol>
      )}
      <Heading level={2} id="toevoegen">
        {words.addTitle}
      </Heading>
      <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
        <OutcomeFields {...{ locale, fields, errors, choices }} />
        <Button>{words.add}</Button>
      </Form>
    </Page>
  )
}

/** One outcome in words: what, about what, and of a follow-up who and when. */
export function OutcomeText({
  locale,
  outcome: { kind, text, about, action },
  bare = false,
}: {
  readonly locale: Locale
  readonly outcome: Outcome
  /** Without its kind, where a heading says it. */
  readonly bare?: boolean
}): VNode {
  return (
    <>
      {bare ? null : <p class="soft outcomes__kind">{outcomeTexts[locale].kinds[kind]}</p>}
      <Typed text={text} />
      {about || action ? (
        <p class="soft outcomes__about">
          {about ? <Link href={addressIn(locale, beadPath(about))}>{about.title}</Link> : null}
          {about && action ? ' · ' : null}
          {action ? <Agreed locale={locale} action={action} /> : null}
        </p>
      ) : null}
    </>
  )
}

function Agreed({ locale, action }: { readonly locale: Locale; readonly action: Action }): VNode {
  const words = outcomeTexts[locale]
  const { person, organisation, hasPerson, dueOn } = action
  const names = [
    person?.title ?? (hasPerson && !organisation ? words.unnamed : undefined),
    organisation?.title,
  ]
  const who = names.filter((name) => name !== undefined).join(', ')
  const parts = [
    ...(who === '' ? [] : [words.by(who)]),
    ...(dueOn === undefined ? [] : [words.on(formatDate(dueOn, locale))]),
  ]
  return (
    <>
      {parts.map((part) => `${part} · `)}
      <a href={addressIn(locale, beadPath(action.bead))}>
        {words.see}
        <span class="visually-hidden">: {action.bead.title}</span>
      </a>
    </>
  )
}

function OutcomeTools({
  locale,
  path,
  first,
  outcome,
}: {
  readonly locale: Locale
  readonly path: string
  readonly first: boolean
  readonly outcome: Outcome
}): VNode {
  const words = outcomeTexts[locale]
  const to = (part: string) => addressIn(locale, `${path}${part}`)
  const hint = <span class="visually-hidden">: {outcome.text.slice(0, 80)}</span>
  return (
    <div class="form-acts outcomes__acts">
      <a href={to('')}>
        {words.edit}
        {hint}
      </a>
      <a href={to('/weg')}>
        {words.remove}
        {hint}
      </a>
      {first ? null : (
        <form method="post" action={to('/omhoog')}>
          <Button weight="secondary">
            {words.up}
            {hint}
          </Button>
        </form>
      )}
    </div>
  )
}

/** Taking an outcome away asks first: what goes, and what stays. */
export function RemoveOutcomePage({
  page,
  crumbs,
  bead,
  outcome,
}: Pick<OutcomePageProps, 'page' | 'crumbs' | 'bead' | 'outcome'>): VNode {
  const { locale } = page
  const words = outcomeTexts[locale]
  const list = addressIn(locale, `${beadPath(bead)}/uitkomsten`)
  return (
    <Page page={page} title={words.removeTitle} crumbs={crumbs} indexed={false} sheet="work">
      <Opening title={words.removeTitle} sub={bead.title} lead={words.removeLead[outcome.kind]} />
      <Form locale={locale} action={`${list}/${outcome.id}/weg`}>
        <blockquote class="question__text">
          <OutcomeText locale={locale} outcome={outcome} />
        </blockquote>
        <div class="form-acts">
          <Button>{words.removeNow}</Button>
          <a href={list}>{words.removeNot}</a>
        </div>
      </Form>
    </Page>
  )
}

export interface OutcomePageProps
  extends Pick<OutcomesPageProps, 'page' | 'crumbs' | 'bead' | 'choices' | 'fields' | 'errors'> {
  readonly outcome: Outcome
  /** Somebody else changed it meanwhile: what is stored is shown beside what was typed. */
  readonly isStale: boolean
}

/** The form of one outcome. */
export function OutcomePage(props: OutcomePageProps): VNode {
  const { page, bead, outcome, fields, errors, choices } = props
  const { locale } = page
  const words = outcomeTexts[locale]
  const path = `${beadPath(bead)}/uitkomsten/${outcome.id}`
  return (
    <Page page={page} title={words.editTitle} crumbs={props.crumbs} indexed={false} sheet="work">
      <Opening title={words.editTitle} sub={bead.title} />
      {props.isStale ? (
        <Alert kind="error" title={words.stale}>
          <p class="nl-paragraph">{words.staleWhy}</p>
          <OutcomeText locale={locale} outcome={outcome} />
        </Alert>
      ) : null}
      <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
        <input type="hidden" name="revisie" value={outcome.revision} />
        <OutcomeFields {...{ locale, fields, errors, choices }} fixed={outcome.kind} />
        <Button>{words.save}</Button>
      </Form>
    </Page>
  )
}
