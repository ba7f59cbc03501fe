import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasBsn, passesElevenTest } from './bsn.ts'
import { freeText } from './free-text.ts'

/** Numbers that the government publishes for tests; they belong to nobody. */
const published = ['123456782', '111222333', '999990019', '999993653']

describe('the eleven-test', () => {
  test('passes the published test numbers and refuses them with one digit changed', () => {
    for (const number of published) {
      expect(passesElevenTest(number)).toBe(true)
      const last = (Number(number.at(-1)) + 1) % 10
      expect(passesElevenTest(`${number.slice(0, -1)}${last}`)).toBe(false)
    }
    expect(passesElevenTest('000000000')).toBe(false)
    expect(passesElevenTest('00000000')).toBe(false)
    expect(passesElevenTest('1234567')).toBe(false)
  })
})

describe('a BSN in a text', () => {
  test.each([
    'Mijn nummer is 123456782.',
    'BSN123456782',
    '123 456 782',
    '123.456.782',
    '1234.56.782',
    '123-456-782',
    '12 34 56 782',
    'bel 0612345678 over 111222333',
    '111222333 0612345678',
    '１２３４５６７８２',
    '12345672 staat er met acht cijfers', // 012345672
    'regel een\n999990019\nregel drie',
  ])('is seen in %j', (text) => {
    expect(hasBsn(text)).toBe(true)
  })

  test.each([
    '06-12345678',
    '06 12 34 56 78',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '0031612345678',
    '(030) 123 45 67',
    '0475-123456',
    '15-01-2026',
    '2026-01-15',
    '20260115',
    '2024-2028',
    '€ 12.345.672',
    'KvK 12345672',
    'KvK-nummer: 12345672',
    'NL91 ABNA 0417 1643 00',
    '123456789',
    '1234567',
    '3706 AB 12',
    '1.234 mensen, 5.678 huizen',
  ])('is not seen in %j', (text) => {
    expect(hasBsn(text)).toBe(false)
  })

  test('is found anywhere in any text of letters, whatever is between the digits', () => {
    const bsn = fc
      .integer({ min: 10_000_000, max: 999_999_999 })
      .map(String)
      .filter((number) => passesElevenTest(number) && !/^(?:0|(?:19|20)\d{6}$)/.test(number))
    const words = fc.stringMatching(/^[a-z ]{0,20}$/).filter((text) => !/eur?o?\s*$/.test(text))
    fc.assert(fc.property(words, bsn, words, (before, number, after) => hasBsn(`${before}${number}${after}`)))
  })

  test('takes no long time for a long text of digits', () => {
    const start = performance.now()
    hasBsn('0 1'.repeat(50_000))
    hasBsn('0'.repeat(150_000))
    hasBsn('0-'.repeat(75_000))
    expect(performance.now() - start).toBeLessThan(1000)
  })
})

describe('a free text', () => {
  const schema = freeText({ max: 20, label: 'Uw werk', required: true })
  const faultOf = (text: unknown, one = schema) => one.safeParse(text).error?.issues[0]?.message

  test('loses the space around it', () => {
    expect(schema.parse('  Wijkverpleegkundige ')).toBe('Wijkverpleegkundige')
  })

  test('is refused in whole sentences', () => {
    expect(faultOf('   ')).toBe('Vul iets in bij “Uw werk”.')
    expect(faultOf(undefined)).toBe('Vul iets in bij “Uw werk”.')
    expect(faultOf('a'.repeat(21))).toBe(
      'De tekst bij “Uw werk” is te lang. U kunt hier 20 tekens gebruiken.',
    )
    expect(faultOf('BSN 123456782')).toMatch(/^Dit lijkt op een burgerservicenummer \(BSN\), bij “Uw werk”/)
    expect(faultOf('123456782', freeText({ max: 20, label: 'Your work', locale: 'en' }))).toMatch(
      /^This looks like a citizen service number/,
    )
  })

  test.each([
    'a\u0000b',
    'a\u202etxt.exe',
    'a\u2066b',
    'a\u001b[31m',
    'a\ud800b',
    'a\nb',
    'a\rb',
    'a\u0085b',
  ])('of one line may not have %j', (text) => {
    expect(faultOf(text)).toMatch(/niet te zien/)
  })

  test('of more lines may have them, and an emoji of parts and Arabic are ordinary text', () => {
    const more = freeText({ max: 100, label: 'Bericht', lines: true })
    for (const text of ['een\ntwee\tdrie', '👩‍⚕️ 👍🏽', 'مرحبا', 'É'])
      expect(more.safeParse(text).success).toBe(true)
    expect(faultOf('een\u202etwee', more)).toMatch(/niet te zien/)
  })

  test('may be empty when it is not required', () => {
    expect(freeText({ max: 5, label: 'x' }).parse('')).toBe('')
  })
})
