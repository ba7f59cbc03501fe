import type { Locale } from '../base/locale.ts'
import { type ApiTexts, apiTexts } from './texts-api.ts'
import { type FigureTexts, figureTexts } from './texts-figures.ts'
import { type FrameTexts, frameTexts } from './texts-frame.ts'
import { type SearchTexts, searchTexts } from './texts-search.ts'
import { type StaticTexts, staticTexts } from './texts-static.ts'

/** Every fixed text on the screen. A page with many texts gets its own `texts-<page>.ts` and one line here. */
export interface Texts {
  readonly api: ApiTexts
  readonly frame: FrameTexts
  readonly figures: FigureTexts
  readonly search: SearchTexts
  readonly static: StaticTexts
}

export const texts: Readonly<Record<Locale, Texts>> = {
  nl: {
    api: apiTexts.nl,
    frame: frameTexts.nl,
    figures: figureTexts.nl,
    search: searchTexts.nl,
    static: staticTexts.nl,
  },
  en: {
    api: apiTexts.en,
    frame: frameTexts.en,
    figures: figureTexts.en,
    search: searchTexts.en,
    static: staticTexts.en,
  },
}
