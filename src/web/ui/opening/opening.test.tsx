import { render } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { Opening } from './opening.view.tsx'

describe('the opening of a page', () => {
  test('writes a name with a word that no phone can hold smaller', () => {
    expect(render(<Opening title="Hortusbuurt-Ebbingekwartier" />)).toContain('opening__title--long')
    expect(render(<Opening title="Leidschendam-Voorburg" />)).not.toContain('opening__title--long')
  })
  test('keeps a space between buttons, for who reads without style, also when they come as a group', () => {
    const actions = (
      <>
        <a href="/a">Een</a>
        <a href="/b">Twee</a>
      </>
    )
    expect(render(<Opening title="Zeist" actions={actions} />)).toContain('Een</a> <a')
  })
})
