import type { Context } from 'hono'
import type { AreaLevel } from '../areas/area.ts'
import { Problem } from '../base/problem.ts'
import { formatList, levelWord } from '../language/index.ts'
import { subjectTexts } from '../language/texts-subject.ts'
import type { FigureEnv } from './env.ts'
import type { Indicator } from './indicator.ts'
import { type AskedPlace, badInput, findAskedPlace, findExactPlace } from './question.routes.ts'
import type { Ranking } from './ranking.ts'
import type { Selection, Wanted } from './selection.ts'
import { countPages } from './selection.view.tsx'
import { loadSelection } from './subject.queries.ts'

export interface AskedSelection {
  readonly selection: Selection
  readonly wanted: Wanted
  /** What was typed as the area to look in. */
  readonly within: AskedPlace
}

/**
 * The figures that a request asks for. A page shows the nearest that there is and says so; a file has exactly what was
 * asked, or is refused.
 *
 * @throws Problem `wrong-level` or `bad-input` for a file; `area-not-found` for an unknown code
 */
export async function askSelection(
  c: Context<FigureEnv>,
  indicator: Indicator,
  question: {
    readonly niveau?: AreaLevel | undefined
    readonly jaar?: number | undefined
    readonly binnen?: string | undefined
  },
  format: 'csv' | 'json' | undefined,
): Promise<AskedSelection> {
  const { library, locale } = c.var
  const within = findAskedPlace(library, question.binnen)
  if (format) findExactPlace(c, within)
  const wanted = { level: question.niveau, within: within.area, year: question.jaar }
  const selection = await loadSelection(library, indicator, wanted)
  if (!selection) throw new Problem('database-unavailable')
  if (format) {
    const words = subjectTexts[locale]
    const { notes, levels, periods } = selection
    if (notes.includes('level-not-there')) {
      const there = levels.map((level) => levelWord(level, locale))
      throw new Problem('wrong-level', {
        level: question.niveau ? levelWord(question.niveau, locale) : '',
        levels: formatList(there, locale),
      })
    }
    if (notes.includes('year-not-there'))
      throw badInput(words.noSuchYear(String(question.jaar), formatList(periods.map(String), locale)))
    if (notes.includes('within-too-small'))
      throw badInput(words.noneWithin(within.area?.name ?? '', levelWord(selection.level, locale, 2)))
  }
  return { selection, wanted, within }
}

/** @throws Problem `bad-input` for a page beyond the last */
export function checkPage(
  c: Context<FigureEnv>,
  page: number,
  selection: Selection,
  ranking: Ranking | undefined,
): void {
  const last = countPages(selection, ranking)
  if (page > last) throw badInput(subjectTexts[c.var.locale].noSuchPage(String(page), String(last)))
}
