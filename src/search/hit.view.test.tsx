import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { searchExamples } from './search.examples.tsx'

test.each(searchExamples)('a hit says what it is and what tells it from others: $name', ({ render }) => {
  const html = renderToString(render())
  expect(html).toMatch(/^<ol class="hits"><li class="hit( hit--large)?"><a class="hit__name" href="\/\w+\//)
  expect(html).toMatch(/hit__facts">(buurt in Zeist, Utrecht · 4\.600 inwoners|gemeente in Fryslân|cijfer)/)
})
