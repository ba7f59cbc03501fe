import { expect, test } from 'vitest'
import { isDutch, markDutch } from './dutch-text.ts'

test.each([
  ['Samen aan een voorbereide samenleving', true],
  ['Beeldvorming en preventie', true],
  ['Wie helpt als het misgaat? We gaan erover in gesprek.', true],
  ['A wijk is a part of a gemeente, and a buurt is a part of that.', false],
  ['Members of the Werkgroep Wonen', false],
  ['Zorggroep De Linde', true],
  ['Zeist', false],
  ['IVVU', false],
  ['', false],
])('%s', (text, expected) => {
  expect(isDutch(text)).toBe(expected)
})

test('Dutch is marked on its own element, or within it beside other words', () => {
  expect(markDutch('<p class="lead">Samen op de been</p>')).toBe(
    '<p class="lead" lang="nl">Samen op de been</p>',
  )
  expect(markDutch('<p>Project: <a href="/x">Samen op de been</a></p>')).toBe(
    '<p>Project: <a href="/x" lang="nl">Samen op de been</a></p>',
  )
  expect(markDutch('<p>Wie doet<br/>Measurements: wie doet mee?</p>')).toBe(
    '<p><span lang="nl">Wie doet</span><br/>Measurements: <span lang="nl">wie doet mee?</span></p>',
  )
})

test('what is marked already, written by machines or English stays as it is', () => {
  for (const html of [
    '<html lang="en"><body><p>The people of this region</p></body></html>',
    '<div lang="nl"><p>Samen <b>op de been</b></p></div>',
    '<p lang="nl">Samen op de been</p>',
    '<script type="application/json">{"a":"op de been"}</script>',
    '<textarea>\nSamen op de been</textarea>',
    '<input value="Samen op de been"/><img alt="een > twee" src="/x"/>',
    '<svg><text>Name: <tspan>1</tspan> van de</text></svg>',
  ])
    expect(markDutch(html)).toBe(html)
})

test('an attribute that looks like HTML is left alone', () => {
  const html = '<p title="<b>van de</b> > het">The rest</p>'
  expect(markDutch(html)).toBe(html)
  expect(markDutch('<option value="1" selected>Samen op de been</option>')).toBe(
    '<option value="1" selected lang="nl">Samen op de been</option>',
  )
})
