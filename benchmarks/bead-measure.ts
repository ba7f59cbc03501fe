/** How long questions take by their kind, and whether the first page has what was meant. */
import { visitor } from '../src/beads/reader.ts'
import type { Database } from '../src/database/database.ts'
import { findBeads } from '../src/search/find-beads.queries.ts'
import { fold } from '../src/search/fold.ts'
import { mergeFound } from '../src/search/found-all.ts'
import { HITS_PER_PAGE } from '../src/search/search.queries.ts'
import { type Question, questionKinds } from './bead-set.ts'
import { rounded, spreadOf } from './record.ts'

/** @param processorMs processor time until now; read before the counting of what was meant, which is no searching */
export async function measureSearch(
  db: Database,
  questions: readonly Question[],
  processorMs: () => Promise<number>,
) {
  const asked: { question: Question; ms: number; found: number; right: number }[] = []
  const before = await processorMs()
  for (const question of questions) {
    const from = performance.now()
    const { matches, isMore } = await findBeads(db, visitor, question.text)
    const ms = performance.now() - from
    const { hits } = mergeFound([], matches, { page: 1, pageSize: HITS_PER_PAGE, isMore })
    const right = hits.filter((hit) => 'bead' in hit && hasWords(hit.bead.title, question.meant)).length
    asked.push({ question, ms, found: matches.length, right })
  }
  const processorMsPerQuestion = rounded(((await processorMs()) - before) / asked.length, 2)
  const times: ((typeof asked)[number] & { meant: number })[] = []
  for (const one of asked) times.push({ ...one, meant: await countTitles(db, one.question.meant) })
  const byKind = questionKinds.map((kind) => {
    const of = times.filter(({ question }) => question.kind === kind)
    const answerable = of.filter(({ meant }) => meant > 0)
    const share = (list: typeof of, is: (one: (typeof of)[number]) => number) =>
      list.length === 0 ? null : rounded((list.reduce((sum, one) => sum + is(one), 0) / list.length) * 100, 1)
    return {
      kind,
      ms: spreadOf(of.map(({ ms }) => ms)),
      /** Of the questions that have an answer: with one of the titles that were meant on the first page [%]. */
      answered: share(answerable, ({ right }) => (right > 0 ? 1 : 0)),
      /** The part of the first page that could be titles that were meant, and is [%]. */
      onFirstPage: share(answerable, ({ right, meant }) => right / meant),
    }
  })
  const slowest = times
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 8)
    .map(({ question, ms, found }) => `${question.text}: ${rounded(ms, 1)} ms, ${found} found`)
  return { searchMs: spreadOf(times.map(({ ms }) => ms)), byKind, slowest, processorMsPerQuestion }
}

function hasWords(title: string, meant: readonly string[]): boolean {
  const own = fold(title).split(' ')
  return meant.every((word) => own.some((each) => each.startsWith(word)))
}

/** Public titles with these words, or words that begin with them; up to a page of them. */
async function countTitles(db: Database, meant: readonly string[]): Promise<number> {
  let query = db
    .selectFrom('bead')
    .select('id')
    .where('visibility', '=', 'public')
    .where('removed_at', 'is', null)
  for (const word of meant)
    query = query.where((eb) =>
      eb.or([eb('title_fold', 'like', `${word}%`), eb('title_fold', 'like', `% ${word}%`)]),
    )
  return (await query.limit(HITS_PER_PAGE).execute()).length
}
