import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Markdown } from './markdown.view.tsx'

const draw = (text: string) => render(<Markdown text={text} />)

test('a text that begins with a small heading skips no level', () => {
  expect(draw('### Klein\n\n# Groot\n\n#### Heel klein')).toBe(
    '<div class="prose"><h2>Klein</h2><h2>Groot</h2><h3>Heel klein</h3></div>',
  )
})

test('what is allowed comes out, with headings below those of the page', () => {
  expect(draw('# Kop\n\n### Klein\n\nEen **vet** en *schuin* woord, `code`.')).toBe(
    '<div class="prose"><h2>Kop</h2><h3>Klein</h3><p>Een <strong>vet</strong> en <em>schuin</em> woord, <code>code</code>.</p></div>',
  )
  expect(draw('- een\n- twee\n\n> zei zij\n\n---')).toBe(
    '<div class="prose"><ul><li>een</li><li>twee</li></ul><blockquote><p>zei zij</p></blockquote><hr/></div>',
  )
})

test('a link leads to the web, to mail or to this site, and nowhere else', () => {
  expect(draw('[a](https://voorbeeld.invalid/x)')).toContain(
    '<a href="https://voorbeeld.invalid/x" rel="noopener nofollow ugc">a</a>',
  )
  expect(draw('[a](/regios)')).toContain('<a href="/regios">a</a>')
  for (const bad of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    '//kwaad.invalid',
    '/\\kwaad.invalid',
    'vbscript:x',
    'file:///etc/passwd',
  ])
    expect([bad, /href="(?!\/%5C)/.test(draw(`[a](${bad})`))]).toEqual([bad, false])
})

test('script in Markdown is text, whatever is around it', () => {
  const piece = fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[a](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '[a](https://a.invalid/"onmouseover="alert(1))',
    '<svg/onload=alert(1)>',
    '[r]: javascript:alert(1)\n[r]',
    '<javascript:alert(1)>',
    '&#106;avascript:alert(1)',
    '# ',
    '> ',
    '- ',
    '`',
    '**',
    '\n\n',
  )
  const allowed =
    /^(?:[^<>]|<\/?(?:p|h2|h3|strong|em|ul|ol|li|blockquote|code|pre|br\/|hr\/|br|hr|a)>|<div class="prose">|<\/div>|<a href="(?:https?:\/\/|mailto:|\/)[^"<>]*"(?: rel="noopener nofollow ugc")?>)*$/
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme' })), { maxLength: 20 }), (pieces) => {
      // A sign > in text is harmless and stays as it is: only what begins with < can be an element.
      expect(draw(pieces.join('')).replace(/(<[^<>]*>)|>/g, '$1')).toMatch(allowed)
    }),
    { numRuns: 500 },
  )
})
