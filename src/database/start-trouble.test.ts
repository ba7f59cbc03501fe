import { describe, expect, test } from 'vitest'
import { explainTrouble } from './start-trouble.ts'

const failing = (message: string, code: string) => Object.assign(new Error(message), { code })

describe('when the program cannot begin', () => {
  test('the operator reads what to do, and then what the system said', () => {
    expect(explainTrouble(failing('connect ECONNREFUSED 127.0.0.1:5998', 'ECONNREFUSED'))).toMatch(
      /^Er antwoordt geen databaseserver .* DATABASE_URL.*\n\(connect ECONNREFUSED 127\.0\.0\.1:5998\)$/,
    )
    expect(explainTrouble(failing('database "x" does not exist', '3D000'))).toContain('createdb')
    expect(explainTrouble(failing('EEXIST: file already exists', 'EEXIST'))).toContain('--data')
  })

  test('our own words and unknown trouble stay as they are', () => {
    expect(explainTrouble(new Error('Noaber draait al.'))).toBe('Noaber draait al.')
    expect(explainTrouble(failing('weird', 'EWEIRD'))).toBe('weird')
    expect(explainTrouble('stopped')).toBe('stopped')
  })
})
