import type { VNode } from 'preact'
import type { Locale } from '../base/locale.ts'
import { type Bead, beadPath } from '../beads/bead.ts'
import { addressIn, formatCount, formatDate } from '../language/index.ts'
import { questionKindWords } from '../language/texts-project-words.ts'
import { projectTexts } from '../language/texts-projects.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import type { Crumb } from '../web/ui/breadcrumbs/breadcrumbs.view.tsx'
import { Button, ButtonLink } from '../web/ui/button/button.view.tsx'
import { FieldText, FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import type { Question } from './answer.queries.ts'
import { type QuestionKind, questionKinds } from './project.ts'
import { questionSlugs } from './way-in.ts'

export interface WayInPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly kind: QuestionKind
  readonly answerDays: number
  /** Signed moment at which the form was drawn. */
  readonly begun: string
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done: boolean
}

/** Joining a project, asking it something or coming to see: three fields. */
export function WayInPage(props: WayInPageProps): VNode {
  const { page, bead, kind, errors, done } = props
  const { locale } = page
  const words = wayInTexts[locale]
  const title = words.titles[kind](bead.title)
  const [one = '', many = ''] = projectTexts[locale].workingDay
  const path = `${beadPath(bead)}/meedoen`
  const at = fieldsFrom(locale, props.fields, errors)
  return (
    <Page page={page} title={title} indexed={false} crumbs={props.crumbs} example={bead.example} sheet="work">
      <Opening title={title} lead={words.lead(formatCount(props.answerDays, one, many, locale))} />
      {done ? (
        <Sent locale={locale} text={words.sent} bead={bead} />
      ) : (
        <>
          <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
            <input type="hidden" name="begonnen" value={props.begun} />
            <input type="hidden" name="soort" value={questionSlugs[kind]} />
            <FieldText {...at('naam')} label={words.name} autocomplete="name" maxLength={100} />
            <FieldText
              {...at('email')}
              label={words.email}
              help={words.emailHelp}
              keyboard="email"
              autocomplete="email"
              maxLength={254}
            />
            <div hidden>
              <FieldText locale={locale} id="website" name="website" label="Website" autocomplete="off" />
            </div>
            <FieldTextArea {...at('bericht')} label={words.texts[kind]} help={words.textHelp} rows={6} />
            <Button>{words.send}</Button>
            <p class="soft">{words.keptHow}</p>
          </Form>
          <p class="nl-paragraph">
            {words.otherWays}{' '}
            {questionKinds
              .filter((each) => each !== kind)
              .map((each, i) => (
                <>
                  {i === 0 ? null : ' · '}
                  <a class="nl-link" href={addressIn(locale, `${path}?soort=${questionSlugs[each]}`)}>
                    {questionKindWords[each][locale]}
                  </a>
                </>
              ))}
          </p>
        </>
      )}
    </Page>
  )
}

export interface QuestionsPageProps {
  readonly page: PageDefaults
  readonly crumbs: readonly Crumb[]
  readonly bead: Bead
  readonly questions: readonly Question[]
  /** Today, in the Netherlands. */
  readonly day: string
  readonly mayAnswer: boolean
}

/** Everything that a project was asked, for who works on it. */
export function QuestionsPage({ page, crumbs, bead, questions, day, mayAnswer }: QuestionsPageProps): VNode {
  const { locale } = page
  const words = wayInTexts[locale]
  return (
    <Page
      page={page}
      title={words.questions}
      indexed={false}
      crumbs={crumbs}
      example={bead.example}
      sheet="work"
    >
      <Opening
        title={words.questions}
        lead={questions.length === 0 ? words.noQuestions : words.questionsIntro}
      />
      <QuestionList {...{ locale, questions, day, mayAnswer }} />
    </Page>
  )
}

/** What was asked of the projects of whoever is signed in, and the way to answer. */
export function MyQuestionsPage({
  page,
  questions,
  day,
}: Pick<QuestionsPageProps, 'page' | 'questions' | 'day'>): VNode {
  const { locale } = page
  const words = wayInTexts[locale]
  const open = questions.filter(({ answeredAt }) => answeredAt === undefined)
  const [one = '', many = ''] = words.openCount
  return (
    <Page page={page} title={words.mine} indexed={false} sheet="work">
      <Opening
        title={words.mine}
        lead={questions.length === 0 ? words.noneOfMine : formatCount(open.length, one, many, locale)}
      />
      <QuestionList {...{ locale, questions, day }} mayAnswer named />
    </Page>
  )
}

function QuestionList({
  locale,
  questions,
  day,
  mayAnswer,
  named = false,
}: Pick<QuestionsPageProps, 'questions' | 'day' | 'mayAnswer'> & {
  readonly locale: Locale
  /** With the name of the project. */
  readonly named?: boolean
}): VNode {
  return (
    <ul class="plain-list">
      {questions.map((question) => {
        const path = beadPath({ ...question.project, kind: 'project' })
        return (
          <li class="question">
            <h2 class="question__kind">{questionKindWords[question.kind][locale]}</h2>
            {named ? (
              <p>
                <a href={addressIn(locale, path)}>{question.project.title}</a>
              </p>
            ) : null}
            <p class="soft">{sayDates(question, day, locale)}</p>
            <QuestionText question={question} locale={locale} />
            {mayAnswer && question.answeredAt === undefined ? (
              <ButtonLink href={addressIn(locale, `${path}/vragen/${question.id}`)} weight="secondary">
                {wayInTexts[locale].answerLink}
              </ButtonLink>
            ) : null}
          </li>
        )
      })}
    </ul>
  )
}

export function QuestionText({
  question,
  locale,
}: {
  readonly question: Question
  readonly locale: Locale
}): VNode {
  const words = wayInTexts[locale]
  return (
    <>
      <blockquote class="question__text">
        <Typed text={question.text} />
      </blockquote>
      <p class="soft">{question.asker === undefined ? words.fromGone : words.from(question.asker)}</p>
      {question.answer === '' ? null : (
        <>
          <h3 class="nl-heading nl-heading--level-3">{words.theAnswer}</h3>
          <Typed text={question.answer} />
        </>
      )}
    </>
  )
}

function sayDates({ askedAt, dueOn, answeredAt }: Question, day: string, locale: Locale): string {
  const words = wayInTexts[locale]
  const due = formatDate(dueOn, locale)
  const then =
    answeredAt !== undefined
      ? words.answeredOn(formatDate(answeredAt, locale))
      : dueOn < day
        ? words.overdue(due)
        : words.answerBefore(due)
  return `${words.askedOn(formatDate(askedAt, locale))}, ${then}`
}

function Sent({
  locale,
  text,
  bead,
}: {
  readonly locale: Locale
  readonly text: string
  readonly bead: Bead
}) {
  const words = wayInTexts[locale]
  return (
    <>
      <Alert title={words.sentTitle}>
        <p class="nl-paragraph">{text}</p>
      </Alert>
      <ButtonLink href={addressIn(locale, beadPath(bead))} weight="secondary">
        {words.toProject}
      </ButtonLink>
    </>
  )
}
