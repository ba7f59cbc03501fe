import { afterAll, afterEach, beforeEach } from 'vitest'

/**
 * A test that writes to the console fails, as does one that causes a warning of Node: noise in the tests hides the
 * line that matters. Code that reports takes a `log` function as an argument, so a test can look at what it said.
 */
const noise: string[] = []

for (const level of ['debug', 'error', 'info', 'log', 'warn'] as const) {
  console[level] = (...words: unknown[]) => {
    noise.push(`console.${level}: ${words.map(String).join(' ')}`)
  }
}
const hear = (warning: Error) => noise.push(`${warning.name}: ${warning.message}`)
process.on('warning', hear)
// The next file of this worker has ears of its own.
afterAll(() => void process.off('warning', hear))

beforeEach(() => {
  noise.length = 0
})

afterEach(() => {
  if (noise.length > 0) throw new Error(`The test made noise:\n${noise.splice(0).join('\n')}`)
})
