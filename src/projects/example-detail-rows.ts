import { idOfName } from '../partners/example.ts'
import type { PlacedProject } from './example-set.ts'
import { dayAt, momentAt } from './example-time.ts'
import { answerDay } from './way-in.ts'

type Numbered = PlacedProject & { readonly id: string }
type Contact = (organisation: string) => string | undefined

const personId = (name: string | undefined) => (name === undefined ? null : idOfName('person', name))

/** What was asked by the way in, and answered. */
export function questionRows(projects: readonly Numbered[], at: Date, contact: Contact) {
  const asked = projects.flatMap(({ id, written, leadName }) =>
    written.questions.map((question, place) => ({ ...question, project: id, leadName, place })),
  )
  const idOf = ({ project, place }: { readonly project: string; readonly place: number }) =>
    idOfName('project-question', `${project}/${place}`)
  return {
    project_question: asked.map((question) => ({
      id: idOf(question),
      project: question.project,
      kind: question.kind,
      text: question.text,
      asked_at: momentAt(at, question.asked),
      due_on: answerDay(dayAt(at, question.asked), 5),
      answered_at: question.answered === undefined ? null : momentAt(at, question.answered),
      answered_by:
        question.answered === undefined || question.leadName === undefined
          ? null
          : personId(contact(question.leadName)),
      answer: question.answer,
    })),
    // Who asked is kept for a short time after the answer: only of what is still open.
    project_asker: asked.flatMap((question) =>
      question.answered !== undefined
        ? []
        : [
            {
              id: idOfName('project-asker', idOf(question)),
              question: idOf(question),
              name: 'Joost van Voorbeeldkamp',
              email: 'joost@voorbeeld.invalid',
              locale: 'nl' as const,
              created_at: momentAt(at, question.asked),
            },
          ],
    ),
  }
}

/** What projects want to reach, and what was measured. */
export function resultRows(projects: readonly Numbered[], at: Date) {
  const results = projects.flatMap(({ id, written }) =>
    written.results.map((result, place) => ({
      ...result,
      id: idOfName('project-result', `${id}/${place}`),
      project: id,
      place,
      ends: written.months?.[1] ?? 6,
    })),
  )
  return {
    project_result: results.map(
      ({ id, project, measure, unit, better, baseline, target, values, ...more }) => ({
        id,
        project,
        indicator: null,
        area: null,
        measure,
        unit,
        better,
        baseline,
        baseline_on: dayAt(at, (values[0]?.[0] ?? -30) - 30),
        target,
        target_on: dayAt(at, Math.round(more.ends * 30.44)),
        position: more.place,
      }),
    ),
    project_measurement: results.flatMap(({ id, values }) =>
      values.map(([day, value]) => ({
        id: idOfName('project-measurement', `${id}/${day}`),
        result: id,
        measured_on: dayAt(at, day),
        value,
        source: 'Eigen telling van het project',
      })),
    ),
  }
}
