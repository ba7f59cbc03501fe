import { listByTheme } from './catalogue.ts'
import { type Indicator, type Theme, themes } from './indicator.ts'
import { foldName } from './place-name.ts'

export interface ThemeFigures {
  readonly theme: Theme
  readonly figures: readonly Indicator[]
}

/**
 * The figures of a theme, or of all, that have every word of a text in their name or explanation, in either language.
 * Themes without such a figure are left out.
 */
export function findIndicators(theme: Theme | undefined, text: string | undefined): ThemeFigures[] {
  const words = foldName(text ?? '').split(' ')
  return themes
    .filter((each) => theme === undefined || each === theme)
    .map((each) => ({
      theme: each,
      figures: listByTheme(each).filter((indicator) => {
        const { name, explanation } = indicator
        const said = foldName([name.nl, explanation.nl, name.en, explanation.en].join(' '))
        return words.every((word) => said.includes(word))
      }),
    }))
    .filter(({ figures }) => figures.length > 0)
}
