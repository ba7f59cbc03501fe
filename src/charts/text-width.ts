/**
 * Width of a text without a browser.
 *
 * Classes of letters, measured on Atkinson Hyperlegible Next 650; good to about 5 %, and slightly generous, because a
 * gutter that is too wide is nicer than a label that is cut.
 */
const NARROW = /[iljtfrI.,:;'|!()[\] -]/
const WIDE = /[mwMWOQG%@—]/
const CAPITAL = /[A-Z0-9]/

/** @returns estimated width [px] at the given font size [px] */
export function textWidth(text: string, size: number): number {
  let em = 0
  for (const letter of text) {
    const width = known.get(letter) ?? widthOf(letter)
    known.set(letter, width)
    em += width
  }
  return em * size
}

/** Letters that were seen before: there are a few hundred of them. */
const known = new Map<string, number>()

/** [em] */
function widthOf(letter: string): number {
  return NARROW.test(letter) ? 0.33 : WIDE.test(letter) ? 0.86 : CAPITAL.test(letter) ? 0.64 : 0.57
}

/**
 * Breaks a label at spaces and after hyphens into lines of at most `limit` letters. A longer word stays whole:
 * a place name is never cut.
 */
export function wrapLabel(label: string, limit: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const part of label.split(/(?<=[ -])/)) {
    if (line !== '' && (line + part).trimEnd().length > limit) {
      lines.push(line.trimEnd())
      line = part
    } else {
      line += part
    }
  }
  const rest = line.trimEnd()
  return rest === '' ? lines : [...lines, rest]
}
