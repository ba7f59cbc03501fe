import type { VNode } from 'preact'
import type { Locale } from '../../../base/locale.ts'
import { type LevelName, levelWord } from '../../../language/index.ts'

/** What kind of area something is: gemeente, wijk, buurt. */
export function LevelTag({ level, locale }: { readonly level: LevelName; readonly locale: Locale }): VNode {
  return <span class="nl-data-badge">{levelWord(level, locale)}</span>
}
