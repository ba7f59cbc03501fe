import type { ExampleDay } from './example-time.ts'
import { type ActionState, type Phase, type Progress, phases, type QuestionKind } from './project.ts'

/**
 * Projects as the examples are written down: short lines of text, which refer to organisations and themes by a short
 * name. Days count from the moment of loading, so that the examples never get old; what is history has a date.
 *
 *     = Title
 *     @ theme phase first-month last-month lead partners areas [without…]
 *     One or two sentences.
 *     * day state what is done | note
 *     > day progress what the leader tells
 *     ? kind day-asked day-answered question | answer
 *     ^ unit better baseline target own measure | day value …
 *
 * "-" stands for nothing. `without` is `no-leader` or `no-deputy`.
 */
export interface WrittenProject {
  readonly title: string
  readonly theme?: number
  readonly phase: Phase
  /** Months from the moment of loading, or days themselves. */
  readonly months?: readonly [first: ExampleDay, last: ExampleDay]
  readonly lead?: string
  readonly partners: readonly string[]
  readonly areas: readonly string[]
  readonly without: readonly string[]
  readonly summary: string
  readonly actions: readonly WrittenAction[]
  readonly updates: readonly { readonly day: number; readonly progress: Progress; readonly text: string }[]
  readonly questions: readonly WrittenQuestion[]
  readonly results: readonly WrittenResult[]
}

export interface WrittenAction {
  readonly day: ExampleDay
  readonly state: ActionState
  readonly what: string
  readonly note: string
}

export interface WrittenQuestion {
  readonly kind: QuestionKind
  readonly asked: number
  readonly answered?: number
  readonly text: string
  readonly answer: string
}

export interface WrittenResult {
  readonly unit: string
  readonly better: 'higher' | 'lower'
  readonly baseline: number
  readonly target: number
  readonly measure: string
  readonly values: readonly (readonly [day: number, value: number])[]
}

interface Draft extends WrittenProject {
  summary: string
  readonly actions: WrittenAction[]
  readonly updates: { day: number; progress: Progress; text: string }[]
  readonly questions: WrittenQuestion[]
  readonly results: WrittenResult[]
}

const progresses: Readonly<Record<string, Progress>> = { ok: 'on-track', late: 'late', done: 'done' }
const states: Readonly<Record<string, ActionState>> = {
  open: 'open',
  busy: 'busy',
  done: 'done',
  dropped: 'dropped',
}
const kinds: Readonly<Record<string, QuestionKind>> = { join: 'join', ask: 'ask', visit: 'visit' }

/** Reads written projects. @throws Error that names the line, for whoever writes examples */
export function readProjects(text: string): readonly WrittenProject[] {
  const projects: Draft[] = []
  let title = ''
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    const rest = line.slice(2)
    const open = projects.at(-1)
    if (line.startsWith('= ')) title = rest
    else if (line.startsWith('@ ')) projects.push(headOf(title, rest))
    else if (!open) throw new Error(`No project before: ${line}`)
    else if (line.startsWith('* ')) open.actions.push(actionOf(rest))
    else if (line.startsWith('> ')) open.updates.push(updateOf(rest))
    else if (line.startsWith('? ')) open.questions.push(questionOf(rest))
    else if (line.startsWith('^ ')) open.results.push(resultOf(rest))
    else open.summary = line
  }
  return projects
}

function headOf(title: string, line: string): Draft {
  const [theme, phase, first, last, lead, partners, areas, ...without] = line.split(' ')
  const known = phases.find((each) => each === phase)
  if (known === undefined) throw new Error(`No such phase: ${line}`)
  return {
    title,
    ...(theme === '-' ? {} : { theme: numberOf(theme) }),
    phase: known,
    ...(first === '-' ? {} : { months: [dayOf(first), dayOf(last)] }),
    ...(lead === '-' || lead === undefined ? {} : { lead }),
    partners: listOf(partners),
    areas: listOf(areas),
    without,
    summary: '',
    actions: [],
    updates: [],
    questions: [],
    results: [],
  }
}

function actionOf(line: string): WrittenAction {
  const [day, state, words] = cut(line, 2)
  const [what, note] = halves(words)
  return { day: dayOf(day), state: known(states, state, line), what, note }
}

function updateOf(line: string) {
  const [day, progress, text] = cut(line, 2)
  return { day: numberOf(day), progress: known(progresses, progress, line), text }
}

function questionOf(line: string): WrittenQuestion {
  const [kind, asked, words] = cut(line, 2)
  const [answered, both] = cut(words, 1)
  const [text, answer] = halves(both ?? '')
  return {
    kind: known(kinds, kind, line),
    asked: numberOf(asked),
    ...(answered === '-' ? {} : { answered: numberOf(answered) }),
    text,
    answer,
  }
}

function resultOf(line: string): WrittenResult {
  const [head = '', ...pairs] = line.split(' | ')
  const [unit = '', better, baseline, target, ...words] = head.split(' ')
  return {
    unit: unit.replaceAll('_', ' '),
    better: better === 'lower' ? 'lower' : 'higher',
    baseline: numberOf(baseline),
    target: numberOf(target),
    measure: words.join(' '),
    values: pairs.map((pair) => {
      const [day, value] = pair.split(' ')
      return [numberOf(day), numberOf(value)]
    }),
  }
}

/** The first words of a line, and what is behind them. */
function cut(line: string, words: number): [string, string, string] {
  const parts = line.split(' ')
  const rest = parts.slice(words).join(' ')
  return words === 1 ? [parts[0] ?? '', rest, ''] : [parts[0] ?? '', parts[1] ?? '', rest]
}

function halves(text: string): [string, string] {
  const [first = '', second = ''] = text.split(' | ')
  return [first, second]
}

function listOf(word: string | undefined): readonly string[] {
  return word === undefined || word === '-' ? [] : word.split(',')
}

function known<Value>(values: Readonly<Record<string, Value>>, word: string, line: string): Value {
  const value = values[word]
  if (value === undefined) throw new Error(`No such word as ${word}: ${line}`)
  return value
}

function dayOf(word: string | undefined): ExampleDay {
  return word !== undefined && /^\d{4}-\d\d-\d\d$/.test(word) ? word : numberOf(word)
}

function numberOf(word: string | undefined): number {
  const number = Number(word)
  if (word === undefined || word === '' || Number.isNaN(number)) throw new Error(`No number: ${word}`)
  return number
}
