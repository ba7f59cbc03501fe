import type { Locale } from '../base/locale.ts'
import { type BeadKind, beadKinds } from '../beads/bead.ts'
import { levelWord } from '../language/levels.ts'
import { kindWords } from '../language/texts-search.ts'
import { beadKindWords } from '../language/texts-thread.ts'
import { isAreaKind } from './document.ts'
import type { AnyKind } from './found-all.ts'

/** "gemeente", "cijfers": the word for a kind of hit; for one unless told. */
export function kindName(kind: AnyKind, locale: Locale, count = 1): string {
  if (isBeadKind(kind)) return (count === 1 ? beadKindWords[kind].one : beadKindWords[kind].many)[locale]
  if (isAreaKind(kind)) return levelWord(kind, locale, count)
  return (count === 1 ? kindWords[kind].one : kindWords[kind].many)[locale]
}

function isBeadKind(kind: AnyKind): kind is BeadKind {
  return beadKinds.some((each) => each === kind)
}
