import { describe, expect, test } from 'vitest'
import { readSettings } from './settings.ts'

describe('readSettings', () => {
  test('listens on the loopback address with the example regions unless told otherwise', () => {
    expect(readSettings([], {})).toEqual({
      settings: {
        port: 8080,
        proxies: 0,
        host: '127.0.0.1',
        folder: './data',
        example: true,
        figureCacheBytes: 268435456,
      },
    })
  })

  test('takes the command line before the environment', () => {
    const read = readSettings(['--port', '9001', '--host=0.0.0.0', '--no-example'], { NOABER_PORT: '9000' })
    expect(read).toMatchObject({ settings: { port: 9001, host: '0.0.0.0', example: false } })
  })

  test('names all faults at once', () => {
    const read = readSettings(['--poort', '1', '--data'], { NOABER_PORT: 'acht', DATABASE_URL: 'mysql://x' })
    expect('faults' in read && read.faults.map((fault) => fault.setting)).toEqual([
      '--poort',
      '1',
      '--data',
      'port',
      'databaseUrl',
    ])
  })

  test('takes a mail server with who messages are from', () => {
    const read = readSettings([], {
      NOABER_SMTP: 'smtps://noaber:p%40ss@mail.zorg.example:465',
      NOABER_MAIL_FROM: 'Noaber ’t Gooi <post@zorg.example>',
    })
    expect(read).toMatchObject({
      settings: {
        mail: {
          url: 'smtps://noaber:p%40ss@mail.zorg.example:465',
          from: { name: 'Noaber ’t Gooi', address: 'post@zorg.example' },
        },
      },
    })
  })

  test.each([
    [{ NOABER_SMTP: 'mail.zorg.example' }, 'smtp'],
    [{ NOABER_SMTP: 'http://mail.zorg.example', NOABER_MAIL_FROM: 'post@zorg.example' }, 'smtp'],
    [{ NOABER_SMTP: 'smtp://mail.zorg.example' }, 'mailFrom'],
    [{ NOABER_SMTP: 'smtp://mail.zorg.example', NOABER_MAIL_FROM: 'Noaber' }, 'mailFrom'],
    [{ NOABER_MAIL_FROM: 'Noaber\r\nBcc: x <post@zorg.example>' }, 'mailFrom'],
  ])('refuses %j', (environment, setting) => {
    const read = readSettings([], environment)
    expect('faults' in read && read.faults.map((fault) => fault.setting)).toContain(setting)
  })

  test('reads a contact as a link, and refuses what is none', () => {
    const read = (contact: string) => readSettings([], { NOABER_CONTACT: contact })
    const links = ['mailto:privacy@regio.example', 'https://regio.example/contact']
    for (const link of links) expect(read(link)).toMatchObject({ settings: { contact: link } })
    expect(read('privacy@regio.example')).toMatchObject({ settings: { contact: links[0] } })
    for (const wrong of ['javascript:alert(1)', 'Jan', 'mailto:', 'mailto:a@b.example?cc=c@d.example'])
      expect(read(wrong), wrong).toEqual({
        faults: [{ setting: 'contact', fault: 'geen mailadres of webadres' }],
      })
  })

  test('the number of proxies is a whole number that somebody could have', () => {
    expect(readSettings([], { NOABER_PROXY: '2' })).toMatchObject({ settings: { proxies: 2 } })
    for (const wrong of ['-1', '1.5', '11', 'ja', '10.0.0.0/8'])
      expect(readSettings([], { NOABER_PROXY: wrong }), wrong).toMatchObject({
        faults: [{ setting: 'proxies' }],
      })
  })
})
