export const BOX_HEIGHT = 26
export const BOX_LINE = 16
const LETTER = 6.9
/** Letters on the line of a box, and on each of two. */
const LONGEST_LINE = 26
const LONGEST_BOX = 24

/** What is written in a box: the name, or as much of it as fits. */
export function boxText(title: string, most: number): string {
  return title.length <= most ? title : `${title.slice(0, most - 1).trimEnd()}…`
}

/** A name on one line, or on two; what does not fit on two is cut. */
export function linesOf(title: string, most: number): readonly string[] {
  if (title.length <= most) return [title]
  const before = title.lastIndexOf(' ', most)
  const end = before > 0 ? before : title.indexOf(' ', most)
  if (end < 0) return [boxText(title, most)]
  return [boxText(title.slice(0, end), most), boxText(title.slice(end + 1), most)]
}

/** What is written in a box of the network, and its size [px]. */
export function boxOf(title: string): {
  readonly lines: readonly string[]
  readonly width: number
  readonly height: number
} {
  const lines = title.length <= LONGEST_LINE ? [title] : linesOf(title, LONGEST_BOX)
  const width = Math.max(...lines.map(widthOf))
  return { lines, width, height: BOX_HEIGHT + (lines.length - 1) * BOX_LINE }
}

/** Width of a line of text of 13 px [px], a little too wide rather than too narrow. */
function widthOf(text: string): number {
  return Math.round(text.length * LETTER) + 18
}
