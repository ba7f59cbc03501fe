/** First byte of the text that stands for a formula without a stored result: `=`. */
export const FORMULA_MARK = 0x3d

/**
 * The text of a number cell. A workbook stores doubles with 17 digits (12.300000000000001) of which a spreadsheet
 * program shows 15 at most; those 15 are what the author typed.
 *
 * @returns the text unchanged when it is no number
 */
export function numberText(stored: string): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  return String(Number(value.toPrecision(15)))
}

/** Column number, from 0, of a cell reference such as `AB12`; undefined when it is none or beyond what a sheet has. */
export function columnOfReference(reference: string): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1]
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + (letter.charCodeAt(0) - 64)
  return column <= 16_384 ? column - 1 : undefined
}
