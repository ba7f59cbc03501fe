import type { Locale } from '../base/locale.ts'
import { placeTexts } from '../language/texts-place.ts'

/**
 * A share as people say it: "ruim één op de vijf". The nearest n for which 1/n is within a fifth of the share.
 *
 * @param share [%]
 * @returns undefined below 1 in 12 and above 1 in 2, where the phrase helps nobody
 */
export function sayOneIn(share: number, locale: Locale): string | undefined {
  const words = placeTexts[locale]
  if (share < 100 / 12 || share > 55) return undefined
  const n = Math.round(100 / share)
  const ratio = (share * n) / 100
  const number = words.numbers[n]
  if (number === undefined || n < 2) return undefined
  const word = ratio > 1.03 ? words.well : ratio < 0.97 ? words.almost : words.about
  return `${word} ${words.oneIn(number)}`
}
