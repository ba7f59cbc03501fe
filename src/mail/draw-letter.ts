import type { Letter } from './letter.ts'

/** The letter as plain text and as simple HTML: both say the same. */
export function drawLetter(letter: Letter): { readonly text: string; readonly html: string } {
  const { locale, subject, paragraphs, button, closing = [] } = letter
  const text = [
    ...paragraphs,
    ...(button ? [`${button.text}:\n${button.href}`] : []),
    ...(closing.length > 0 ? [`--\n${closing.join('\n')}`] : []),
  ].join('\n\n')
  const body = [
    ...paragraphs.map((line) => `<p>${escaped(line)}</p>`),
    ...(button ? [`<p><a href="${escaped(button.href)}">${escaped(button.text)}</a></p>`] : []),
    ...closing.map((line) => `<p><small>${escaped(line)}</small></p>`),
  ].join('\n')
  const html = `<!doctype html>\n<html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`
  return { text: `${text}\n`, html }
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark)
}
