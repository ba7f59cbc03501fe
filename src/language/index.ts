/** The door of the room: every fixed word on the screen, and how numbers and dates are written. */
export { addressIn, alternatesOf, localeOf, withoutLocale } from './address.ts'
export { type MissingName, missingWords, restatedWords, type StatusName, statusWords } from './cell-words.ts'
export {
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatList,
  formatNumber,
  formatPercent,
  formatPercentagePoints,
  formatRange,
  formatShort,
  formatSigned,
  formatValue,
} from './format.ts'
export { type LevelName, levelWord, levelWords } from './levels.ts'
export { licenceName } from './licence.ts'
export { describeProblem, problemTexts } from './problem-texts.ts'
export { type Texts, texts } from './texts.ts'
export { type UnitName, unitHeading, unitWord } from './unit.ts'
