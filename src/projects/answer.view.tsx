import type { VNode } from 'preact'
import { beadPath } from '../beads/bead.ts'
import { addressIn } from '../language/index.ts'
import { questionKindWords } from '../language/texts-project-words.ts'
import { wayInTexts } from '../language/texts-way-in.ts'
import { Page, type PageDefaults } from '../web/index.ts'
import { Alert, type FieldError } from '../web/ui/alert/alert.view.tsx'
import { Button } from '../web/ui/button/button.view.tsx'
import { FieldTextArea } from '../web/ui/field/field.view.tsx'
import { fieldsFrom } from '../web/ui/field/fields-from.ts'
import { Form } from '../web/ui/form/form.view.tsx'
import { Opening } from '../web/ui/opening/opening.view.tsx'
import { Typed } from '../web/ui/typed/typed.view.tsx'
import type { Question } from './answer.queries.ts'
import { QuestionText } from './way-in.view.tsx'

export interface AnswerPageProps {
  readonly page: PageDefaults
  /** Dutch address that the form is sent to. */
  readonly path: string
  readonly question: Question
  readonly fields: Readonly<Record<string, string>>
  readonly errors: readonly FieldError[]
  readonly done: boolean
  /** What was typed while somebody else answered. */
  readonly unsent?: string
}

/** A question with room for its answer; or what was answered. */
export function AnswerPage(props: AnswerPageProps): VNode {
  const { page, path, question, fields, errors, done, unsent } = props
  const { locale } = page
  const words = wayInTexts[locale]
  const { project } = question
  const isAnswered = question.answeredAt !== undefined
  const title = isAnswered && !done ? words.already : words.answerTitle(question.asker ?? project.title)
  return (
    <Page page={page} title={title} indexed={false} sheet="work">
      <Opening
        title={title}
        sub={
          <>
            {questionKindWords[question.kind][locale]} ·{' '}
            <a href={addressIn(locale, beadPath({ ...project, kind: 'project' }))}>{project.title}</a>
          </>
        }
        {...(isAnswered && !done ? { lead: words.alreadyWhy } : {})}
      />
      {done ? (
        <Alert title={words.sentTitle}>
          <p class="nl-paragraph">{words.answered}</p>
        </Alert>
      ) : null}
      <QuestionText question={question} locale={locale} />
      {unsent === undefined ? null : (
        <>
          <h2 class="nl-heading nl-heading--level-2">{words.unsent}</h2>
          <p class="nl-paragraph">{words.unsentWhy}</p>
          <Typed text={unsent} />
        </>
      )}
      {isAnswered ? null : (
        <Form locale={locale} action={addressIn(locale, path)} errors={errors}>
          <FieldTextArea
            {...fieldsFrom(locale, fields, errors)('antwoord')}
            label={words.answer}
            help={words.answerHelp}
            rows={8}
          />
          <Button>{words.answerSend}</Button>
        </Form>
      )}
    </Page>
  )
}
