import type { Locale } from '../base/locale.ts'
import { levelWord } from '../language/levels.ts'
import { kindWords } from '../language/texts-search.ts'
import { isAreaKind, type SearchKind } from './document.ts'

/** "gemeente", "cijfers": the word for a kind of hit; for one unless told. */
export function kindName(kind: SearchKind, locale: Locale, count = 1): string {
  if (isAreaKind(kind)) return levelWord(kind, locale, count)
  return (count === 1 ? kindWords[kind].one : kindWords[kind].many)[locale]
}
