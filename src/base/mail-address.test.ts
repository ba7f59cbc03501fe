import { describe, expect, test } from 'vitest'
import { isMailAddress, readMailbox } from './mail-address.ts'

describe('a mail address', () => {
  test.each([
    'anna@zorg.example',
    'a.b+c@mail.zorg.example',
    "o'brien@zorg.example",
    'x@xn--zrg-joa.example',
  ])('is %s', (text) => expect(isMailAddress(text)).toBe(true))
  test.each([
    '',
    'anna',
    '@zorg.example',
    'anna@',
    'anna@zorg',
    'anna@zorg.1',
    'anna@-zorg.example',
    'anna@zorg..example',
    '.anna@zorg.example',
    'an..na@zorg.example',
    'an na@zorg.example',
    'anna@zorg.example,b@zorg.example',
    'anna@zorg.example\r\nBcc: b@zorg.example',
    'anna\n@zorg.example',
    'Anna <anna@zorg.example>',
    '"anna"@zorg.example',
    'änna@zorg.example',
    'anna@[127.0.0.1]',
    `${'a'.repeat(65)}@zorg.example`,
    `anna@${'zorg.'.repeat(60)}example`,
  ])('is not %j', (text) => expect(isMailAddress(text)).toBe(false))
})

describe('a sender', () => {
  test('is an address with or without a name', () => {
    expect(readMailbox('post@noaber.example')).toEqual({ name: '', address: 'post@noaber.example' })
    expect(readMailbox('Noaber ’t Gooi <post@noaber.example>')).toEqual({
      name: 'Noaber ’t Gooi',
      address: 'post@noaber.example',
    })
    expect(readMailbox('"Zorg, samen" <post@noaber.example>')?.name).toBe('Zorg, samen')
  })
  test.each(['', 'Noaber', 'Noaber <post>', 'A <a@b.example> B <c@d.example>', 'A\r\nBcc: x <a@b.example>'])(
    'is not %j',
    (text) => expect(readMailbox(text)).toBeUndefined(),
  )
})
