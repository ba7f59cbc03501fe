import { idOfName, inventedAddress, inventedName } from '../partners/example.ts'
import { exampleDetails } from './example-detail.ts'
import type { PlacedProject } from './example-set.ts'
import { dayAt, momentAt, monthAt } from './example-time.ts'
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
    project_asker: asked.flatMap((question, place) =>
      question.answered !== undefined
        ? []
        : [
            {
              id: idOfName('project-asker', idOf(question)),
              question: idOf(question),
              name: inventedName(900 + place),
              email: inventedAddress(inventedName(900 + place)),
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
        target_on: monthAt(at, more.ends),
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

/** What is there and missing, and what helps and hinders. */
export function needRows(projects: readonly Numbered[]) {
  const known = projects.map(({ id, written }) => ({ project: id, ...exampleDetails[written.title] }))
  return {
    project_need: known.flatMap(({ project, needs = [] }) =>
      needs.map(([kind, state, what, for_whom, who], position) => {
        const id = idOfName('project-need', `${project}/${position}`)
        return { id, project, kind, what, for_whom, state, who, position }
      }),
    ),
    project_factor: known.flatMap(({ project, factors = [] }) =>
      factors.map(([group, way, weight, what, measure], position) => {
        const id = idOfName('project-factor', `${project}/${position}`)
        return { id, project, group, way, what, weight, measure, position }
      }),
    ),
  }
}
