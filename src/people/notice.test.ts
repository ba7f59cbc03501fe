import { expect, test } from 'vitest'
import { noticeTexts } from '../language/texts-notices.ts'
import { listNotices, offersExamples, siteNotices } from './notice.ts'

const own = { example: true, isLoopback: true, proxies: 0 }

test('example accounts are for a site with examples, on this computer, without address or proxy', () => {
  expect(offersExamples(own)).toBe(true)
  const others = [
    { example: false },
    { isLoopback: false },
    { siteAddress: 'http://localhost' },
    { proxies: 1 },
  ]
  for (const other of others) expect(offersExamples({ ...own, ...other }), JSON.stringify(other)).toBe(false)
})

test('whoever runs a site for others hears which settings are missing; one that is only tried hears of its accounts', () => {
  expect(listNotices(own)).toEqual(['example-accounts'])
  expect(listNotices({ ...own, proxies: 1 })).toEqual(['no-contact', 'no-site-address'])
  const named = { ...own, siteAddress: 'https://regio.example' }
  expect(listNotices(named)).toEqual(['no-contact'])
  expect(listNotices({ ...named, contact: 'mailto:a@regio.example' })).toEqual([])
  // Each says what to do, with the name of the setting.
  for (const notice of siteNotices)
    for (const { text } of [noticeTexts.nl[notice], noticeTexts.en[notice]])
      expect(text).toMatch(/NOABER_\w+/)
})
