import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Words that one thing had beside its own: what stands on the right is the one that is used. */
const others: readonly (readonly [RegExp, string])[] = [
  [/\bdeelregio|\bdeel van de regio/i, 'subregio'],
  [/\bpart of the region/i, 'sub-region'],
  [/(save: |')(Opslaan|Bewaar)'/, 'Bewaren'],
  [/'Wis (alles|keuze)'/, 'Wis de keuze'],
  [/'(Maak een keuze|Kies een antwoord) uit de lijst/, 'Kies iets uit de lijst.'],
  [/'Iemand anders (heeft|veranderde) dit (net|intussen) ?\w*'/, 'Iemand anders was u voor'],
  [/'Geen overleg'|\bOverleg dat/, 'gremium'],
  [/[^l]sessie (moet|kiest)|(van de|welke) sessie\b/, 'deelsessie'],
]

test('a thing has one word, whatever page it is on', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^texts-.*\.ts$/.test(name))
  expect(files.length).toBeGreaterThan(30)
  const found = files.flatMap((name) =>
    readFileSync(join(import.meta.dirname, name), 'utf8')
      .split('\n')
      .flatMap((line, i) =>
        others
          .filter(([other]) => other.test(line))
          .map(([, own]) => `${name}:${i + 1} ${own}: ${line.trim()}`),
      ),
  )
  expect(found).toEqual([])
})
