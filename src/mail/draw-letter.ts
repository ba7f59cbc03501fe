import type { Letter } from './letter.ts'

/** The letter as plain text and as simple HTML: both say the same. */
export function drawLetter(letter: Letter): { readonly text: string; readonly html: string } {
  const { paragraphs, button, closing = [] } = letter
  const text = [
    ...paragraphs,
    ...(button ? [`${button.text}:\n${button.href}`] : []),
    ...(closing.length > 0 ? [`--\n${closing.join('\n')}`] : []),
  ].join('\n\n')
  return { text: `${text}\n`, html: drawHtml(letter) }
}

/**
 * The look of a letter. One table-free column that old mail programs show as plain paragraphs; the colours of the site, also in
 * the dark. Nothing is loaded from anywhere.
 */
export const letterStyle = `
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 16px; background: #fbf9f5; color: #22201c; font: 17px/1.55 Verdana, "Segoe UI", Helvetica, Arial, sans-serif; }
.letter { max-width: 560px; margin: 0 auto; padding: 28px 24px; background: #ffffff; border-top: 4px solid #b3261e; }
h1 { margin: 0 0 20px; font: bold 23px/1.25 Georgia, "Times New Roman", serif; }
p { margin: 0 0 16px; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 12px 20px; border-radius: 4px; background: #1f4e5f; color: #ffffff; font-weight: bold; text-decoration: none; }
.address, .small { font-size: 14px; line-height: 1.5; color: #5b564d; }
.small { margin-bottom: 8px; }
hr { margin: 24px 0 16px; border: 0; border-top: 1px solid #ddd7cc; }
a { color: #1f4e5f; }
@media (prefers-color-scheme: dark) {
  body { background: #1b1a18; color: #f3efe8; }
  .letter { background: #262421; border-top-color: #e5837c; }
  .button { background: #9fd0df; color: #10262e; }
  .address, .small { color: #c4bdb1; }
  hr { border-top-color: #4a463f; }
  a { color: #9fd0df; }
}
`

function drawHtml({ locale, subject, paragraphs, button, closing = [] }: Letter): string {
  const body = [
    `<h1>${escaped(subject)}</h1>`,
    ...paragraphs.map((line) => `<p>${withBreaks(line)}</p>`),
    ...(button
      ? [
          `<p><a class="button" href="${escaped(button.href)}">${escaped(button.text)}</a></p>`,
          `<p class="address"><a href="${escaped(button.href)}">${escaped(button.href)}</a></p>`,
        ]
      : []),
    ...(closing.length > 0 ? ['<hr>'] : []),
    ...closing.map((line) => `<p class="small">${linked(line)}</p>`),
  ].join('\n')
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(subject)}</title><style>${letterStyle}</style></head>`,
    `<body><div class="letter">\n${body}\n</div></body>`,
    '</html>\n',
  ].join('\n')
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark)
}

/** A paragraph with lines of its own, such as a list of what changed, keeps them. */
function withBreaks(text: string): string {
  return text.split('\n').map(linked).join('<br>\n')
}

/** Addresses in a text as links. */
function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, i) => (i % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part)))
    .join('')
}
